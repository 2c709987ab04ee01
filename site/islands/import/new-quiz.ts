import type { NewQuiz } from "./save.ts";

/** What a new quiz is called before anybody says: after its file where the name allows, else after the day. */
export function proposedQuiz(fileName: string, taken: ReadonlySet<string>, today: Date): NewQuiz {
  const bare = fileName.replace(/\.[^.]*$/, "");
  const two = (number: number) => String(number).padStart(2, "0");
  const day = `import-${today.getFullYear()}${two(today.getMonth() + 1)}${two(today.getDate())}`;
  const slug = bare.toLowerCase().replace(/[\s_]+/g, "-");
  const wanted = isId(slug) ? slug.slice(0, 50) : day;
  let id = wanted;
  for (let number = 2; taken.has(id); number++) id = `${wanted}-${number}`;
  return { id, title: bare.slice(0, 100), kind: "practice", lesson: "", minutes: undefined };
}

const isId = (id: string) => /^[a-z0-9][a-z0-9-]{0,59}$/.test(id);

/** What keeps a new quiz from being saved, in a sentence; null where nothing does. */
export function problemOf({ id, title }: NewQuiz, taken: ReadonlySet<string>): string | null {
  const { length } = title.trim();
  if (length < 2 || length > 100) return "请写 2 至 100 字的名称。";
  // Questions are numbered behind it, and their ids are 64 characters at most.
  if (!isId(id)) return "编号只用小写字母、数字和短横线，以字母或数字开头，至多 60 个。";
  if (taken.has(id)) return `编号 ${id} 已经有了，请换一个；要加进已有的一份，请选“加进已有草稿”。`;
  return null;
}
