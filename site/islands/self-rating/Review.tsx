import { abilities, abilityNames, type IndicatorId, indicators } from "#domain/framework";
import type { Levels } from "#domain/self-rating";
import { Failed } from "../Failed.tsx";

interface Props {
  scale: readonly { id: string; levels: string[] }[];
  levels: Levels;
  busy: boolean;
  error: string | null;
  edit: (index: number) => void;
  finish: () => void;
}

/** The last look before finishing: by ability, what was chosen, and the way back to each. */
export function Review({ scale, levels, busy, error, edit, finish }: Props) {
  const missing = scale.flatMap(({ id }, index) => (levels[id] === undefined ? [index + 1] : []));
  return (
    <>
      {abilities.map((ability) => (
        <section key={ability} aria-labelledby={`review-${ability}`}>
          <h3 id={`review-${ability}`}>{abilityNames[ability]}</h3>
          <ul className="chosen">
            {scale.map(({ id, levels: texts }, index) =>
              id.startsWith(`${ability}.`) ? (
                <li key={id}>
                  <div>
                    <strong>{indicators[id as IndicatorId]}</strong>
                    <br />
                    {texts[(levels[id] ?? 0) - 1] ?? "还没有选"}
                  </div>
                  <button
                    type="button"
                    className="button button--quiet"
                    aria-label={`${levels[id] ? "修改" : "去选"}：${indicators[id as IndicatorId]}`}
                    onClick={() => edit(index)}
                  >
                    {levels[id] ? "修改" : "去选"}
                  </button>
                </li>
              ) : null,
            )}
          </ul>
        </section>
      ))}
      <p>
        {missing.length > 0
          ? `还有第 ${missing.join("、")} 项没有选。`
          : "15 项都选了。完成以后马上看到对照，本轮结束以前还可以重新填写。"}
      </p>
      <Failed error={error} />
      <p>
        <button type="button" className="button button--main" disabled={busy || missing.length > 0} onClick={finish}>
          {busy ? "正在完成……" : "完成"}
        </button>
      </p>
    </>
  );
}
