import { useState } from "react";
import { api, read } from "../../lib/api.ts";
import { day } from "../words.ts";
import { acts, type Regrading } from "./words.ts";

/** What has been put right, the latest first; one that is not done can be gone on with. */
export function RegradingList({ regradings }: { regradings: Regrading[] }) {
  const [rows, setRows] = useState(regradings);
  if (rows.length === 0) return <p className="muted">还没有更正过题目。</p>;
  const goOn = async (number: number) => {
    const next = await read(api.regradings[":number"].slices.$post({ param: { number: String(number) } }));
    setRows((before) => before.map((own) => (own.number === number ? next : own)));
  };
  return (
    <ul className="regradings">
      {rows.map(({ number, questionId, act, reason, at, attempts, changed, done }) => (
        <li key={number}>
          {day(at)} · {questionId} · {acts[act]}：{reason}
          <span className="muted">
            {" "}
            已重判 {attempts} 份，{changed} 份有变化
          </span>
          {!done && (
            <button type="button" className="button button--quiet" onClick={() => goOn(number)}>
              还没有完成，接着重判
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
