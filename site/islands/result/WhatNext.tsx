import { elements } from "#domain/framework";
import { paths } from "../../lib/paths.ts";
import { lessonToRead } from "./lesson-to-read.ts";

interface Props {
  quizId: string;
  /** The lesson the paper belongs to, if it does. */
  lesson: string | undefined;
  isCase: boolean;
  questions: Parameters<typeof lessonToRead>[0];
}

/** The one lesson to read again, and how to go on: other questions where there are some. */
export function WhatNext({ quizId, lesson, isCase, questions }: Props) {
  const toRead = lessonToRead(questions);
  // The introduction and the close are no elements: the banks have nothing on them.
  const hasOthers = elements.some(({ id }) => id === lesson);
  const isExam = quizId === "comprehensive";
  return (
    <>
      <h2>接下来</h2>
      <p className="row">
        <a className="button button--main" href={toRead ? paths.lesson(toRead.slug) : paths.lessons}>
          {toRead ? `重读一课：${toRead.title}` : "回到课程，学下一课"}
        </a>
        {isCase && (
          <a className="button" href={paths.case(quizId)}>
            再走一次
          </a>
        )}
        {hasOthers && lesson && (
          <a className="button" href={paths.repeat(lesson)}>
            换一组题再练
          </a>
        )}
        {isExam && (
          <a className="button" href={paths.quiz(quizId)}>
            再考一次，换没做过的题
          </a>
        )}
        <a className="button" href={paths.me}>
          看我的能力
        </a>
      </p>
    </>
  );
}
