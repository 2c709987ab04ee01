import { useState } from "react";
import { type Ability, abilityNames } from "#domain/framework";
import { api, read } from "../../lib/api.ts";
import { sentenceOf } from "../../lib/errors.ts";
import { rankWords } from "../district/words.ts";
import { Failed } from "../Failed.tsx";

type Ranks = { ability: Ability; shown: boolean; rank: { best: number; worst: number; of: number } | null }[];

/** The office's rank as an interval: loaded when the button is pressed, and never before. */
export function RankAsked({ officeId }: { officeId: string }) {
  const [ranks, setRanks] = useState<Ranks | null>(null);
  const [asking, setAsking] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const ask = async () => {
    setAsking(true);
    setError(null);
    try {
      setRanks((await read(api.offices[":id"].rank.$get({ param: { id: officeId } }))).abilities);
    } catch (failure) {
      setError(sentenceOf(failure));
    }
    setAsking(false);
  };
  return (
    <>
      {ranks === null && (
        <p className="no-print">
          <button type="button" className="button button--quiet" disabled={asking} onClick={ask}>
            {asking ? "正在看……" : "看名次范围"}
          </button>
        </p>
      )}
      <Failed error={error} />
      <div role="status">
        {ranks && (
          <>
            <h3>名次范围</h3>
            <ul className="comparison">
              {ranks.map(({ ability, ...own }) => (
                <li key={ability}>
                  <strong>{abilityNames[ability]}</strong>：{rankWords(own)}
                </li>
              ))}
            </ul>
            <p className="muted">
              名次是一个范围，有九成把握在其中；只在公开数字的办公室之间排。范围有重叠的，不宜说谁先谁后。
            </p>
          </>
        )}
      </div>
    </>
  );
}
