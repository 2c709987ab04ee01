import { useMemo, useState } from "react";
import { BankRow } from "./BankRow.tsx";
import { EditMany } from "./EditMany.tsx";
import { Filters } from "./Filters.tsx";
import { type BankQuestion, everything, findQuestions, type Order, type Wanted } from "./find-questions.ts";

/** How many are listed at a time: a page of thousands stays quick. */
const page = 50;

/** Filters above, what is found below, and what is chosen of it to be changed together. */
export function BankView({ questions }: { questions: BankQuestion[] }) {
  const [rows, setRows] = useState(questions);
  const [wanted, setWanted] = useState<Wanted>(everything);
  const [order, setOrder] = useState<Order>("quiz");
  const [most, setMost] = useState(page);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const found = useMemo(() => findQuestions(rows, wanted, order), [rows, wanted, order]);
  const open = found.filter(isDrafted);
  const all = open.length > 0 && open.every(({ id }) => chosen.has(id));
  const choose = (ids: readonly string[], on: boolean) =>
    setChosen((before) => new Set(on ? [...before, ...ids] : [...before].filter((id) => !ids.includes(id))));
  const retire = (id: string, retiredAt: number | null) =>
    setRows((before) => before.map((own) => (own.id === id ? { ...own, retiredAt } : own)));
  const look = (change: () => void) => {
    change();
    setMost(page);
  };
  return (
    <>
      <Filters
        questions={rows}
        wanted={wanted}
        order={order}
        set={(next) => look(() => setWanted(next))}
        sort={(next) => look(() => setOrder(next))}
      />
      <div className="row bank-head">
        <p role="status">
          显示 {Math.min(most, found.length)} 题，共 {found.length} 题
        </p>
        {open.length > 0 && (
          <label className="choice">
            <input
              type="checkbox"
              checked={all}
              onChange={(event) =>
                choose(
                  open.map(({ id }) => id),
                  event.target.checked,
                )
              }
            />
            全选筛出的 {open.length} 题{open.length < found.length && "（情景演练的步骤不在这里改）"}
          </label>
        )}
      </div>
      {chosen.size > 0 && (
        <EditMany chosen={rows.filter(({ id }) => chosen.has(id))} clear={() => setChosen(new Set())} />
      )}
      {found.length === 0 ? (
        <p className="notice">没有符合这些条件的题目。可以少写几个字，或放宽条件。</p>
      ) : (
        <ul className="bank-list">
          {found.slice(0, most).map((own) => (
            <BankRow
              key={own.id}
              question={own}
              chosen={isDrafted(own) ? chosen.has(own.id) : null}
              choose={(on) => choose([own.id], on)}
              retired={(at) => retire(own.id, at)}
            />
          ))}
        </ul>
      )}
      {found.length > most && (
        <button type="button" className="button" onClick={() => setMost(most + page)}>
          再列 {Math.min(page, found.length - most)} 题
        </button>
      )}
    </>
  );
}

/** Steps of a case have no draft. */
const isDrafted = ({ quizKind }: BankQuestion) => quizKind !== "case";
