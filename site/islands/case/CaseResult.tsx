import type { Revealed } from "#domain/questions/question-type";
import { OptionsResult } from "../result/answers/OptionsResult.tsx";
import { Corrected, type Correction } from "../result/Corrected.tsx";
import { Places } from "../result/Places.tsx";
import { ReportQuestion } from "../result/ReportQuestion.tsx";
import { type EndingShown, outcomeWords } from "./words.ts";

interface Props {
  attemptId: string;
  title: string;
  story: {
    way: { questionId: string; text: string; stem: string; options: { id: string; consequence: string }[] }[];
    ending: EndingShown;
    otherEndings: string[];
    explanation: string;
  };
  questions: {
    id: string;
    answer: string[];
    mark: number | null;
    key: Revealed;
    source: string[];
    correction?: Correction | undefined;
  }[];
}

/** The way taken and its ending: 复盘 first, then every step with what each decision is worth and led to. */
export function CaseResult({ attemptId, title, story, questions }: Props) {
  const { way, ending, otherEndings, explanation } = story;
  const places = [...new Set(questions.flatMap(({ source }) => source))];
  return (
    <>
      <h1>{title}：复盘</h1>
      <section className="card">
        <p className="muted verdict">结局 · {outcomeWords[ending.outcome]}</p>
        <h2>{ending.title}</h2>
        <p>{ending.text}</p>
        <p className="muted">别的结局：{otherEndings.join("、")}</p>
      </section>
      <p className="notice context">
        {explanation} <Places source={places} />
      </p>
      <h2>您走的路</h2>
      {way.map(({ questionId, text, stem, options }, index) => {
        const own = questions.find(({ id }) => id === questionId);
        const revealed = own?.key.form === "one" ? own.key.options : [];
        const shown = options.flatMap(({ id }) => revealed.filter((option) => option.id === id));
        const followed = options.find(({ id }) => own?.answer.includes(id))?.consequence;
        if (!own) return null;
        return (
          <section key={questionId} className="card" aria-label={`第 ${index + 1} 步`}>
            <p className="muted verdict">
              第 {index + 1} 步{own.mark !== null && ` · 恰当程度 ${Math.round(3 * own.mark)}（满分 3）`}
            </p>
            <p className="context">{text}</p>
            <p>{stem}</p>
            {own.correction && <Corrected correction={own.correction} mark={own.mark} />}
            <OptionsResult shown={shown} revealed={revealed} answer={own.answer} right="最恰当的做法" />
            <p>随后：{followed}</p>
            <ReportQuestion attemptId={attemptId} questionId={questionId} />
          </section>
        );
      })}
    </>
  );
}
