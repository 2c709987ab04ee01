import { type Ability, abilities, abilityNames } from "#domain/framework";
import type { DraftQuestion } from "#domain/quiz-draft";
import { Field, type NotesFor } from "./Field.tsx";

interface Props {
  question: DraftQuestion;
  notes: NotesFor;
  change: (part: Partial<DraftQuestion>) => void;
}

const asWeight = (value: number) => Math.round(100 * value) / 100;

/** For which abilities a question is evidence: none, one, or two that share it. */
export function AbilityFields({ question, notes, change }: Props) {
  const weights = question.abilities;
  const [first, second] = Object.keys(weights ?? {}) as Ability[];
  const share = (first && weights?.[first]) ?? 0.5;
  const set = (one: string, two: string, part = 0.5) => {
    if (one === "") return change({ abilities: {} });
    if (two === "" || two === one) return change({ abilities: { [one]: 1 } });
    change({ abilities: { [one]: asWeight(part), [two]: asWeight(1 - part) } });
  };
  return (
    <>
      <Field label="能力" hint="为哪项能力提供证据；涉密等不计能力的，选“不计能力”。" notes={notes("abilities")}>
        <select
          value={first ?? (weights ? "none" : "")}
          onChange={(event) => set(event.target.value === "none" ? "" : event.target.value, "")}
        >
          {!weights && <option value="">请选择</option>}
          <option value="none">不计能力</option>
          {abilities.map((id) => (
            <option key={id} value={id}>
              {abilityNames[id]}
            </option>
          ))}
        </select>
      </Field>
      {first && (
        <Field label="另一项能力（可不选）">
          <select value={second ?? ""} onChange={(event) => set(first, event.target.value)}>
            <option value="">只为一项</option>
            {abilities
              .filter((id) => id !== first)
              .map((id) => (
                <option key={id} value={id}>
                  {abilityNames[id]}
                </option>
              ))}
          </select>
        </Field>
      )}
      {first && second && (
        <Field label={`${abilityNames[first]}占多少`}>
          <select value={share} onChange={(event) => set(first, second, Number(event.target.value))}>
            {[...new Set([0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, share])].sort().map((part) => (
              <option key={part} value={part}>
                {Math.round(100 * part)}%，{abilityNames[second]}占 {Math.round(100 * (1 - part))}%
              </option>
            ))}
          </select>
        </Field>
      )}
    </>
  );
}
