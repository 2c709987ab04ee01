import type { QuestionTypeId } from "#domain/questions/index";

/** What a learner is told of a question's type, and what to do. */
export const typeNames = {
  single: "单选题",
  multiple: "多选题，选出所有正确的",
  "true-false": "判断题",
  situational: "情景题，选最恰当的做法",
  blank: "填空题，在空格里填写",
  ordering: "排序题，按先后排好",
  matching: "连线题，为每一项选出相配的",
  "short-answer": "简答题，由培训员评阅后计分",
} satisfies Record<QuestionTypeId, string>;
