import { blocksOf } from "./blocks.ts";
import type { Draft, DraftFields } from "./draft.ts";
import { type FieldName, fieldNames, readField, unknownValue } from "./fields.ts";
import { cut, plain, shortened } from "./fold.ts";
import { isInstruction, type Section } from "./headings.ts";
import { matchKey } from "./match-keys.ts";
import type { QuestionParts } from "./question-parts.ts";
import { readKey } from "./read-key.ts";
import { type Reading, readingsOf } from "./reading.ts";
import type { Remark } from "./remark.ts";
import type { Line } from "./source.ts";
import { liftTags } from "./stem-tags.ts";

/** What a text holds: its questions, and what is to be said of the rest of it. */
export interface Drafts {
  drafts: Draft[];
  remarks: Remark[];
  /** Titles, sections and settings, by their lines. */
  headings?: Heading[];
}

/** A line that is no question but says something of those below it. */
export interface Heading {
  line: number;
  text: string;
}

/** What holds for the questions that follow. */
interface Standing {
  settings: DraftFields;
  section: Section;
  material: { text: string; from: number; to: number } | undefined;
}

/** Reads a paper: headings hold for what follows, material for the questions it names, a key at the end for the questions before it. */
export function draftsOfPaper(lines: readonly Line[]): Drafts {
  const remarks: Remark[] = [];
  const headings: Heading[] = [];
  const found: { parts: QuestionParts; standing: Standing; context: string | undefined }[] = [];
  let sinceKey: QuestionParts[] = [];
  const standing: Standing = { settings: {}, section: {}, material: undefined };
  for (const block of blocksOf(readingsOf(lines))) {
    const line = block.lines[0]?.line ?? 1;
    if (block.kind === "title" || block.kind === "section" || block.kind === "setting")
      headings.push({ line, text: textOf(block.lines) });
    if (block.kind === "question") {
      const context = contextFor(standing, block.parts.number);
      found.push({ parts: block.parts, standing: { ...standing, settings: { ...standing.settings } }, context });
      sinceKey.push(block.parts);
    } else if (block.kind === "section") standing.section = block.section;
    else if (block.kind === "setting") remarks.push(...readSetting(standing.settings, block, line));
    else if (block.kind === "noise") remarks.push(skipped(block.lines));
    else if (block.kind === "material" && block.range)
      standing.material = { text: materialOf(block.lines), ...block.range };
    else if (block.kind === "material" || block.kind === "text") remarks.push(unread(block.lines));
    else if (block.kind === "key") {
      const { sections, unread: rest } = readKey(block.lines);
      for (const remark of matchKey(sinceKey, sections)) remarks.push(remark);
      for (const reading of rest) remarks.push(unread([reading]));
      sinceKey = [];
    }
  }
  return { drafts: found.map(({ parts, standing: own, context }) => draftOf(parts, own, context)), remarks, headings };
}

/** The material without the line that only says which questions it is for: their numbers do not hold in another paper. */
function materialOf(lines: readonly Reading[]): string {
  const told = lines.filter(({ folded }) => !isInstruction(folded));
  return textOf(told.length > 0 ? told : lines);
}

const textOf = (lines: readonly Reading[]) => lines.map(({ text }) => cut(text)).join("\n");

function unread(lines: readonly Reading[]): Remark {
  const [first, last] = [lines[0]?.line ?? 1, lines[lines.length - 1]?.line ?? 1];
  const where = last > first ? `第 ${first}—${last} 行` : "这一行";
  const message = `${where}没有读成题目：“${shortened(textOf(lines))}”。如果是题目，请在前面写题号、后面写选项和答案；不是就删去。`;
  return { line: first, kind: "unread-text", message };
}

function skipped(lines: readonly Reading[]): Remark {
  return {
    line: lines[0]?.line ?? 1,
    kind: "skipped-noise",
    message: `略过“${shortened(textOf(lines))}”，不属于题目。`,
  };
}

function contextFor(standing: Standing, number: number | undefined): string | undefined {
  const { material } = standing;
  if (!material || number === undefined) return undefined;
  if (number >= material.from && number <= material.to) return material.text;
  if (number > material.to) standing.material = undefined;
  return undefined;
}

function readSetting(settings: DraftFields, { name, value }: { name: string; value: string }, line: number): Remark[] {
  const key = (Object.keys(fieldNames) as FieldName[]).find((own) => fieldNames[own] === name || own === plain(name));
  if (value === "") return [];
  if (!key) {
    const message = `标题“${shortened(`${name}：${value}`)}”不认识，没有带入；标题可写能力、要素、课、难度、分值、业务。`;
    return [{ line, kind: "unknown-value", message }];
  }
  const found = readField(key, value);
  if (!found) return [{ line, kind: "unknown-value", message: unknownValue(key, value) }];
  Object.assign(settings, found);
  return [];
}

/** A question's own fields go before its section's, and these before the headings'. */
function draftOf(parts: QuestionParts, { settings, section }: Standing, context: string | undefined): Draft {
  const { stem, type, fields } = liftTags(parts.stem.join("\n"));
  const explanation = parts.explanation.filter((text) => text !== "").join("\n");
  const { points, pointsPerBlank } = section;
  const worth = points === undefined && pointsPerBlank === undefined ? {} : { points, pointsPerBlank };
  const reference = parts.rubric.join("\n");
  return {
    ...settings,
    ...worth,
    ...fields,
    ...parts.fields,
    line: parts.line,
    number: parts.number,
    type: parts.type ?? type ?? section.type,
    context,
    stem,
    options: parts.options,
    keys: parts.keys.filter(({ text }) => text !== ""),
    rubricText: reference === "" ? undefined : reference,
    explanation: explanation === "" ? undefined : explanation,
    remarks: parts.remarks,
  };
}
