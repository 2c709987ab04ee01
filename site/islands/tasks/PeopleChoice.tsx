import { useState } from "react";
import type { StaffMember } from "./WhomChoice.tsx";

interface Props {
  people: readonly StaffMember[];
  chosen: readonly string[];
  choose: (chosen: readonly string[]) => void;
}

/** So few need no search. */
const few = 10;

/** Some of the people, found by a part of their name or office. */
export function PeopleChoice({ people, chosen, choose }: Props) {
  const [search, setSearch] = useState("");
  const offices = new Set(people.map(({ officeId }) => officeId));
  const wanted = search.trim();
  const found = people.filter(({ name, title, officeName }) =>
    [name, title, officeName].some((own) => own.includes(wanted)),
  );
  const isChosen = (id: string) => chosen.includes(id);
  const all = found.length > 0 && found.every(({ id }) => isChosen(id));
  const others = chosen.filter((id) => !found.some((own) => own.id === id));
  return (
    <fieldset className="people-choice">
      <legend>选人（已选 {chosen.length} 人）</legend>
      {people.length > few && (
        <label className="field">
          按姓名、职务或办公室查找
          <input type="search" value={search} onChange={(event) => setSearch(event.target.value)} />
        </label>
      )}
      {found.length === 0 ? (
        <p className="muted">没有找到，请换一个字再查。</p>
      ) : (
        <>
          <label className="choice choice--all">
            <input
              type="checkbox"
              checked={all}
              onChange={() => choose(all ? others : [...others, ...found.map(({ id }) => id)])}
            />
            {wanted ? `查到的 ${found.length} 人全选` : `全选 ${found.length} 人`}
          </label>
          <div className="people-choice__list">
            {found.map(({ id, name, title, officeName }) => (
              <label key={id} className="choice">
                <input
                  type="checkbox"
                  checked={isChosen(id)}
                  onChange={() => choose(isChosen(id) ? chosen.filter((own) => own !== id) : [...chosen, id])}
                />
                <span>
                  {name}
                  <span className="muted"> {offices.size > 1 ? `${officeName} ${title}` : title}</span>
                </span>
              </label>
            ))}
          </div>
        </>
      )}
    </fieldset>
  );
}
