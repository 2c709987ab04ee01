import { type CollectionEntry, getCollection } from "astro:content";
import { checkToolLinks } from "./tool-links.ts";

export type Lesson = CollectionEntry<"lessons">;
export type Paragraph = CollectionEntry<"speech">["data"];

/** The numbered parts of the course, by the numeral they are known by. */
export const numerals: Record<string, string> = { 一个责任: "一", 两种精神状态: "二", 三个考验: "三", 四种能力: "四" };

/** The two papers outside the lessons, as their blueprints in quizzes/ have them. */
export const assessments = {
  placement: {
    title: "摸底",
    questions: 20,
    minutes: 20,
    summary: "开课以前做一次，看看四种能力大致在哪里，先学哪一课。",
  },
  comprehensive: {
    title: "综合测评",
    questions: 40,
    minutes: 60,
    summary: "学完全部课程再做。四种能力各 10 题，再做一次，先换没做过的题。",
  },
} as const;

/** All lessons in order. Throws where one links to a tool there is not. */
export async function listLessons(): Promise<Lesson[]> {
  const lessons = inOrder(await getCollection("lessons"));
  const titles = new Map((await getCollection("tools")).map(({ id, data }) => [id, data.title]));
  for (const { id, body = "" } of lessons) checkToolLinks(`content/lessons/${id}.md`, body, titles);
  return lessons;
}

/** The cases most of whose steps are about an element, by id; none for the introduction and the close. */
export async function listCasesOf(element: string): Promise<CollectionEntry<"cases">[]> {
  const cases = (await getCollection("cases")).sort((a, b) => (a.id < b.id ? -1 : 1));
  return cases.filter(({ data }) => (data.elements as string[]).includes(element));
}

/** Entries by their `order`. Throws where two share one, or where one has no text. */
export function inOrder<Entry extends Lesson | CollectionEntry<"tools">>(entries: Entry[]): Entry[] {
  // Astro only logs what a Markdown plugin refuses, and would publish the page without its text.
  const broken = entries
    .filter(({ rendered }) => !rendered)
    .map(({ collection, id }) => `content/${collection}/${id}.md`);
  if (broken.length > 0) throw new Error(`${broken.join("、")}：正文有误，原因见上面的 Error rendering 一行。`);
  const sorted = [...entries].sort((a, b) => a.data.order - b.data.order);
  const twice = sorted.find((entry, index) => entry.data.order === sorted[index - 1]?.data.order);
  if (twice) throw new Error(`content/${twice.collection}/${twice.id}.md：次序 ${twice.data.order} 已经用过。`);
  return sorted;
}

/** The parts of the course in order, each with its lessons. */
export async function listParts(): Promise<{ part: string; lessons: Lesson[] }[]> {
  const lessons = await listLessons();
  const parts = [...new Set(lessons.map((lesson) => lesson.data.part))];
  return parts.map((part) => ({ part, lessons: lessons.filter((lesson) => lesson.data.part === part) }));
}

/** Where each part of the speech begins: its lines 5, 7, 10 and 14 are the speech's own headings. */
const speechParts = [
  { part: "开头", first: 1 },
  { part: "一个责任", first: 5 },
  { part: "两种精神状态", first: 7 },
  { part: "三个考验", first: 10 },
  { part: "四种能力", first: 14 },
  { part: "结尾", first: 19 },
];

/** The parts of the speech in order, each with its paragraphs. */
export async function listSpeechParts(): Promise<{ part: string; paragraphs: Paragraph[] }[]> {
  const all = (await getCollection("speech")).map((entry) => entry.data).sort((a, b) => a.n - b.n);
  return speechParts.map(({ part, first }, index) => {
    const end = speechParts[index + 1]?.first ?? Number.POSITIVE_INFINITY;
    return { part, paragraphs: all.filter(({ n }) => n >= first && n < end) };
  });
}
