import { useEffect, useRef } from "react";
import type { QuizDraft } from "#domain/quiz-draft";
import { paths } from "../../lib/paths.ts";

interface Props {
  quizId: string;
  kind: QuizDraft["kind"];
  unchanged: boolean;
}

/** What a publication came to, and where it is now. */
export function Published({ quizId, kind, unchanged }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {unchanged ? "与已发布的相同" : "已发布"}
      </h1>
      <p className="notice" role="status">
        {unchanged ? "内容没有变，没有生成新的一版。" : "新的一版已经发布，以前的成绩和版本不变。"}
        {kind === "bank" && "题库不单独做，组卷方案下次发布时从这里抽题。"}
      </p>
      <p className="row">
        {kind !== "bank" && (
          <a className="button" href={paths.quiz(quizId)}>
            打开这份{kind === "practice" ? "练习" : "试卷"}
          </a>
        )}
        <a className="button" href={paths.quizText(quizId)} download={`${quizId}.yaml`}>
          导出 YAML 文件
        </a>
        <a href={paths.drafts}>回草稿列表</a>
      </p>
    </>
  );
}
