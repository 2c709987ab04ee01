import {
  type Ability,
  abilities,
  abilityNames,
  type Duty,
  duties,
  type ElementId,
  elementOf,
  elements,
  type IndicatorId,
  indicatorIds,
  indicators,
} from "#domain/framework";
import type { Classification } from "#domain/import/classify";
import { Choice } from "./Choice.tsx";

interface Given {
  value: Classification;
  change: (value: Classification) => void;
  /** What an empty choice stands for. */
  empty: string;
}

const paragraphs = Array.from({ length: 19 }, (_, index) => `§${index + 1}`);
const levels = { 1: "1（易）", 2: "2（较易）", 3: "3（中）", 4: "4（较难）", 5: "5（难）" };

/** Element, indicator, ability, duty, difficulty and source, for one question or for all. Only indicators of the element are offered. */
export function ClassFields({ value, change, empty }: Given) {
  const { element, indicator, abilities: weights, duty, difficulty, source } = value;
  const shown = elements.filter(({ id }) => element === undefined || id === element);
  const ability = weights && (Object.keys(weights)[0] ?? "none");
  const set = (more: Classification) => change({ ...value, ...more });
  return (
    <div className="import__fields">
      <Choice
        label="要素"
        empty={empty}
        value={element}
        choose={(id) => {
          const next = id as ElementId | undefined;
          const fits = next === undefined || (indicator && elementOf(indicator) === next);
          set({ element: next, indicator: fits ? indicator : undefined });
        }}
      >
        {elements.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Choice>
      <Choice
        label="行为指标"
        empty={empty}
        value={indicator}
        choose={(id) => set({ indicator: id as IndicatorId | undefined })}
      >
        {shown.map(({ id, name }) => (
          <optgroup key={id} label={name}>
            {indicatorIds
              .filter((own) => elementOf(own) === id)
              .map((own) => (
                <option key={own} value={own}>
                  {indicators[own]}
                </option>
              ))}
          </optgroup>
        ))}
      </Choice>
      <Choice
        label="能力"
        empty={empty}
        value={ability}
        choose={(id) => set({ abilities: id === undefined ? undefined : id === "none" ? {} : { [id as Ability]: 1 } })}
      >
        {abilities.map((id) => (
          <option key={id} value={id}>
            {abilityNames[id]}
          </option>
        ))}
        <option value="none">不计能力</option>
      </Choice>
      <Choice label="业务" empty={empty} value={duty} choose={(id) => set({ duty: id as Duty | undefined })}>
        {Object.entries(duties).map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Choice>
      <Choice
        label="难度"
        empty={empty}
        value={difficulty}
        choose={(level) => set({ difficulty: level === undefined ? undefined : Number(level) })}
      >
        {Object.entries(levels).map(([level, name]) => (
          <option key={level} value={level}>
            {name}
          </option>
        ))}
      </Choice>
      <Choice
        label="讲话出处"
        empty={empty}
        value={source?.[0]}
        choose={(paragraph) => set({ source: paragraph === undefined ? undefined : [paragraph] })}
      >
        {paragraphs.map((paragraph) => (
          <option key={paragraph}>{paragraph}</option>
        ))}
      </Choice>
    </div>
  );
}
