import { useCallback, useState } from "react";
import { quizSentence, statisticNames } from "#domain/item-words";
import { api, read } from "../../lib/api.ts";
import { Page } from "../Page.tsx";
import { day } from "../words.ts";
import { ItemCard } from "./ItemCard.tsx";
import { coefficient } from "./words.ts";

/** Item analysis of one version of a quiz: the whole in words and figures, then each question, what to mend first on top. */
export function QuizAnalysis({ quizId }: { quizId: string }) {
  const [version, setVersion] = useState<string>();
  const load = useCallback(
    () => read(api.quizzes[":id"].analysis.$get({ param: { id: quizId }, query: { version } })),
    [quizId, version],
  );
  return (
    <Page load={load}>
      {({ questions, versions, version: shown, ...figures }) => {
        const { people, mean, sd, alpha, standardError, small } = figures;
        const worst = [...questions].sort((a, b) => urgency(b) - urgency(a) || a.number - b.number);
        return (
          <>
            {versions.length > 1 && (
              <label className="field">
                版本
                <select value={shown} onChange={(event) => setVersion(event.target.value)}>
                  {versions.map(({ hash, number, publishedAt, people: count }) => (
                    <option key={hash} value={hash}>
                      第 {number} 版，{day(publishedAt)}发布，{count} 人
                    </option>
                  ))}
                </select>
              </label>
            )}
            {people === 0 ? (
              <p className="notice">这一版还没有统计：交卷后的第二天早上可以看到。</p>
            ) : (
              <>
                <p className="notice">
                  {quizSentence({ small, people, alpha })}。{statisticNames.people} {people}，{statisticNames.mean}{" "}
                  {mean.toFixed(1)}（共 {questions.length} 题），
                  {statisticNames.sd} {coefficient(sd)}，{statisticNames.alpha} {coefficient(alpha)}，
                  {statisticNames.standardError} {coefficient(standardError)}。
                </p>
                {worst.map((question) => (
                  <ItemCard key={question.id} question={question} small={small} />
                ))}
              </>
            )}
          </>
        );
      }}
    </Page>
  );
}

/** What to mend first: a suspect key, then a question that tells nobody apart, then the rest in order. */
function urgency({ suspect, discrimination }: { suspect: string | null; discrimination: number | null }): number {
  if (suspect) return 3;
  if (discrimination === null) return 0;
  return discrimination < 0 ? 2 : discrimination < 0.1 ? 1 : 0;
}
