import type { DraftFields } from "./draft.ts";
import { pointsIn } from "./fields.ts";
import { cut, folded } from "./fold.ts";
import { type TypeWord, typeNamed } from "./type-words.ts";

/** A stem without its tags, and what they say. */
interface Tagged {
  stem: string;
  type?: TypeWord | undefined;
  fields: DraftFields;
}

const leading = /^\s{0,8}[[【(]([^[\]【】()]{1,20})[\]】)]/;
const trailing = /[[【(]([^[\]【】()]{1,20})[\]】)]\s{0,8}$/;

/** Takes [单选题], 【多选题】, (2分), (多选题，3分) from the beginning and the end of a stem; a bracket that says anything else stays. */
export function liftTags(text: string): Tagged {
  const tagged: Tagged = { stem: text, fields: {} };
  for (const place of [leading, leading, trailing, trailing]) {
    const flat = folded(tagged.stem);
    const offset = place === trailing ? Math.max(0, flat.length - 40) : 0;
    const found = place.exec(flat.slice(offset, place === trailing ? undefined : 40));
    const said = found && tagIn(found[1] ?? "");
    if (!found || !said) continue;
    const from = offset + found.index;
    tagged.stem = cut(tagged.stem.slice(0, from) + tagged.stem.slice(from + found[0].length));
    tagged.type ??= said.type;
    Object.assign(tagged.fields, said.fields);
  }
  return tagged;
}

function tagIn(text: string): Omit<Tagged, "stem"> | null {
  const said: Omit<Tagged, "stem"> = { fields: {} };
  for (const part of text.split(/[,、;\s]+/)) {
    const type = typeNamed(part);
    const each = /^每空(\d{1,2}(?:\.\d)?)分$/.exec(part)?.[1];
    const points = part.endsWith("分") ? pointsIn(part.replace(/^(?:本题|共|满分)/, "")) : undefined;
    if (type) said.type = type;
    else if (each) said.fields.pointsPerBlank = Number(each);
    else if (points) said.fields.points = points;
    else return null;
  }
  return said;
}
