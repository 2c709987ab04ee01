/** The column that names a row's office, where a table is about more than one. */
export function officeColumn(below: boolean) {
  return {
    head: below ? ["办公室"] : [],
    cells: ({ officeName }: { officeName: string }) => (below ? [officeName] : []),
  };
}
