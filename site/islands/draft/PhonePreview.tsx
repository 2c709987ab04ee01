import { useState } from "react";
import type { DraftQuestion } from "#domain/quiz-draft";
import { Question } from "../quiz/Question.tsx";
import { previewQuestion } from "./preview-question.ts";

interface Props {
  question: DraftQuestion;
  number: number;
  count: number;
}

/** The question on a phone as a learner sees it; it can be answered, nothing of it is kept. */
export function PhonePreview({ question, number, count }: Props) {
  const [answer, setAnswer] = useState<string[]>([]);
  const shown = previewQuestion(question);
  return (
    <aside className="phone" aria-label="学员看到的样子">
      <p className="muted">学员看到的样子（每人的选项次序不同）</p>
      <div className="phone__screen player">
        {shown ? (
          <Question question={shown} number={number} count={count} answer={answer} change={setAnswer} />
        ) : (
          <p className="muted">填完题干和选项后可预览。</p>
        )}
      </div>
    </aside>
  );
}
