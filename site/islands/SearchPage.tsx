import { type CompositionEvent, useEffect, useRef, useState } from "react";
import { paths } from "../lib/paths.ts";
import { type Found, find, type SearchEntry } from "../search/find.ts";
import { Failed } from "./Failed.tsx";
import { FoundEntry } from "./search/FoundEntry.tsx";
import { parameter } from "./use-loaded.ts";
import "../styles/search.css";

/** Shown at once; the rest when asked for. */
const atFirst = 12;
const suggestions = ["急件", "台账", "会议通知", "首报", "四不", "批评"];

/** 搜索: finds while one types, in lessons, tools, cases and the speech; nothing of what is typed leaves this browser. */
export function SearchPage() {
  const [query, setQuery] = useState(() => parameter("q") ?? "");
  const [entries, setEntries] = useState<SearchEntry[] | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [all, setAll] = useState(false);
  const composing = useRef(false);
  const field = useRef<HTMLInputElement>(null);

  const load = () => {
    setError(null);
    fetch(paths.searchIndex)
      .then((answer) => (answer.ok ? answer.json() : Promise.reject(new Error(String(answer.status)))))
      .then(setEntries, () => setError("搜索的目录没有取到，请检查网络后再试。"));
  };
  useEffect(load, []);
  useEffect(() => field.current?.focus(), []);

  const search = (text: string) => {
    setQuery(text);
    setAll(false);
    const address = text.trim() === "" ? paths.search() : paths.search(text.trim());
    window.history.replaceState(null, "", address);
  };
  // While a Chinese word is being spelled, what stands in the field is not what is asked.
  const composed = (event: CompositionEvent<HTMLInputElement>) => {
    composing.current = event.type === "compositionstart";
    if (!composing.current) search(event.currentTarget.value);
  };

  const found = entries ? find(entries, query) : [];
  const shown = all ? found : found.slice(0, atFirst);
  return (
    <>
      <h1>搜索</h1>
      {/* biome-ignore lint/a11y/useSemanticElements: <search> is younger than the oldest browsers */}
      <form role="search" onSubmit={(event) => event.preventDefault()}>
        <label className="field">
          <span className="visually-hidden">找什么</span>
          <input
            ref={field}
            type="search"
            name="q"
            enterKeyHint="search"
            autoComplete="off"
            maxLength={80}
            placeholder="课文、工具、情景演练，如：急件"
            value={query}
            onChange={(event) => (composing.current ? setQuery(event.target.value) : search(event.target.value))}
            onCompositionStart={composed}
            onCompositionEnd={composed}
          />
        </label>
      </form>
      <Failed error={error} />
      {error && (
        <button type="button" className="button" onClick={load}>
          再试一次
        </button>
      )}
      <p className="muted" role="status">
        {said(query, entries, found)}
      </p>
      {query.trim() === "" && (
        <ul className="row suggestions" aria-label="常找的">
          {suggestions.map((word) => (
            <li key={word}>
              <button type="button" className="button" onClick={() => search(word)}>
                {word}
              </button>
            </li>
          ))}
        </ul>
      )}
      <ol className="found">
        {shown.map((own) => (
          <FoundEntry key={own.entry.href} found={own} />
        ))}
      </ol>
      {found.length > shown.length && (
        <button type="button" className="button" onClick={() => setAll(true)}>
          再看其余 {found.length - shown.length} 处
        </button>
      )}
    </>
  );
}

function said(query: string, entries: SearchEntry[] | null, found: Found[]): string {
  if (query.trim() === "") return "边输入边找，不用按回车。常找的：";
  if (!entries) return "正在找……";
  if (found.length === 0) return "没有找到。请换个说法，或只写一两个词，如“急件”“台账”。";
  return `找到 ${found.length} 处`;
}
