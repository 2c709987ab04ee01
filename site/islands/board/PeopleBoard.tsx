import { Fragment, useState } from "react";
import { type Ability, abilities, abilityNames } from "#domain/framework";
import { paths } from "../../lib/paths.ts";
import { IntervalBar } from "../profile/IntervalBar.tsx";
import { cellWords, officeCellWords } from "../profile/words.ts";
import { Scrolled } from "../Scrolled.tsx";
import { BoardCell } from "./BoardCell.tsx";
import { BoardTools } from "./BoardTools.tsx";
import { MissedPanel } from "./MissedPanel.tsx";
import { type Filter, nextOrder, type Order, peopleShown } from "./people-order.ts";
import type { Board } from "./words.ts";

/** Which cell is open: a person's, or the office's where there is no person. */
export interface OpenCell {
  personId: string | null;
  ability: Ability;
}

interface Props {
  officeId: string;
  board: Board;
  open: OpenCell | null;
  setOpen: (open: OpenCell | null) => void;
}

const panelId = "missed-questions";

/** People × four abilities under the office's own row: sorted, filtered, each cell opened to the questions behind it. */
export function PeopleBoard({ officeId, board, open, setOpen }: Props) {
  const [order, setOrder] = useState<Order>({ by: "office" });
  const [filter, setFilter] = useState<Filter>("all");
  const [name, setName] = useState("");
  const people = peopleShown(board.people, { order, filter, name });
  const isOpen = (personId: string | null, ability: Ability) => open?.personId === personId && open.ability === ability;
  const toggle = (personId: string | null, ability: Ability) =>
    setOpen(isOpen(personId, ability) ? null : { personId, ability });
  return (
    <section aria-labelledby="people">
      <h2 id="people">本室人员</h2>
      <BoardTools total={board.people.length} shown={people.length} {...{ name, setName, filter, setFilter }} />
      <Scrolled label="本室人员四种能力">
        <table className="people board">
          <thead>
            <tr>
              <th scope="col">姓名</th>
              {abilities.map((ability) => (
                <th key={ability} scope="col" aria-sort={sortOf(order, ability)}>
                  <button type="button" onClick={() => setOrder(nextOrder(order, ability))}>
                    {abilityNames[ability]}
                    <span aria-hidden="true">
                      {{ ascending: " ▲", descending: " ▼", none: " ⇅" }[sortOf(order, ability)]}
                    </span>
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr className="board__office">
              <th scope="row">
                本室<span className="muted">{board.staff} 人</span>
              </th>
              {board.abilities.map((figures) => (
                <td key={figures.ability}>
                  <BoardCell
                    label={`本室${abilityNames[figures.ability]}答错的题`}
                    panelId={panelId}
                    open={isOpen(null, figures.ability)}
                    toggle={board.staff > 0 ? () => toggle(null, figures.ability) : null}
                  >
                    {figures.show && <IntervalBar ability={figures.ability} figures={figures} small />}
                    <span className={figures.show ? "" : "muted"}>{officeCellWords(figures)}</span>
                  </BoardCell>
                </td>
              ))}
            </tr>
            {open && open.personId === null && <PanelRow {...{ officeId, open, setOpen }} />}
            {people.map((person) => (
              <Fragment key={person.id}>
                <tr>
                  <th scope="row">
                    <a href={paths.person(person.id)}>{person.name}</a>
                    <span className="muted">{person.title}</span>
                  </th>
                  {person.abilities.map((figures) => {
                    const shown = figures.show.level !== "insufficient";
                    return (
                      <td key={figures.ability}>
                        <BoardCell
                          label={`${person.name}${abilityNames[figures.ability]}答错的题`}
                          panelId={panelId}
                          open={isOpen(person.id, figures.ability)}
                          toggle={figures.missed > 0 ? () => toggle(person.id, figures.ability) : null}
                        >
                          {shown && <IntervalBar ability={figures.ability} figures={figures} small />}
                          <span className={shown ? "" : "muted"}>{cellWords(figures)}</span>
                          {figures.missed > 0 && <span className="board__missed">答错 {figures.missed} 题</span>}
                        </BoardCell>
                      </td>
                    );
                  })}
                </tr>
                {open?.personId === person.id && <PanelRow {...{ officeId, open, setOpen, person }} />}
              </Fragment>
            ))}
          </tbody>
        </table>
      </Scrolled>
      {people.length === 0 && <p className="notice">没有符合条件的人员，请换一个条件。</p>}
      <p className="muted">排序按最可能的位置；两条色带有重叠时，不宜说谁高谁低。没有作答的同志按本室水平推算。</p>
    </section>
  );
}

function PanelRow({
  officeId,
  open,
  setOpen,
  person,
}: Pick<Props, "officeId" | "setOpen"> & { open: OpenCell; person?: { id: string; name: string } }) {
  return (
    <tr className="board__panel">
      <td colSpan={abilities.length + 1}>
        <MissedPanel
          key={`${open.personId} ${open.ability}`}
          id={panelId}
          officeId={officeId}
          ability={open.ability}
          person={person}
          close={() => setOpen(null)}
        />
      </td>
    </tr>
  );
}

function sortOf(order: Order, ability: Ability): "ascending" | "descending" | "none" {
  if (order.by !== ability) return "none";
  return order.falling ? "descending" : "ascending";
}
