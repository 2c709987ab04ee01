import { describe, expect, it } from "vitest";
import { nextOrder, type Order, peopleShown } from "../../site/islands/board/people-order.ts";
import type { BoardPerson } from "../../site/islands/board/words.ts";

const person = (name: string, value: number | null, missed = 0) =>
  ({
    id: name,
    name,
    title: "",
    abilities: [
      { ability: "service", value: value ?? 50, show: { level: value === null ? "insufficient" : "fair" }, missed },
    ],
  }) as unknown as BoardPerson;

const people = [person("王一", 60, 2), person("王二", null, 1), person("李三", 40), person("赵四", 60)];
const names = (order: Order, filter: "all" | "insufficient" | "missed" = "all", name = "") =>
  peopleShown(people, { order, filter, name }).map((own) => own.name);

describe("the people of a board", () => {
  it("stand by an ability, equals as the office has them, those without a figure always last", () => {
    expect(names({ by: "service", falling: false })).toEqual(["李三", "王一", "赵四", "王二"]);
    expect(names({ by: "service", falling: true })).toEqual(["王一", "赵四", "李三", "王二"]);
    expect(names({ by: "office" })).toEqual(["王一", "王二", "李三", "赵四"]);
  });

  it("are found by a part of the name and narrowed down", () => {
    expect(names({ by: "office" }, "all", " 王 ")).toEqual(["王一", "王二"]);
    expect(names({ by: "office" }, "insufficient")).toEqual(["王二"]);
    expect(names({ by: "service", falling: false }, "missed")).toEqual(["王一", "王二"]);
  });

  it("go low first, then high first, then back to the office's order", () => {
    const low = nextOrder({ by: "office" }, "service");
    expect(low).toEqual({ by: "service", falling: false });
    expect(nextOrder(low, "service")).toEqual({ by: "service", falling: true });
    expect(nextOrder(nextOrder(low, "service"), "service")).toEqual({ by: "office" });
    expect(nextOrder(low, "execution")).toEqual({ by: "execution", falling: false });
  });
});
