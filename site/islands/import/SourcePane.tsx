import { type DragEvent, type Ref, useImperativeHandle, useRef, useState } from "react";
import { textOfLines, withText } from "#domain/import/edit-source";
import type { Source } from "#domain/import/source";
import { Failed } from "../Failed.tsx";
import { LinedText } from "./LinedText.tsx";
import type { Parser } from "./load-parser.ts";
import { TableRows } from "./TableRows.tsx";
import { sample } from "./words.ts";

/** How other parts of the page show a place of the source. */
export interface SourceView {
  show: (sheet: string | undefined, line: number) => void;
}

interface Given {
  ref: Ref<SourceView>;
  parser: Parser;
  source: Source;
  fileName: string;
  change: (source: Source) => void;
  /** A new source, with the name of its file. */
  open: (source: Source, fileName: string) => void;
}

/** The source: a text to type or paste into, or what a file holds. */
export function SourcePane({ ref, parser, source, fileName, change, open }: Given) {
  const [refused, setRefused] = useState<string | null>(null);
  const [earlier, setEarlier] = useState<{ source: Source; fileName: string } | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const tables = useRef<HTMLDivElement>(null);
  useImperativeHandle(ref, () => ({
    show: (sheet, line) => {
      const at = sheet === undefined ? source.lines.findIndex((own) => own.line >= line) : -1;
      const row = tables.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(`${sheet ?? ""}:${line}`)}"]`);
      if (row) row.focus();
      else if (field.current && at >= 0) selectLine(field.current, source, at);
    },
  }));
  const isEmpty = source.lines.length === 0 && source.tables.length === 0;
  /** What was there before is kept at hand: it may have been mended for long. */
  const replace = (next: Source, name: string) => {
    if (!isEmpty) setEarlier({ source, fileName });
    setRefused(null);
    open(next, name);
  };
  const take = async (file: File | undefined) => {
    if (!file) return;
    setRefused(null);
    const reading = await read(parser, file);
    if ("refused" in reading) return setRefused(`${file.name}：${reading.refused}`);
    replace(reading.source, file.name);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    take(event.dataTransfer.files[0]);
  };
  return (
    <section
      className="import__source"
      aria-labelledby="source"
      onDragOver={(event) => {
        // Dragged words go where the cursor is, as everywhere.
        if (event.dataTransfer.types.indexOf("Files") >= 0) event.preventDefault();
      }}
      onDrop={(event) => event.dataTransfer.files.length > 0 && drop(event)}
    >
      <h2 id="source">原文{fileName && `：${fileName}`}</h2>
      <p className="row">
        <label className="button import__file">
          选择文件
          <input
            type="file"
            className="visually-hidden"
            accept=".txt,.docx,.xlsx,.gift,.yaml,.yml,.md"
            onChange={(event) => {
              take(event.target.files?.[0]);
              // The same file, mended, may be chosen again.
              event.target.value = "";
            }}
          />
        </label>
        {isEmpty ? (
          <button type="button" className="button" onClick={() => open(parser.sourceOfText(sample), "")}>
            用样例试一试
          </button>
        ) : (
          <button type="button" className="button button--quiet" onClick={() => replace({ lines: [], tables: [] }, "")}>
            清空
          </button>
        )}
        {earlier && (
          <button
            type="button"
            className="button button--quiet"
            onClick={() => {
              setEarlier(null);
              replace(earlier.source, earlier.fileName);
            }}
          >
            找回前一份
          </button>
        )}
        <span className="muted">也可把文件拖到这里</span>
      </p>
      <Failed error={refused} />
      {(source.lines.length > 0 || source.tables.length === 0) && (
        <LinedText
          field={field}
          text={textOfLines(source.lines)}
          lines={source.lines}
          change={(text) => change(withText(source, text))}
        />
      )}
      <div ref={tables}>
        {source.tables.map((table, index) => (
          <TableRows key={`${table.name ?? ""}${index}`} table={table} />
        ))}
      </div>
    </section>
  );
}

async function read({ readImportFile }: Parser, file: File) {
  try {
    return readImportFile(file.name, new Uint8Array(await file.arrayBuffer()));
  } catch {
    // The file was moved since, or is of a kind nobody has seen.
    return { refused: "没有读成，请用 Word、Excel 或 WPS 打开后另存一份再导入，或直接复制文字粘贴。" };
  }
}

/** Selects a line of the text and brings it into sight. */
function selectLine(field: HTMLTextAreaElement, { lines }: Source, at: number) {
  const from = lines.slice(0, at).reduce((sum, { text }) => sum + text.length + 1, 0);
  field.focus();
  field.setSelectionRange(from, from + (lines[at]?.text.length ?? 0));
  field.scrollTop = (field.scrollHeight * (at - 2)) / Math.max(1, lines.length);
  field.scrollLeft = 0;
}
