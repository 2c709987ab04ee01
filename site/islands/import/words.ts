import { fieldName } from "#domain/problem-words";

/** The fields a publication asks for that a paper seldom gives. */
export const askedFields = [
  "abilities",
  "element",
  "indicator",
  "duty",
  "source",
  "difficulty",
  "explanation",
] as const;

/** What a question lacks for publication; a short answer's rubric is not among it, for it is given one. */
export const lacks = (missing: readonly string[]) => missing.filter((name) => name !== "rubric");

export const missingWords = (missing: readonly string[]) => missing.map(fieldName).join("、");

/** Questions that show most of what the text form can say, and one to mend. */
export const sample = `# 要素：综合协调能力
一、单选题（每题2分）
1. 上级来的急件，办公室首先应当（ ）。
A. 登记后即送领导阅示
B. 先放入待办文件夹
C. 等凑齐几份一并送
D. 口头告诉领导就行
答案：A
解析：急件要争时间，也要留痕迹：先登记，再按程序即送阅示。
难度：易  业务：办文  指标：程序性与时效性

二、判断题
2. 协商性的工作不需要办公室拿出自己的意见。
答案：错误
解析：协商之前先有方案，才谈得拢，不是把矛盾原样交给领导。

三、多选题
3. 会前要逐项核对的有（ ）。
A. 参会名单
B. 席卡座次
C. 会议材料
D. 个人喜好
`;
