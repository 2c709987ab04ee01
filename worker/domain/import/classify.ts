import { elementOf, elements } from "../framework.ts";
import type { DraftFields } from "./draft.ts";
import type { ImportedQuestion } from "./imported-question.ts";

/** What a trainer sets of many questions at once, or of one. */
export type Classification = Pick<
  DraftFields,
  "element" | "indicator" | "abilities" | "duty" | "difficulty" | "source"
>;

/**
 * A question with what is set for it: its own setting first, then what its source gives, then what is set for all; `overrule` puts what is set for
 * all before the source. An indicator names its element. An element gives its paragraph of the speech as the source and, where it is one of the
 * four abilities, that ability, unless the question's source gives them. `missing` is counted anew.
 */
export function classified(
  question: ImportedQuestion,
  all: Classification,
  own: Classification = {},
  overrule = false,
): ImportedQuestion {
  const layers = (overrule ? [own, all, question] : [own, question, all]).map((layer) => filledOut(layer, question));
  const first = <K extends keyof Classification>(key: K) =>
    layers.map((layer) => layer[key]).find((given) => given !== undefined);
  const element = first("element");
  const indicator = layers.map((layer) => layer.indicator).find((given) => given && elementOf(given) === element);
  const set: Classification = {
    element,
    indicator,
    abilities: first("abilities"),
    duty: first("duty"),
    difficulty: first("difficulty"),
    source: first("source"),
  };
  const missing = question.missing.filter((name) => !(name in set) || set[name as keyof Classification] === undefined);
  if (indicator === undefined && !missing.includes("indicator")) missing.push("indicator");
  return { ...question, ...set, missing };
}

function filledOut(layer: Classification, { abilities, source }: ImportedQuestion): Classification {
  const element = layer.element ?? (layer.indicator && elementOf(layer.indicator));
  const known = elements.find(({ id }) => id === element);
  if (!known) return layer;
  const ability = known.part === "四种能力" && abilities === undefined ? { [known.id]: 1 } : undefined;
  const paragraph = source === undefined ? [`§${known.paragraph}`] : undefined;
  return { ...layer, element, abilities: layer.abilities ?? ability, source: layer.source ?? paragraph };
}
