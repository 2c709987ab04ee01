import type { Revealed, RevealedOption } from "#domain/questions/question-type";
import { Corrected, type Correction } from "../result/Corrected.tsx";
import { ReportQuestion } from "../result/ReportQuestion.tsx";

export interface AnsweredStep {
  id: string;
  answer: string[];
  mark: number | null;
  key: Revealed;
  source: string[];
  correction?: Correction | undefined;
}

interface Props {
  attemptId: string;
  number: number;
  /** The step as it was met, with what follows each of its options. */
  met: { text: string; stem: string; options: { id: string; consequence: string }[] };
  own: AnsweredStep;
}

/** One step of the way: what was chosen, what it is worth and led to; folded below it, what the others would have. */
export function DecidedStep({ attemptId, number, met, own }: Props) {
  const { answer, mark, key, correction } = own;
  const revealed = key.form === "one" ? key.options : [];
  const options = met.options.flatMap(({ id, consequence }) =>
    revealed.filter((option) => option.id === id).map((option) => ({ ...option, consequence })),
  );
  const others = options.filter(({ id }) => !answer.includes(id));
  return (
    <section className="card" aria-label={`第 ${number} 步`}>
      <p className="muted verdict">
        第 {number} 步{mark !== null && ` · 恰当程度 ${threes(mark)}（满分 3）`}
      </p>
      <p className="context">{met.text}</p>
      <p>{met.stem}</p>
      {correction && <Corrected correction={correction} mark={mark} />}
      <ul className="result-options">
        {options
          .filter(({ id }) => answer.includes(id))
          .map((option) => (
            <Option key={option.id} option={option} chosen />
          ))}
      </ul>
      <details>
        <summary>没有选的 {others.length} 种做法，各会怎样</summary>
        <ul className="result-options">
          {others.map((option) => (
            <Option key={option.id} option={option} chosen={false} />
          ))}
        </ul>
      </details>
      <ReportQuestion attemptId={attemptId} questionId={own.id} />
    </section>
  );
}

function Option({ option, chosen }: { option: RevealedOption & { consequence: string }; chosen: boolean }) {
  const { text, correct, mark, why, consequence } = option;
  const state = correct ? "key" : chosen && mark < 0.5 ? "chosen-wrong" : "";
  return (
    <li className={state}>
      {text} {chosen && <span className="badge">您的选择</span>}{" "}
      {correct && <span className="badge">最恰当的做法</span>}
      {!chosen && !correct && <span className="badge">恰当程度 {threes(mark)}</span>}
      <p className="muted why">{why}</p>
      <p className="why">
        {chosen ? "随后：" : "若这样办："}
        {consequence}
      </p>
    </li>
  );
}

/** A mark of 0–1 as its author gave it, in thirds. */
const threes = (mark: number) => Math.round(3 * mark);
