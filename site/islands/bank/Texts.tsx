import { itemSentence, statisticNames } from "#domain/item-words";
import { fieldName } from "#domain/problem-words";
import { coefficient, percent } from "../studio/words.ts";
import { day } from "../words.ts";
import { lineChanges } from "./change-words.ts";

interface Text {
  hash: string;
  publishedAt: number;
  current: boolean;
  people: number;
  facility: number | null;
  discrimination: number | null;
  changes: { field: string; before: string; after: string }[];
}

/** Every text of a question, the latest first: when, how it worked, and what it changed of the one before. */
export function Texts({ texts }: { texts: Text[] }) {
  return (
    <>
      <h2>历次文字（{texts.length} 版）</h2>
      <ol className="bank-texts" reversed>
        {texts.map((own) => (
          <li key={own.hash}>
            <p className="bank-line">
              {day(own.publishedAt)} 发布 {own.current && <span className="badge">现用</span>}
              <span className="muted"> {figures(own)}</span>
            </p>
            {own.changes.length === 0 ? (
              <p className="muted bank-line">{own === texts[texts.length - 1] ? "第一版。" : "没有改动。"}</p>
            ) : (
              <dl className="bank-changes">
                {own.changes.map(({ field, before, after }) => (
                  <div key={field}>
                    <dt>{fieldName(field)}</dt>
                    {lineChanges(before, after).map((line, index) => (
                      <dd key={index}>
                        {line.start}
                        {line.removed && (
                          <del>
                            <span className="visually-hidden">删去：</span>
                            {line.removed}
                          </del>
                        )}
                        {line.added && (
                          <ins>
                            <span className="visually-hidden">加上：</span>
                            {line.added}
                          </ins>
                        )}
                        {line.end}
                      </dd>
                    ))}
                  </div>
                ))}
              </dl>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}

function figures({ people, facility, discrimination }: Text): string {
  if (people === 0) return "还没有人作答。";
  if (facility === null) return `${people} 人作答，不足 20 人，不作统计。`;
  const said = itemSentence({ facility, discrimination }, false, people);
  const words = `${people} 人作答，${statisticNames.facility} ${percent(facility)}，${statisticNames.discrimination} ${coefficient(discrimination)}。`;
  return said ? `${words}${said}。` : words;
}
