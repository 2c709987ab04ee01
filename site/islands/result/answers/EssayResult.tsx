interface Props {
  reference: string;
  rubric: readonly { text: string; mark: number }[];
  answer: readonly string[];
}

/** What the learner wrote, the reference, and what marks are given for. */
export function EssayResult({ reference, rubric, answer }: Props) {
  const total = rubric.reduce((sum, { mark }) => sum + mark, 0);
  return (
    <dl className="essay">
      <dt>您的回答</dt>
      <dd>{answer[0]?.trim() || "没有作答"}</dd>
      <dt>参考答案</dt>
      <dd>{reference}</dd>
      <dt>评分要点（共 {total} 分）</dt>
      <dd>
        <ul>
          {rubric.map(({ text, mark }) => (
            <li key={text}>
              {text}（{mark} 分）
            </li>
          ))}
        </ul>
      </dd>
    </dl>
  );
}
