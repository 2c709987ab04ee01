import { useState } from "react";
import { abilityNames, duties, elements, indicators } from "#domain/framework";
import type { ImportedQuestion } from "#domain/import";
import type { Classification } from "#domain/import/classify";
import { textBetween } from "#domain/import/edit-source";
import { typeNames } from "../quiz/type-names.ts";
import { CardKey } from "./CardKey.tsx";
import { ClassFields } from "./ClassFields.tsx";
import { OwnLines } from "./OwnLines.tsx";
import { RowCells } from "./RowCells.tsx";
import type { Card, Mending, ShowPlace } from "./types.ts";
import type { CardActs } from "./use-cards.ts";
import { lacks, missingWords } from "./words.ts";

interface Given extends Mending {
  place: number;
  card: Card;
  /** The line at which what follows it begins. */
  to: number;
  own: Classification | undefined;
  acts: CardActs;
  show: ShowPlace;
}

/** A question as it was read and as it will be saved, with its own settings. */
export function QuestionCard({ place, card, to, own = {}, acts, show, ...mending }: Given) {
  const { key, given, question, left } = card;
  const [open, setOpen] = useState<"class" | "text" | null>(null);
  const toggle = (part: "class" | "text") => setOpen(open === part ? null : part);
  const isText = mending.source.tables.length === 0;
  const missing = lacks(question.missing);
  return (
    <li className="card import__card" data-left={left || undefined}>
      <p className="muted">
        {place}. {typeNames[question.type].split("，")[0]}
        {question.points !== undefined && ` · ${question.points} 分`}
        {left && " · 不导入"}
      </p>
      {question.context && <p className="context">{question.context}</p>}
      <p className="import__stem">{question.stem}</p>
      <CardKey question={question} />
      {question.explanation && <p className="muted">解析：{question.explanation}</p>}
      <p className="muted">{classWords(question)}</p>
      {missing.length > 0 && <p className="badge badge--words">发布前还缺：{missingWords(missing)}</p>}
      {open === "class" && <ClassFields value={own} change={(value) => acts.setOwn(key, value)} empty="随题目或整批" />}
      {open === "text" && (
        <OwnLines key={textBetween(mending.source, given.line, to)} {...mending} from={given.line} to={to} />
      )}
      {!isText && <RowCells {...mending} sheet={given.sheet} line={given.line} />}
      <p className="row no-print">
        <button type="button" className="button" aria-expanded={open === "class"} onClick={() => toggle("class")}>
          单题设定
        </button>
        {isText && (
          <button
            type="button"
            className="button button--quiet"
            aria-expanded={open === "text"}
            onClick={() => toggle("text")}
          >
            改这一题
          </button>
        )}
        <button type="button" className="button button--quiet" onClick={() => show(given.sheet, given.line)}>
          看原文第 {given.line} 行
        </button>
        <button type="button" className="button button--quiet" onClick={() => acts.leave(key, !left)}>
          {left ? "恢复" : "不导入"}
        </button>
      </p>
    </li>
  );
}

/** What is known of a question beside its text, in one line. */
function classWords({ element, indicator, abilities, duty, difficulty, source }: ImportedQuestion): string {
  const names = abilities && (Object.keys(abilities) as (keyof typeof abilityNames)[]).map((id) => abilityNames[id]);
  return [
    element && elements.find(({ id }) => id === element)?.name,
    indicator && indicators[indicator],
    names && (names.length === 0 ? "不计能力" : `能力：${names.join("、")}`),
    duty && duties[duty],
    difficulty && `难度 ${difficulty}`,
    source?.join("、"),
  ]
    .filter(Boolean)
    .join(" · ");
}
