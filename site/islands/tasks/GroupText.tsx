import { useId, useRef, useState } from "react";
import { copyFrom } from "../../lib/copy.ts";
import { type AskedPerson, groupText, type Task } from "./words.ts";

/** The reminder as a text to paste into a WeChat group. */
export function GroupText({ task, people }: { task: Task; people: readonly AskedPerson[] }) {
  const [said, setSaid] = useState("");
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const text = groupText(task, people, Date.now());
  const copy = async () => {
    const copied = field.current !== null && (await copyFrom(field.current));
    setSaid(
      copied ? "已复制，到微信群里粘贴即可。" : "这个浏览器不让自动复制，文字已选中，请长按（或按 Ctrl+C）复制。",
    );
  };
  return (
    <details className="folded no-print">
      <summary>复制到微信群</summary>
      <label className="field" htmlFor={id}>
        群里的提醒
        <span className="field__hint" id={`${id}-hint`}>
          写有姓名，只发在本单位的工作群里。
        </span>
        <textarea
          id={id}
          ref={field}
          readOnly
          aria-describedby={`${id}-hint`}
          rows={text.split("\n").length + 3}
          value={text}
        />
      </label>
      <button type="button" className="button" onClick={() => void copy()}>
        复制
      </button>
      <p className="muted" role="status">
        {said}
      </p>
    </details>
  );
}
