/** What went wrong, told at once to the ear too; nothing while all is well. */
export function Failed({ error }: { error: string | null }) {
  if (error === null) return null;
  return (
    <p className="notice notice--warn" role="alert">
      {error}
    </p>
  );
}
