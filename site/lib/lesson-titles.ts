import { elements } from "#domain/framework";

/** The two lessons that are no element; test/lessons.test.ts holds all twelve to what the lessons say. */
const others = [
  ["introduction", "为什么学这门课"],
  ["close", "做称职的办公室人"],
] as const;
const [introduction, close] = others;

/** The titles of the lessons by slug, in the course's order, for pages whose markup does not carry them. */
export const lessonTitles: ReadonlyMap<string, string> = new Map<string, string>([
  introduction,
  ...elements.map(({ id, name }) => [id, name] as const),
  close,
]);
