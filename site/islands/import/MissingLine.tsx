import type { ImportedQuestion } from "#domain/import";
import { fieldWords, lacks } from "./words.ts";

/** What is missing for publication, counted over the questions. */
export function MissingLine({ questions }: { questions: readonly ImportedQuestion[] }) {
  const missing = Object.entries(fieldWords).flatMap(([name, words]) => {
    const count = questions.filter((own) => lacks(own.missing).includes(name)).length;
    return count > 0 ? [`${words} ${count} 题`] : [];
  });
  return (
    <p className="muted">
      {missing.length > 0
        ? `发布前还缺：${missing.join("，")}。可以在上面整批或单题设定，也可以先存为草稿再补。`
        : "各题需要的都有了，可以直接发布。"}
    </p>
  );
}
