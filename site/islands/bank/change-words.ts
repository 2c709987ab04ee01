import { abilityNames, duties, elements, indicators } from "#domain/framework";

const names: Record<string, string> = {
  type: "题型",
  context: "材料",
  stem: "题干",
  options: "选项",
  answers: "各空的答案",
  pairs: "连线",
  reference: "参考答案",
  rubric: "评分要点",
  abilities: "能力",
  element: "要素",
  indicator: "指标",
  duty: "业务",
  source: "出处",
  difficulty: "难度",
  points: "分值",
  explanation: "解析",
  tools: "工具",
};

const values: Record<string, Record<string, string>> = {
  element: Object.fromEntries(elements.map(({ id, name }) => [id, name])),
  indicator: indicators,
  duty: duties,
};

/** The Chinese name of a question's field. */
export const fieldName = (field: string) => names[field] ?? field;

/** A field's text as the API tells it, in words a trainer reads. */
export function fieldWords(field: string, text: string): string {
  if (field === "abilities") {
    const named = Object.entries(abilityNames).reduce((own, [id, name]) => own.replace(`${id}:`, name), text);
    return named || "不计能力";
  }
  const known = values[field]?.[text];
  if (known) return known;
  return text
    .split("\n")
    .map((line) =>
      line
        .replace(/^(text|left): /, "")
        .replace(" · right: ", " — ")
        .replace(" · correct: true", "（正确）")
        .replace(" · correct: false", "")
        .replace(/ · mark: (\d+)/, "（$1 分）")
        .replace(" · why: ", "　理由："),
    )
    .join("\n");
}

/** A line that is not what it was: what it begins and ends with still, and what stands between now and stood there before. */
export interface LineChange {
  start: string;
  removed: string;
  added: string;
  end: string;
}

/** What differs between two texts, line by line; lines that both have are left out, unless only their order differs. */
export function lineChanges(before: string, after: string): LineChange[] {
  const [old, now] = [before.split("\n"), after.split("\n")];
  const gone = old.filter((line) => !now.includes(line));
  const come = now.filter((line) => !old.includes(line));
  if (gone.length === 0 && come.length === 0)
    return [{ start: "", removed: old.join("；"), added: now.join("；"), end: "" }];
  return Array.from({ length: Math.max(gone.length, come.length) }, (_, index) =>
    split(gone[index] ?? "", come[index] ?? ""),
  );
}

function split(before: string, after: string): LineChange {
  const least = Math.min(before.length, after.length);
  let start = 0;
  while (start < least && before[start] === after[start]) start++;
  let end = 0;
  while (end < least - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  return {
    start: after.slice(0, start),
    removed: before.slice(start, before.length - end),
    added: after.slice(start, after.length - end),
    end: after.slice(after.length - end),
  };
}
