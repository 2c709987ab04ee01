import { isSameMark, type Mark, type MarkedPoint } from "#domain/office-check";
import { shortDay } from "../words.ts";
import { answerNames, answerSigns } from "./words.ts";

interface Props {
  mark: Mark | undefined;
  stored: MarkedPoint | undefined;
  last: { name: string; mark: Mark | undefined } | undefined;
  /** The mark in words too, where there are no buttons that show it. */
  words: boolean;
}

/** What was found of a point, who looked and when, and what it was last time. */
export function Found({ mark, stored, last, words }: Props) {
  const saved = stored !== undefined && isSameMark(stored, mark);
  return (
    <>
      {words && (
        <p className="check-found">
          {mark ? (
            <>
              <span aria-hidden="true">{answerSigns[mark.answer]}</span> {answerNames[mark.answer]}
              {mark.note && `：${mark.note}`}
            </>
          ) : (
            "未查"
          )}
        </p>
      )}
      <p className="muted check-who">
        {saved && `${stored.by.name}，${shortDay(stored.at)}查看`}
        {mark && !saved && "还没有保存上"}
        {mark && last && "；"}
        {last && `${last.name}：${last.mark ? answerNames[last.mark.answer] : "没有查"}`}
      </p>
    </>
  );
}
