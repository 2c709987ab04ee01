/** A form with how many of its questions the person has been exposed to. */
export interface FormSeen {
  versionHash: string;
  seen: number;
}

/** The version of the form of which the person has seen least, the attempt's seed deciding between equals; null where there is no form. */
export function chooseForm(forms: readonly FormSeen[], seed: number): string | null {
  const least = Math.min(...forms.map(({ seen }) => seen));
  const open = forms.filter(({ seen }) => seen === least);
  return open[seed % open.length]?.versionHash ?? null;
}
