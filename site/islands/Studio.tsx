import { useCallback, useState } from "react";
import { api, read } from "../lib/api.ts";
import { Page } from "./Page.tsx";
import { QuizAnalysis } from "./studio/QuizAnalysis.tsx";
import { RegradingList } from "./studio/RegradingList.tsx";
import { ReportQueue } from "./studio/ReportQueue.tsx";
import { StudioTabs } from "./studio/StudioTabs.tsx";
import { parameter } from "./use-loaded.ts";
import "../styles/quiz.css";
import "../styles/studio.css";

/** The trainers' page on how questions work: what learners report, what the figures say, what has been put right. */
export function Studio() {
  const [quizId, setQuizId] = useState(parameter("quiz") ?? "");
  const load = useCallback(async () => {
    const { reports } = await read(api.reports.$get({ query: {} }));
    const { regradings } = await read(api.regradings.$get());
    const { quizzes } = await read(api.quizzes.$get());
    return { reports, regradings, quizzes };
  }, []);
  return (
    <Page load={load}>
      {({ reports, regradings, quizzes }) => (
        <>
          <StudioTabs tab="quality" />
          <h1>题目质量</h1>
          <h2>学员报告的题目（{reports.length} 条待答复）</h2>
          <ReportQueue reports={reports} />
          <h2>题目分析</h2>
          <label className="field">
            哪一份测验
            <select value={quizId} onChange={(event) => setQuizId(event.target.value)}>
              <option value="">请选择</option>
              {quizzes.map(({ id, title, questionCount }) => (
                <option key={id} value={id}>
                  {title}（{questionCount} 题）
                </option>
              ))}
            </select>
            <span className="field__hint">按每人第一次作答统计，每晚更新。</span>
          </label>
          {quizId && <QuizAnalysis key={quizId} quizId={quizId} />}
          <h2>更正记录</h2>
          <RegradingList regradings={regradings} />
        </>
      )}
    </Page>
  );
}
