import { type Blueprint, blueprintSchema, type Section } from "./blueprint-format.ts";
import { type Checked, type Remark, readChecked } from "./checked-yaml.ts";
import { questionTypes } from "./questions/index.ts";

/** true where a text is a blueprint and no quiz: it has `sections` at its top level. */
export function isBlueprint(text: string): boolean {
  return /^["']?sections["']?[ \t]*:/m.test(text);
}

/** A blueprint by itself, before any bank is looked at: the blueprint, or every problem with its line. */
export function parseBlueprint(text: string): Checked<Blueprint> {
  return readChecked(text, blueprintSchema, ({ sections }) => [
    ...sections.flatMap((section, index) =>
      remarksOn(section).map(({ path, message }) => ({ path: ["sections", index, ...path], message })),
    ),
    ...sections.flatMap(({ title }, index) =>
      sections.findIndex((own) => own.title === title) < index
        ? [{ path: ["sections", index, "title"], message: `“${title}”与前面一个部分同名。` }]
        : [],
    ),
  ]);
}

/** What a section asks that cannot be had of any bank. */
function remarksOn({ count, types, atLeast = {}, difficulty }: Section): Remark[] {
  const remarks: Remark[] = [];
  if (Array.isArray(difficulty)) {
    const [from, to] = difficulty;
    if (from > to) remarks.push({ path: ["difficulty"], message: `难度范围应从小写到大，现为 [${from}, ${to}]。` });
  } else if (difficulty) {
    const total = Object.values(difficulty).reduce((sum, own) => sum + own, 0);
    if (total !== count)
      remarks.push({
        path: ["difficulty"],
        message: `各级难度合起来是 ${total} 题，题数（count）写的是 ${count} 题。`,
      });
  }
  const wanted = Object.entries(atLeast) as [keyof typeof questionTypes, number][];
  const least = wanted.reduce((sum, [, own]) => sum + own, 0);
  if (least > count)
    remarks.push({ path: ["atLeast"], message: `各题型至少的题数合起来是 ${least} 题，多于这一部分的 ${count} 题。` });
  for (const [type] of wanted) {
    if (types && !types.includes(type))
      remarks.push({ path: ["atLeast", type], message: `${questionTypes[type].name}不在题型（types）之中。` });
  }
  return remarks;
}
