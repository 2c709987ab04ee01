import type { ReactNode } from "react";
import { type Ability, abilities, abilityNames } from "#domain/framework";
import { Scrolled } from "../Scrolled.tsx";
import { IntervalBar } from "./IntervalBar.tsx";

/** One row: whom it is about, and for each ability the words and, where it may be shown, the interval. */
export interface AbilityRow {
  id: string;
  /** null where there is nothing more to see. */
  href: string | null;
  name: string;
  note: string;
  cells: { ability: Ability; words: ReactNode; figures: { value: number; low: number; high: number } | null }[];
}

/** Rows × four abilities; wider than a phone, it is scrolled by touch or keyboard. */
export function AbilityTable({ label, head, rows }: { label: string; head: string; rows: readonly AbilityRow[] }) {
  return (
    <Scrolled label={label}>
      <table className="people">
        <thead>
          <tr>
            <th scope="col">{head}</th>
            {abilities.map((ability) => (
              <th key={ability} scope="col">
                {abilityNames[ability]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                {row.href === null ? row.name : <a href={row.href}>{row.name}</a>}
                <span className="muted">{row.note}</span>
              </th>
              {row.cells.map(({ ability, words, figures }) => (
                <td key={ability}>
                  {figures && <IntervalBar ability={ability} figures={figures} small />}
                  <span className={figures ? "" : "muted"}>{words}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolled>
  );
}
