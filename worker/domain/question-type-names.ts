import type { QuestionTypeId } from "./questions/index.ts";

/** Types as trainers call them, without 题 and without what to do. Imports only types, so that pages can use the values. */
export const questionTypeNames = {
  single: "单选",
  multiple: "多选",
  "true-false": "判断",
  situational: "情景",
  blank: "填空",
  ordering: "排序",
  matching: "连线",
  "short-answer": "简答",
} as const satisfies Record<QuestionTypeId, string>;
