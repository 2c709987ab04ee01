import type { z } from "zod";

/** Chinese names of the fields an author writes, for sentences about them. */
const fieldNames: Record<string, string> = {
  id: "编号",
  title: "名称",
  lesson: "课程",
  kind: "用途",
  questions: "题目",
  type: "题型",
  context: "材料",
  stem: "题干",
  options: "选项",
  text: "选项文字",
  correct: "是否正确",
  mark: "得分",
  why: "选项理由",
  answers: "各空的答案",
  pairs: "连线各对",
  left: "左栏",
  right: "右栏",
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
  forms: "套数",
  minutes: "时间",
  note: "说明",
  sections: "各部分",
  count: "题数",
  from: "题库",
  types: "题型",
  atLeast: "至少几题",
  elements: "要素",
  indicators: "指标",
  duties: "业务",
  perIndicator: "每个指标至多几题",
  summary: "简介",
  opening: "开场",
  start: "起点",
  steps: "步骤",
  endings: "结局",
  outcome: "结果",
  // biome-ignore lint/suspicious/noThenProperty: a field's name in a case
  then: "后续",
  next: "下一步",
  tools: "工具",
  version: "第几版",
  levels: "五级行为",
  basis: "依据",
  evidence: "查看办法",
};

/** The Chinese name of a field an author writes; the field itself where it has none. */
export function fieldName(field: string): string {
  return fieldNames[field] ?? field;
}

/** Where a field has another name inside this list. */
const namesInside: Record<string, string> = { "steps.text": "情境", "endings.text": "结局文字", "points.text": "要点" };

const typeNames: Record<string, string> = {
  string: "文字",
  number: "数字",
  int: "整数",
  boolean: "true 或 false",
  array: "列表（每项以 - 开头）",
  object: "若干“字段: 值”",
};

type Issue = z.core.$ZodIssue;

function label(path: readonly PropertyKey[]): string {
  const last = path[path.length - 1];
  if (typeof last === "number") return `第 ${last + 1} 项`;
  const name = String(last ?? "");
  const known = namesInside[`${String(path[path.length - 3])}.${name}`] ?? fieldNames[name];
  return known ? `“${known}”（${name}）` : name ? `“${name}”` : "文件内容";
}

/** What is wrong, in a Chinese sentence that says what to write instead. */
export function problemSentence(issue: Issue): string {
  const field = label(issue.path);
  switch (issue.code) {
    case "invalid_type":
      if (issue.input === undefined) return `缺少${field}。`;
      if (issue.expected === "string" && typeof issue.input === "number")
        return `${field}应写成文字，数字请加引号："${issue.input}"。`;
      return `${field}应写成${typeNames[issue.expected] ?? issue.expected}。`;
    case "unrecognized_keys":
      return `不认识的字段：${issue.keys.join("、")}，请核对拼写或删去。`;
    case "invalid_value":
      if (issue.input === undefined) return `缺少${field}。`;
      return issue.values.length > 12
        ? `${field}不在清单内，请从编辑器的提示或 quizzes/README.md 中选。`
        : `${field}只能是：${issue.values.join("、")}。`;
    case "invalid_union":
      if (issue.discriminator) return `${field}不是已有的题型。`;
      return ownSentence(issue) ?? `${field}的写法不对，应写成 §18 或 [§6, §8]。`;
    case "too_small":
    case "too_big":
      return (
        ownSentence(issue) ?? `${field}${issue.code === "too_small" ? "不足，最少" : "超限，最多"}${limit(issue)}。`
      );
    case "invalid_key":
      return issue.path.includes("atLeast") ? `${field}不是已有的题型。` : `${field}不是四种能力之一。`;
    default:
      return ownSentence(issue) ?? `${field}的写法不对。`;
  }
}

function limit(issue: Issue): string {
  return String("minimum" in issue ? issue.minimum : "maximum" in issue ? issue.maximum : "");
}

/** The schema's own Chinese sentence, where it has one. */
function ownSentence(issue: Issue): string | undefined {
  return /[\u4e00-\u9fff]/.test(issue.message) ? `${issue.message}。` : undefined;
}
