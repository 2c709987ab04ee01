import type { PaperQuestion } from "#domain/paper";
import type { Revealed } from "#domain/questions/question-type";
import { isBlank, spokenStem } from "#domain/typed-answer";
import { Stressed } from "../quiz/Stressed.tsx";
import { cardId } from "./Confidence.tsx";
import { Corrected, type Correction } from "./Corrected.tsx";
import { judgementNames, judgementOf } from "./judgement.ts";
import { Key } from "./Key.tsx";
import { Places } from "./Places.tsx";
import { ReportQuestion } from "./ReportQuestion.tsx";
import { ToolLinks, type ToolTitles } from "./ToolLinks.tsx";

interface Props {
  number: number;
  question: PaperQuestion;
  attemptId: string;
  toolTitles: ToolTitles;
  answered: {
    id: string;
    answer: string[];
    confidence: "sure" | "unsure" | null;
    mark: number | null;
    key: Revealed;
    explanation: string;
    source: string[];
    tools: string[];
    correction?: Correction | undefined;
  };
}

function verdictOf(answer: readonly string[], mark: number | null, act?: Correction["act"]): string {
  if (act === "void") return "本题作废，不计分";
  if (act === "full-marks") return "本题全员得分";
  if (isBlank(answer)) return "未作答";
  if (mark === null) return "待评阅，评阅后计分";
  return mark > 0.999 ? "答对" : mark > 0.001 ? "部分得分" : "答错";
}

/** One question after submission: the reason and its place first, then what was answered and each part with why. */
export function AnsweredQuestion({ number, question, attemptId, answered, toolTitles }: Props) {
  const { answer, mark, key, explanation, source, tools, correction } = answered;
  const judgement = judgementOf(answered);
  return (
    <section className="card" id={cardId(number)} aria-label={`第 ${number} 题`}>
      <p className="muted verdict">
        第 {number} 题 · {verdictOf(answer, mark, correction?.act)}
        {judgement && ` · ${judgement === "blind" ? "有把握" : "没把握"}（${judgementNames[judgement]}）`}
      </p>
      {question.context && <p className="context">{question.context}</p>}
      <p>{question.form === "texts" ? spokenStem(question.stem) : <Stressed text={question.stem} />}</p>
      {correction && <Corrected correction={correction} mark={mark} />}
      <div className="notice">
        {explanation} <Places source={source} />
        <ToolLinks tools={tools} titles={toolTitles} />
      </div>
      <details open={mark === null || mark < 0.999}>
        <summary>逐项说明</summary>
        <Key question={question} revealed={key} answer={answer} />
      </details>
      <ReportQuestion attemptId={attemptId} questionId={answered.id} />
    </section>
  );
}
