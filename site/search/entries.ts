import { getCollection } from "astro:content";
import { listLessons } from "../lib/course.ts";
import { paths } from "../lib/paths.ts";
import { lessonSections } from "../lib/sections.ts";
import { listTools } from "../lib/toolbox.ts";
import type { SearchEntry } from "./find.ts";
import { plainText } from "./text.ts";

const sectionIds = new Map(lessonSections);

/** Everything that can be found: lessons by section, tools, cases by what they are about, the speech by paragraph. */
export async function listSearchEntries(): Promise<SearchEntry[]> {
  const [lessons, tools, cases, speech] = await Promise.all([
    listLessons(),
    listTools(),
    getCollection("cases"),
    getCollection("speech"),
  ]);
  return [
    ...lessons.map(({ id, data, body = "" }): SearchEntry => {
      const href = paths.lesson(id);
      return { kind: "lesson", title: data.title, href, summary: data.summary, parts: partsOf(body, href) };
    }),
    ...tools.map(({ id, data, body = "" }): SearchEntry => {
      const href = paths.tool(id);
      return { kind: "tool", title: data.title, href, summary: data.use, parts: partsOf(body, href) };
    }),
    ...cases.map(({ id, data }): SearchEntry => {
      return { kind: "case", title: data.title, href: paths.case(id), summary: data.summary, parts: [] };
    }),
    ...speech.map(({ data }): SearchEntry => {
      const { n, summary, keyPhrases } = data;
      const text = keyPhrases.map((phrase) => `「${phrase}」`).join(" ");
      const href = paths.speechParagraph(n);
      return { kind: "speech", title: `讲话 §${n}`, href, summary, parts: text ? [{ heading: "", href, text }] : [] };
    }),
  ];
}

/** A Markdown text by its sections; a section without a stable id is found at the top of its page. */
function partsOf(body: string, href: string): SearchEntry["parts"] {
  return body.split(/^## /m).flatMap((section, index) => {
    const [heading = "", ...lines] = index === 0 ? ["", section] : section.split("\n");
    const text = plainText(lines.join("\n"));
    if (text === "") return [];
    const anchor = sectionIds.get(heading.trim());
    return [{ heading: heading.trim(), href: anchor ? `${href}#${anchor}` : href, text }];
  });
}
