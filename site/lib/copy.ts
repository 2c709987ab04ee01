/**
 * Copies what a field holds; false where the browser refuses. The clipboard API is not there on plain http, where the field is selected and
 * copied as by hand; the selection stays, so that it can be copied by hand after a refusal.
 */
export async function copyFrom(field: HTMLTextAreaElement): Promise<boolean> {
  field.focus();
  field.select();
  // iOS selects nothing by `select` alone.
  field.setSelectionRange(0, field.value.length);
  try {
    if (navigator.clipboard) {
      await navigator.clipboard.writeText(field.value);
      return true;
    }
  } catch {
    // Refused: the other way may still be open.
  }
  try {
    return document.execCommand("copy");
  } catch {
    return false;
  }
}
