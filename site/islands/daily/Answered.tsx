import type { RefObject } from "react";
import type { PaperQuestion } from "#domain/paper";
import { isBlank, spokenStem } from "#domain/typed-answer";
import { Stressed } from "../quiz/Stressed.tsx";
import { Key } from "../result/Key.tsx";
import { Places } from "../result/Places.tsx";
import { useKeys } from "../use-keys.ts";
import { dayWords, type Reply } from "./words.ts";

interface Props {
  question: PaperQuestion;
  reply: Reply;
  number: number;
  count: number;
  today: string;
  heading: RefObject<HTMLHeadingElement | null>;
  next: () => void;
}

function verdictOf({ answer, reviewed }: Reply): string {
  if (isBlank(answer)) return "没有作答";
  return reviewed.mark > 0.999 ? "答对" : reviewed.mark > 0.001 ? "部分得分" : "答错";
}

/** A question once it is answered: the reason and its place first, then each part with why, then the day it comes back. */
export function Answered({ question, reply, number, count, today, heading, next }: Props) {
  const { key, explanation, source, due, known } = reply.reviewed;
  useKeys({ choose: null, goOn: next });
  return (
    <section className="card" aria-labelledby="verdict">
      <h2 id="verdict" tabIndex={-1} ref={heading}>
        第 {number} 题 · {verdictOf(reply)}
      </h2>
      {question.context && <p className="context">{question.context}</p>}
      <p>{question.form === "texts" ? spokenStem(question.stem) : <Stressed text={question.stem} />}</p>
      <p className="notice">
        {explanation} <Places source={source} />
      </p>
      <Key question={question} revealed={key} answer={reply.answer} />
      <p className="comes-back">{known ? "已经掌握，移出错题本。" : `下次复习：${dayWords(due, today)}。`}</p>
      <button type="button" className="button button--main" onClick={next}>
        {number === count ? "看小结" : "下一题"}
      </button>
    </section>
  );
}
