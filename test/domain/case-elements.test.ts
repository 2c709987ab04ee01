import { describe, expect, it } from "vitest";
import { mainElements } from "#domain/case-elements";

const steps = (...elements: string[]) =>
  elements.map((element) => ({ element })) as unknown as Parameters<typeof mainElements>[0];

describe("the elements of a case", () => {
  it.each([
    [["secrecy", "secrecy", "reverence"], ["secrecy"]],
    [
      ["service", "clarity", "clarity", "service", "execution"],
      ["service", "clarity"],
    ],
  ])("of %j are %j", (elements, main) => {
    expect(mainElements(steps(...elements))).toEqual(main);
  });
});
