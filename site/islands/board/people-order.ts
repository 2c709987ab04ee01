import type { Ability } from "#domain/framework";
import type { BoardPerson } from "./words.ts";

/** By what the people of a board stand: the order of the office, or an ability from low to high or back. */
export type Order = { by: "office" } | { by: Ability; falling: boolean };

/** Which people are shown. */
export type Filter = "all" | "insufficient" | "missed";

const figure = (person: BoardPerson, ability: Ability) => {
  const own = person.abilities.find((other) => other.ability === ability);
  return own && own.show.level !== "insufficient" ? own.value : null;
};

/** The people a board shows, in order; those without a figure come last whichever way it goes, and equals keep the order of the office. */
export function peopleShown(
  people: readonly BoardPerson[],
  { order, filter, name }: { order: Order; filter: Filter; name: string },
): BoardPerson[] {
  const wanted = name.trim();
  const shown = people.filter((own) => {
    if (wanted && !own.name.includes(wanted)) return false;
    if (filter === "insufficient") return own.abilities.some(({ show }) => show.level === "insufficient");
    return filter === "all" || own.abilities.some(({ missed }) => missed > 0);
  });
  if (order.by === "office") return shown;
  const { by, falling } = order;
  return shown
    .map((own, place) => ({ own, place, value: figure(own, by) }))
    .sort((a, b) => {
      if (a.value === null || b.value === null)
        return Number(a.value === null) - Number(b.value === null) || a.place - b.place;
      return (falling ? b.value - a.value : a.value - b.value) || a.place - b.place;
    })
    .map(({ own }) => own);
}

/** The order after a tap on an ability's head: low first, then high first, then the office's own again. */
export function nextOrder(order: Order, ability: Ability): Order {
  if (order.by !== ability) return { by: ability, falling: false };
  return order.falling ? { by: "office" } : { by: ability, falling: true };
}
