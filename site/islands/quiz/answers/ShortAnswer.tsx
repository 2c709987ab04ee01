import { useId } from "react";
import type { AnswerProps } from "./view.ts";

/** What the API takes of one text. */
const longest = 2000;

/** A text to write, with its length and the reminder that nothing secret belongs here. */
export function ShortAnswer({ answer, change }: AnswerProps) {
  const hints = useId();
  const text = answer[0] ?? "";
  return (
    <>
      <label className="field">
        您的回答
        <textarea
          rows={8}
          maxLength={longest}
          aria-describedby={hints}
          value={text}
          onChange={(event) => change([event.target.value], true)}
        />
      </label>
      <p className="muted" id={hints}>
        请勿填写涉密信息。已写 {text.length} 字，最多 {longest} 字。
      </p>
    </>
  );
}
