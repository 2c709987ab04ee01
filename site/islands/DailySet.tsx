import { useCallback } from "react";
import { api, read } from "../lib/api.ts";
import { Daily } from "./daily/Daily.tsx";
import { Page } from "./Page.tsx";
import "../styles/quiz.css";
import "../styles/answers.css";
import "../styles/daily.css";

/** 每日一练: what is due today, question by question, with the calendar and the 错题本 below. */
export function DailySet() {
  const load = useCallback(() => read(api.reviews.$get()), []);
  return <Page load={load}>{(reviews) => <Daily reviews={reviews} ask={load} />}</Page>;
}
