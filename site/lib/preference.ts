/** A choice of how things are shown, kept in this browser; where nothing can be kept it lasts as long as the page. */
export function readPreference(name: string): string | null {
  try {
    return localStorage.getItem(`lvzhi-${name}`);
  } catch {
    return null;
  }
}

/** Keeps a choice. */
export function keepPreference(name: string, value: string): void {
  try {
    localStorage.setItem(`lvzhi-${name}`, value);
  } catch {
    // It lasts as long as the page.
  }
}
