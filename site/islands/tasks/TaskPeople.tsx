import { useEffect, useState } from "react";
import { api, read } from "../../lib/api.ts";
import { sentenceOf } from "../../lib/errors.ts";
import { Failed } from "../Failed.tsx";
import { GroupText } from "./GroupText.tsx";
import { PersonRow } from "./PersonRow.tsx";
import { Remind } from "./Remind.tsx";
import { StateFilter } from "./StateFilter.tsx";
import { Withdraw } from "./Withdraw.tsx";
import { type AskedPerson, personWords, type State, type Task } from "./words.ts";

interface Props {
  task: Task;
  officeId: string;
  changed: () => Promise<void>;
}

const pressing: readonly State[] = ["overdue", "started", "open"];

/** The people of a task, those first who are late, and what can be done about them. */
export function TaskPeople({ task, officeId, changed }: Props) {
  const [people, setPeople] = useState<readonly AskedPerson[] | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [filter, setFilter] = useState<State | null>(null);
  const { id, above, withdrawnAt } = task;
  useEffect(() => {
    read(api.assignments[":id"].$get({ param: { id }, query: { office: officeId } })).then(
      (answer) => setPeople(answer.people),
      (failure: unknown) => setError(sentenceOf(failure)),
    );
  }, [id, officeId]);
  if (error !== null) return <Failed error={`没有取到名单：${error}`} />;
  if (!people) {
    return (
      <p className="muted" role="status">
        正在取名单……
      </p>
    );
  }
  const waiting = pressing.flatMap((state) => people.filter((own) => own.state === state));
  const done = people.filter(({ state }) => state === "done");
  const offices = new Set(people.map(({ officeName }) => officeName));
  const extended = (after: AskedPerson) => {
    setPeople(people.map((own) => (own.id === after.id ? after : own)));
    void changed();
  };
  return (
    <div className="task-people">
      {withdrawnAt === null && waiting.length > 0 && (
        <>
          <Remind taskId={id} officeId={officeId} count={waiting.length} />
          <GroupText task={task} people={people} />
        </>
      )}
      {waiting.length > 0 && <StateFilter people={waiting} chosen={filter} choose={setFilter} />}
      <ul className="task-rows">
        {waiting
          .filter(({ state }) => filter === null || state === filter)
          .map((person) => (
            <PersonRow
              key={person.id}
              task={task}
              person={person}
              office={offices.size > 1}
              extended={above || withdrawnAt !== null ? null : extended}
            />
          ))}
      </ul>
      {done.length > 0 && (
        <details className="folded">
          <summary>已完成 {done.length} 人</summary>
          <ul>
            {done.map((person) => (
              <li key={person.id}>
                {person.name}
                {offices.size > 1 && <span className="muted"> {person.officeName}</span>}
                {person.daily?.nothingLeft && <span className="muted"> {personWords(person)}</span>}
              </li>
            ))}
          </ul>
        </details>
      )}
      {!above && withdrawnAt === null && <Withdraw task={task} changed={changed} />}
    </div>
  );
}
