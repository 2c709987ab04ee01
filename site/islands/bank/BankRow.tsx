import { useId, useState } from "react";
import { duties, elements, indicators } from "#domain/framework";
import { statisticNames } from "#domain/item-words";
import { questionTypeNames } from "#domain/question-type-names";
import { coefficient, percent } from "../studio/words.ts";
import { Detail } from "./Detail.tsx";
import type { BankQuestion } from "./find-questions.ts";
import { abilityWords, cut } from "./words.ts";

interface Props {
  question: BankQuestion;
  /** null where it cannot be chosen. */
  chosen: boolean | null;
  choose: (on: boolean) => void;
  retired: (at: number | null) => void;
}

/** A question of the list: its words open it. */
export function BankRow({ question, chosen, choose, retired }: Props) {
  const [open, setOpen] = useState(false);
  const place = useId();
  const { id, stem, type, element, indicator, duty, level, quizTitle, retiredAt, people, papers } = question;
  const elementName = elements.find((own) => own.id === element)?.name;
  return (
    <li className="bank-row">
      <span className="bank-tick">
        {chosen !== null && (
          <label className="choice">
            <input type="checkbox" checked={chosen} onChange={(event) => choose(event.target.checked)} />
            <span className="visually-hidden">选中 {id}</span>
          </label>
        )}
      </span>
      <div>
        <button
          type="button"
          className="bank-open"
          aria-expanded={open}
          aria-controls={place}
          onClick={() => setOpen(!open)}
        >
          {cut(stem, 90)}
        </button>
        <p className="muted bank-facts">
          {retiredAt !== null && <span className="badge">已停用</span>} {questionTypeNames[type]} · 难度 {level} ·{" "}
          {elementName}：{indicators[indicator]} · {abilityWords(question.abilities)} · {duties[duty]}
        </p>
        <p className="muted bank-facts">
          {quizTitle} · {id} · {papers === 0 ? "没有卷子用到" : `${papers} 份卷子在用`} ·{" "}
          {people === 0 ? "还没有人作答" : `${people} 人作答`}
          {question.facility !== null && (
            <>
              ，{statisticNames.facility} {percent(question.facility)}，{statisticNames.discrimination}{" "}
              {coefficient(question.discrimination)}
            </>
          )}
        </p>
      </div>
      <div id={place} className="bank-detail" hidden={!open}>
        {open && <Detail question={question} retired={retired} />}
      </div>
    </li>
  );
}
