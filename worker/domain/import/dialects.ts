import { draftsOfAiken, isAiken } from "./aiken.ts";
import { draftsOfGift, isGift } from "./gift.ts";
import { type Drafts, draftsOfPaper } from "./paper.ts";
import type { Source } from "./source.ts";
import { draftsOfTables } from "./table.ts";
import { draftsOfYaml, isYaml } from "./yaml.ts";

/** The drafts of a source: tables by their headers, its text in the dialect it is written in; in the order of their lines. */
export function draftsOf({ lines, tables }: Source): Required<Drafts> {
  const written = draftsOfText(lines);
  const tabled = draftsOfTables(tables);
  const drafts = [...written.drafts, ...tabled.drafts];
  // Sheets have lines of their own; the tables of a text share its lines.
  if (tables.every(({ name }) => name === undefined)) drafts.sort((a, b) => a.line - b.line);
  return { drafts, remarks: [...written.remarks, ...tabled.remarks], headings: written.headings ?? [] };
}

function draftsOfText(lines: Source["lines"]): Drafts {
  if (isYaml(lines)) return draftsOfYaml(lines);
  if (isAiken(lines)) return draftsOfAiken(lines);
  return isGift(lines) ? draftsOfGift(lines) : draftsOfPaper(lines);
}
