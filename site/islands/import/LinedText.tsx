import { type RefObject, useRef } from "react";
import type { Line } from "#domain/import/source";

/** Characters from which a paste is put in by us: Chromium takes minutes over thousands of lines. */
const longPaste = 5000;

interface Given {
  field: RefObject<HTMLTextAreaElement | null>;
  text: string;
  lines: readonly Line[];
  change: (text: string) => void;
}

/** A text to edit with the numbers of its lines beside it, as remarks name them. */
export function LinedText({ field, text, lines, change }: Given) {
  const numbers = useRef<HTMLDivElement>(null);
  return (
    <div className="lined">
      <div className="lined__numbers" ref={numbers} aria-hidden="true">
        {lines.length === 0 ? "1" : lines.map(({ line }) => line).join("\n")}
      </div>
      <textarea
        ref={field}
        aria-label="题目原文，改了马上重新识别"
        value={text}
        wrap="off"
        spellCheck={false}
        placeholder="在这里粘贴题目"
        onChange={(event) => change(event.target.value)}
        onPaste={(event) => {
          const pasted = event.clipboardData.getData("text/plain");
          if (pasted.length < longPaste) return;
          event.preventDefault();
          const { value, selectionStart, selectionEnd } = event.currentTarget;
          const lined = pasted.replace(/\r\n?/g, "\n");
          change(value.slice(0, selectionStart) + lined + value.slice(selectionEnd));
        }}
        onScroll={(event) => {
          if (numbers.current) numbers.current.scrollTop = event.currentTarget.scrollTop;
        }}
      />
    </div>
  );
}
