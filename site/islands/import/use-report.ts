import { useEffect, useMemo, useState } from "react";
import type { ImportReport } from "#domain/import";
import type { Source } from "#domain/import/source";
import type { Parser } from "./load-parser.ts";
import type { BankQuestion } from "./types.ts";

/** Milliseconds without typing before a source is read again. */
const pause = 300;

/** What a source says, read again whenever it changes; null while it is empty or not yet read. */
export function useReport(parser: Parser, source: Source, bank: readonly BankQuestion[]): ImportReport | null {
  const known = useMemo(
    () =>
      bank.map(({ id, stem, context, quizTitle }) => ({
        stem,
        context: context ?? undefined,
        where: `“${quizTitle}”的 ${id} `,
      })),
    [bank],
  );
  const [report, setReport] = useState<ImportReport | null>(null);
  useEffect(() => {
    const isEmpty = source.tables.length === 0 && source.lines.every(({ text }) => text.trim() === "");
    const timer = setTimeout(
      () => setReport(isEmpty ? null : parser.importQuestions(source, { known })),
      isEmpty ? 0 : pause,
    );
    return () => clearTimeout(timer);
  }, [parser, source, known]);
  return report;
}
