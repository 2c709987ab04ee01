import { useState } from "react";
import { type Ability, abilityNames } from "#domain/framework";
import { api, read } from "../../lib/api.ts";
import { sentenceOf } from "../../lib/errors.ts";
import { Failed } from "../Failed.tsx";
import { Scrolled } from "../Scrolled.tsx";
import { coefficient } from "./words.ts";

export interface PreviewFigures {
  attempts: number;
  answers: { answer: string[]; attempts: number; markBefore: number | null; markAfter: number | null }[];
  rows: {
    person: string;
    officeName: string;
    score: { before: number; after: number };
    maxScore: number;
    abilities: { ability: Ability; shown: boolean; before: number; after: number }[];
  }[];
  next: string | null;
}

interface Props {
  preview: PreviewFigures;
  order: { questionId: string; questionHash: string; act: "key" | "full-marks" | "void"; key?: Record<string, number> };
}

/** The dry run: how many answers change their mark, and whose scores and profiles by how much, a page at a time. */
export function Preview({ preview, order }: Props) {
  const [rows, setRows] = useState(preview.rows);
  const [next, setNext] = useState(preview.next);
  const [error, setError] = useState<string | null>(null);
  const moved = preview.answers.filter(({ markBefore, markAfter }) => markBefore !== markAfter);
  const nothing = moved.length === 0 && order.act === "key";
  const changed = moved.reduce((sum, own) => sum + own.attempts, 0);
  const more = async () => {
    try {
      const page = await read(api["regrading-previews"].$post({ json: { ...order, cursor: next ?? "" } }));
      setRows((before) => [...before, ...page.rows]);
      setNext(page.next);
    } catch (failure) {
      setError(sentenceOf(failure));
    }
  };
  return (
    <>
      <p className="notice">
        试算结果：共 {preview.attempts} 份答卷含有本题，{changed} 份的本题得分会变。
        {nothing ? "按这个答案没有人的得分会变。" : "现在还没有改动任何成绩。"}
      </p>
      {rows.length > 0 && (
        <Scrolled label="会有变化的答卷">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">学员（编号）</th>
                <th scope="col">得分</th>
                <th scope="col">能力（掌握度）</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ person, officeName, score, maxScore, abilities }, index) => (
                <tr key={`${person}${index}`}>
                  <th scope="row">
                    {officeName} · {person}
                  </th>
                  <td>
                    {coefficient(score.before)} → {coefficient(score.after)}（满分 {maxScore}）
                  </td>
                  <td>{abilities.length === 0 ? "不变" : abilities.map(abilityWords).join("；")}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scrolled>
      )}
      <Failed error={error} />
      {next && !nothing && (
        <button type="button" className="button button--quiet" onClick={more}>
          再看后面的答卷
        </button>
      )}
    </>
  );
}

function abilityWords({ ability, shown, before, after }: PreviewFigures["rows"][number]["abilities"][number]): string {
  const name = abilityNames[ability];
  return shown ? `${name} ${Math.round(before)} → ${Math.round(after)}` : `${name} 依据有变，尚不足以给出数字`;
}
