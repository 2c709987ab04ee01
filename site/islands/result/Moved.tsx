import { AbilityLine } from "../profile/AbilityLine.tsx";
import type { AbilityFigures } from "../profile/words.ts";

interface Props {
  before: AbilityFigures[];
  after: AbilityFigures[];
  /** Some answer is new evidence; some answer has not been read yet. */
  counted: boolean;
  pending: boolean;
}

/** What the attempt changed of the four abilities, and how sure that is. */
export function Moved({ before, after, counted, pending }: Props) {
  if (!counted && pending) return <p className="notice">待评阅的题评阅以后才作为依据，能力画像暂不改变。</p>;
  if (!counted) return <p className="notice">这些题您在近 90 天内看过答案，这次算温习，不改变能力画像。</p>;
  const touched = after.filter((own, index) => own.questions !== before[index]?.questions);
  if (touched.length === 0) return <p className="notice">这份练习的题不计入四种能力，计入“底色”。</p>;
  return (
    <>
      {touched.map((own) => {
        const earlier = before.find(({ ability }) => ability === own.ability);
        return (
          <div key={own.ability}>
            <AbilityLine figures={own} />
            <p className="muted">{sentence(earlier, own)}</p>
          </div>
        );
      })}
    </>
  );
}

function sentence(before: AbilityFigures | undefined, after: AbilityFigures): string {
  const added = after.questions - (before?.questions ?? 0);
  if (after.show.level === "insufficient") return `本次新增 ${added} 题依据，还不足以给出数字。`;
  if (!before || before.show.level === "insufficient") return `本次新增 ${added} 题依据，现在可以给出数字了。`;
  const change = Math.round(after.value) - Math.round(before.value);
  const words = change === 0 ? "没有变化" : `从 ${Math.round(before.value)} 变为 ${Math.round(after.value)}`;
  const sure = after.low > before.value || after.high < before.value;
  return `本次新增 ${added} 题依据，掌握度${words}${change !== 0 && !sure ? "，变化在误差范围内" : ""}。`;
}
