import type { Order } from "./order.ts";
import { PeopleChoice } from "./PeopleChoice.tsx";

export interface StaffMember {
  id: string;
  name: string;
  title: string;
  officeId: string;
  officeName: string;
}

interface Props {
  order: Order;
  officeId: string;
  people: readonly StaffMember[];
  change: (part: Partial<Order>) => void;
}

/** To whom: the office, some, or the offices below too where there are any. */
export function WhomChoice({ order, officeId, people, change }: Props) {
  const own = people.filter((person) => person.officeId === officeId).length;
  const ways: { whom: Order["whom"]; words: string }[] = [
    { whom: "office", words: `本室全体（${own} 人）` },
    { whom: "some", words: "选人" },
  ];
  if (people.length > own) ways.push({ whom: "below", words: `本室及下级全部（${people.length} 人）` });
  return (
    <>
      <fieldset className="choices">
        <legend>发给谁</legend>
        {ways.map(({ whom, words }) => (
          <label key={whom} className="choice">
            <input type="radio" name="task-whom" checked={order.whom === whom} onChange={() => change({ whom })} />
            {words}
          </label>
        ))}
      </fieldset>
      {order.whom === "some" && (
        <PeopleChoice people={people} chosen={order.chosen} choose={(chosen) => change({ chosen })} />
      )}
    </>
  );
}
