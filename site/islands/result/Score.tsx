import type { PaperQuestion } from "#domain/paper";

interface Props {
  score: number;
  maxScore: number;
  questions: readonly PaperQuestion[];
  answered: readonly { id: string; mark: number | null }[];
}

/** The score over what is marked, and what waits to be marked. */
export function Score({ score, maxScore, questions, answered }: Props) {
  const waiting = questions.filter(({ id }) => answered.some((own) => own.id === id && own.mark === null));
  const points = waiting.reduce((sum, own) => sum + own.points, 0);
  return (
    <>
      {maxScore > 0 && (
        <p className="score">
          本次得分 {score} 分，满分 {maxScore} 分
        </p>
      )}
      {waiting.length > 0 && (
        <p className="score">
          {maxScore > 0 ? "另有" : "本次"} {waiting.length} 题（{points} 分）待评阅，评阅后计分
        </p>
      )}
    </>
  );
}
