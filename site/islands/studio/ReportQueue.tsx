import { type SubmitEvent, useState } from "react";
import type { PaperQuestion } from "#domain/paper";
import type { Revealed } from "#domain/questions/question-type";
import { api, read } from "../../lib/api.ts";
import { sentenceOf } from "../../lib/errors.ts";
import { Failed } from "../Failed.tsx";
import { Key } from "../result/Key.tsx";
import { day } from "../words.ts";
import { Regrade } from "./Regrade.tsx";

interface Report {
  id: string;
  title: string;
  text: string;
  at: number;
  seen: {
    /** null for a step of a case. */
    number: number | null;
    question: PaperQuestion;
    questionHash: string;
    answer: string[];
    mark: number | null;
    key: Revealed;
    explanation: string;
  };
}

/** What learners report, the oldest first, each with the question as it was seen, an answer and a regrading at hand. */
export function ReportQueue({ reports }: { reports: Report[] }) {
  const [open, setOpen] = useState(reports);
  if (open.length === 0) return <p className="muted">没有待答复的报告。</p>;
  return open.map((report) => (
    <ReportCard
      key={report.id}
      report={report}
      answered={() => setOpen((before) => before.filter(({ id }) => id !== report.id))}
    />
  ));
}

function ReportCard({ report, answered }: { report: Report; answered: () => void }) {
  const { id, title, text, at, seen } = report;
  const { number, question, questionHash, answer, key, explanation } = seen;
  const place = number === null ? "（情景演练的一步）" : `第 ${number} 题`;
  const [error, setError] = useState<string | null>(null);
  const send = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const words = String(new FormData(event.currentTarget).get("answer") ?? "");
    setError(null);
    try {
      await read(api.reports[":id"].answer.$put({ param: { id }, json: { text: words } }));
      answered();
    } catch (failure) {
      setError(sentenceOf(failure));
    }
  };
  const options = key.form === "one" || key.form === "many" ? key.options : [];
  return (
    <article className="card" aria-label={`${title}${place}的报告`}>
      <p className="muted">
        {title} {place} · {day(at)}
      </p>
      <p className="notice">学员说：{text}</p>
      {question.context && <p className="context">{question.context}</p>}
      <p>{question.stem}</p>
      <details open>
        <summary>学员看到的次序、所选和答案</summary>
        <Key question={question} revealed={key} answer={answer} chosen="学员的选择" />
        <p className="muted">解析：{explanation}</p>
      </details>
      <Regrade
        questionId={question.id}
        questionHash={questionHash}
        options={options.map(({ id: optionId, text: words, correct, mark }) => ({
          optionId,
          text: words,
          correct,
          mark,
        }))}
        situational={question.type === "situational"}
      />
      <form onSubmit={send}>
        <label className="field">
          答复学员
          <textarea name="answer" rows={2} required minLength={2} maxLength={1000} />
        </label>
        <Failed error={error} />
        <button type="submit" className="button">
          答复
        </button>
      </form>
    </article>
  );
}
