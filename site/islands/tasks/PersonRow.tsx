import { useRef, useState } from "react";
import { paths } from "../../lib/paths.ts";
import { shortDay } from "../words.ts";
import { Extend } from "./Extend.tsx";
import { type AskedPerson, personWords, type Task } from "./words.ts";

interface Props {
  task: Task;
  person: AskedPerson;
  /** People of several offices are shown. */
  office: boolean;
  /** null where nobody here may extend. */
  extended: ((after: AskedPerson) => void) | null;
}

/** One who is not done, with the way to give this person until later. */
export function PersonRow({ task, person, office, extended }: Props) {
  const { id, name, officeName, state, dueAt, extendedTo } = person;
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  return (
    <li>
      <div className="row">
        <a href={paths.person(id)}>{name}</a>
        {office && <span className="muted">{officeName}</span>}
        <span className={state === "overdue" ? "badge badge--red badge--words" : "badge badge--words"}>
          {personWords(person)}
        </span>
        {extendedTo !== null && <span className="muted">延期到{shortDay(dueAt)}</span>}
        {extended && (
          <button
            ref={opener}
            type="button"
            className="button button--quiet task-extend no-print"
            aria-expanded={open}
            aria-label={`给${name}延期`}
            onClick={() => setOpen(!open)}
          >
            延期
          </button>
        )}
      </div>
      {open && extended && (
        <Extend
          task={task}
          person={person}
          saved={(after) => {
            setOpen(false);
            opener.current?.focus();
            extended(after);
          }}
        />
      )}
    </li>
  );
}
