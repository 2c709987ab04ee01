import type { ImportedQuestion } from "#domain/import";
import { fieldName } from "#domain/problem-words";
import { askedFields, lacks } from "./words.ts";

/** What is missing for publication, counted over the questions. */
export function MissingLine({ questions }: { questions: readonly ImportedQuestion[] }) {
  const missing = askedFields.flatMap((name) => {
    const count = questions.filter((own) => lacks(own.missing).includes(name)).length;
    return count > 0 ? [`${fieldName(name)} ${count} 题`] : [];
  });
  return (
    <p className="muted">
      {missing.length > 0
        ? `发布前还缺：${missing.join("，")}。可以在上面整批或单题设定，也可以先存为草稿再补。`
        : "各题需要的都有了，可以直接发布。"}
    </p>
  );
}
