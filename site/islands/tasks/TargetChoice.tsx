import { lessonTitles } from "../../lib/lesson-titles.ts";
import type { Choices } from "./GiveForm.tsx";
import type { Order } from "./order.ts";
import { kindWords } from "./words.ts";

export interface Quiz {
  id: string;
  title: string;
  kind: string;
}
export interface Case {
  id: string;
  title: string;
  minutes: number;
}

const quizGroups = [
  { words: "课后练习", kinds: ["practice"] },
  { words: "换一组题再练", kinds: ["repeat"] },
  { words: "摸底和测评", kinds: ["placement", "exam"] },
] as const;

interface Props {
  order: Order;
  choices: Choices;
  change: (part: Partial<Order>) => void;
}

/** What is asked for: the kind, and of lessons, quizzes and cases which. */
export function TargetChoice({ order, choices, change }: Props) {
  const { kind, target, days } = order;
  return (
    <>
      <fieldset className="choices">
        <legend>布置什么</legend>
        {Object.entries(kindWords).map(([own, words]) => (
          <label key={own} className="choice">
            <input
              type="radio"
              name="task-kind"
              checked={kind === own}
              onChange={() => change({ kind: own as Order["kind"], target: "" })}
            />
            {words}
          </label>
        ))}
      </fieldset>
      {kind === "daily" ? (
        <label className="field">
          做几天
          <span className="field__hint">每天答一题以上算一天；到期限为止没有要复习的题的同志，算完成。</span>
          <select value={days} onChange={(event) => change({ days: Number(event.target.value) })}>
            {Array.from({ length: 20 }, (_, index) => (
              <option key={index} value={index + 1}>
                {index + 1} 天
              </option>
            ))}
          </select>
        </label>
      ) : (
        <label className="field">
          {kindWords[kind]}
          {kind === "lesson" && <span className="field__hint">读过这一课的同志，布置时就算完成。</span>}
          <select value={target} onChange={(event) => change({ target: event.target.value })}>
            <option value="">请选择</option>
            {kind === "lesson" && [...lessonTitles].map(([id, title]) => option({ id, title }))}
            {kind === "case" &&
              choices.cases.map(({ id, title, minutes }) => option({ id, title: `${title}（约 ${minutes} 分钟）` }))}
            {kind === "quiz" &&
              quizGroups.map(({ words, kinds }) => (
                <optgroup key={words} label={words}>
                  {choices.quizzes.filter((own) => (kinds as readonly string[]).includes(own.kind)).map(option)}
                </optgroup>
              ))}
          </select>
        </label>
      )}
    </>
  );
}

function option({ id, title }: { id: string; title: string }) {
  return (
    <option key={id} value={id}>
      {title}
    </option>
  );
}
