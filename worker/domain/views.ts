import { chinaDay } from "./china-day.ts";

/** Somebody looked at a person's profile, history or certificate. */
export interface ViewEntry {
  at: number;
  act: string;
  viewerId: string;
  name: string;
  title: string;
  officeName: string;
}

/** All that one person looked at in one day. */
export interface DayOfViews {
  /** The last time of that day, milliseconds. */
  at: number;
  name: string;
  title: string;
  officeName: string;
  acts: string[];
}

/** The views by day in China and viewer, the latest first. */
export function viewsByDay(entries: readonly ViewEntry[]): DayOfViews[] {
  const days = new Map<string, DayOfViews>();
  for (const { at, act, viewerId, name, title, officeName } of [...entries].sort((a, b) => b.at - a.at)) {
    const key = `${chinaDay(at)} ${viewerId}`;
    const known = days.get(key) ?? { at, name, title, officeName, acts: [] };
    days.set(key, known);
    if (!known.acts.includes(act)) known.acts.push(act);
  }
  return [...days.values()];
}
