import { isLesson, lessonSlugs } from "../course.ts";
import { type Ability, abilities, abilityNames, duties, elements, indicators } from "../framework.ts";
import type { DraftFields } from "./draft.ts";
import { folded, plain, shortened } from "./fold.ts";
import type { LabelKind } from "./labels.ts";

/** The fields a value can be given for, by heading, label or column. */
export type FieldName = Extract<
  LabelKind,
  "difficulty" | "points" | "abilities" | "element" | "indicator" | "duty" | "source" | "lesson"
>;

/** Chinese names, as they are written before the colon. */
export const fieldNames: Record<FieldName, string> = {
  difficulty: "难度",
  points: "分值",
  abilities: "能力",
  element: "要素",
  indicator: "指标",
  duty: "业务",
  source: "出处",
  lesson: "课",
};

/** What a value means, or null where it is not known; its empty parts are nothing. */
export function readField(name: FieldName, value: string): DraftFields | null {
  const own = plain(value);
  if (own === "") return {};
  switch (name) {
    case "difficulty":
      return wrap("difficulty", difficultyIn(own));
    case "points":
      return wrap("points", pointsIn(own));
    case "abilities":
      return wrap("abilities", abilitiesIn(value));
    case "element":
      return wrap("element", elements.find(({ id, name: full }) => id === own || sameName(own, full))?.id);
    case "indicator":
      return wrap("indicator", byName(indicators, own));
    case "duty":
      return wrap("duty", byName(duties, own));
    case "source":
      return wrap("source", sourcesIn(own));
    case "lesson":
      return wrap("lesson", lessonIn(own));
  }
}

/** The sentence for a value nobody knows. */
export function unknownValue(name: FieldName, value: string): string {
  const known: Partial<Record<FieldName, string>> = {
    difficulty: "易、中、难或 1 至 5",
    points: "大于 0、不超过 100 的数",
    abilities: Object.values(abilityNames).join("、"),
    element: elements.map((own) => own.name).join("、"),
    duty: Object.values(duties).join("、"),
    source: "§1 至 §19",
  };
  const list = known[name] ? `请写${known[name]}` : "请核对写法";
  return `${fieldNames[name]}“${shortened(value)}”不认识，没有带入；${list}。`;
}

function wrap<K extends keyof DraftFields>(key: K, value: DraftFields[K] | undefined): DraftFields | null {
  return value === undefined ? null : { [key]: value };
}

const levels: Record<string, number> = {
  很易: 1,
  容易: 1,
  简单: 1,
  易: 1,
  低: 1,
  较易: 2,
  中等: 3,
  一般: 3,
  适中: 3,
  中: 3,
  较难: 4,
  困难: 5,
  很难: 5,
  难: 5,
  高: 5,
};

function difficultyIn(own: string): number | undefined {
  if (/^[1-5]$/.test(own)) return Number(own);
  if (/^★{1,5}☆{0,4}$/.test(own)) return own.indexOf("☆") < 0 ? own.length : own.indexOf("☆");
  return levels[own];
}

/** 2, 2分, 1.5 */
export function pointsIn(own: string): number | undefined {
  const value = /^\d{1,3}(?:\.\d{1,2})?分?$/.test(own) ? Number.parseFloat(own) : 0;
  return value > 0 && value <= 100 ? value : undefined;
}

/** Two abilities share the weight equally. */
function abilitiesIn(value: string): DraftFields["abilities"] | undefined {
  const parts = folded(value)
    .split(/[,、;/+&\s和]+/)
    .filter((part) => part !== "");
  const found = parts.map((part) => abilityIn(plain(part)));
  if (found.length === 0 || found.length > 2 || found.some((own) => own === undefined)) return undefined;
  const distinct = [...new Set(found as Ability[])];
  return Object.fromEntries(distinct.map((ability) => [ability, 1 / distinct.length]));
}

function abilityIn(own: string): Ability | undefined {
  return abilities.find(
    (id) => id === own || sameName(own, abilityNames[id]) || (id === "execution" && own === "执行"),
  );
}

/** Names are known without 的 and 能力 and by a part of three characters or more: 狠抓落实, 综合协调能力. */
function sameName(own: string, name: string): boolean {
  const bare = (text: string) => text.replace(/的|能力$/g, "");
  return bare(own) === bare(name) || (bare(own).length >= 3 && bare(name).includes(bare(own))) || own === bare(name);
}

function byName<K extends string>(names: Record<K, string>, own: string): K | undefined {
  const ids = Object.keys(names) as K[];
  return ids.find((id) => id === own || plain(names[id]) === own || plain(names[id]).replace(/工作$/, "") === own);
}

function sourcesIn(own: string): string[] | undefined {
  const parts = own.split(/[,、;]/).filter((part) => part !== "");
  const found = parts.map((part) => /^§?(\d{1,2})段?$/.exec(part)?.[1] ?? /^第(\d{1,2})段$/.exec(part)?.[1]);
  if (found.some((number) => number === undefined || Number(number) < 1 || Number(number) > 19)) return undefined;
  return found.map((number) => `§${Number(number)}`);
}

function lessonIn(own: string) {
  if (isLesson(own)) return own;
  const element = elements.find(({ name }) => sameName(own, name));
  return lessonSlugs.find((slug) => slug === element?.id);
}
