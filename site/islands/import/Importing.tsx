import { useMemo, useRef, useState } from "react";
import type { ImportReport } from "#domain/import";
import type { Source } from "#domain/import/source";
import { BatchBar } from "./BatchBar.tsx";
import { Cards } from "./Cards.tsx";
import { Confirm } from "./Confirm.tsx";
import { Downloads } from "./Downloads.tsx";
import { Formats } from "./Formats.tsx";
import type { Parser } from "./load-parser.ts";
import { Problems } from "./Problems.tsx";
import { SourcePane, type SourceView } from "./SourcePane.tsx";
import { Summary } from "./Summary.tsx";
import type { BankQuestion, DraftChoice } from "./types.ts";
import { useCards } from "./use-cards.ts";
import { useLeaveGuard } from "./use-leave-guard.ts";
import { useReport } from "./use-report.ts";

interface Given {
  bank: BankQuestion[];
  drafts: DraftChoice[];
  quizzes: { id: string }[];
  parser: Parser;
}

const nothing: Source = { lines: [], tables: [] };

/** Left the source, right what was read of it; below, what becomes of it. */
export function Importing({ bank, drafts, quizzes, parser }: Given) {
  const [source, setSource] = useState(nothing);
  const [fileName, setFileName] = useState("");
  const view = useRef<SourceView>(null);
  const report = useReport(parser, source, bank);
  const { cards, settings, acts } = useCards(report?.questions ?? noQuestions);
  const chosen = useMemo(() => cards.filter(({ left }) => !left).map(({ question }) => question), [cards]);
  const starts = useMemo(() => startsOf(report), [report]);
  const saved = useLeaveGuard(report !== null);
  const show = useMemo(() => (sheet: string | undefined, line: number) => view.current?.show(sheet, line), []);
  const taken = useMemo(
    () =>
      new Set([
        ...quizzes.map(({ id }) => id),
        ...bank.flatMap((own) => [own.quizId]),
        ...drafts.map((own) => own.quizId),
      ]),
    [quizzes, bank, drafts],
  );
  return (
    <>
      <div className="import">
        <SourcePane
          ref={view}
          parser={parser}
          source={source}
          fileName={fileName}
          change={setSource}
          open={(read, name) => {
            setSource(read);
            setFileName(name);
          }}
        />
        <section className="import__read" aria-labelledby="read">
          <h2 id="read">读到的题目</h2>
          {report ? (
            <>
              <Summary found={report.found} good={cards.length} left={cards.length - chosen.length} />
              <Problems report={report} source={source} change={setSource} show={show} />
              {cards.length > 0 && <BatchBar settings={settings} acts={acts} />}
              <Cards
                cards={cards}
                starts={starts}
                settings={settings}
                acts={acts}
                source={source}
                change={setSource}
                show={show}
              />
            </>
          ) : (
            <Formats />
          )}
        </section>
      </div>
      {report && chosen.length > 0 && (
        <>
          <Confirm
            key={fileName}
            questions={chosen}
            toMend={report.found - cards.length}
            fileName={fileName}
            drafts={drafts}
            taken={taken}
            bank={bank}
            saved={saved}
          />
          <Downloads parser={parser} questions={chosen} />
        </>
      )}
    </>
  );
}

const noQuestions: never[] = [];

/** Where questions begin or have problems, as far as is told, and headings stand; in order. */
function startsOf(report: ImportReport | null): number[] {
  if (!report) return [];
  const { questions, problems, headings } = report;
  return [...questions, ...problems, ...headings].map(({ line }) => line).sort((a, b) => a - b);
}
