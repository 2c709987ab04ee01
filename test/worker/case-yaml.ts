/** Where each decision of the made-up case leads, by its mark. */
const ways: Record<string, Record<number, string>> = {
  arrive: { 3: "ask", 2: "ask", 1: "act", 0: "bad" },
  ask: { 3: "act", 2: "act", 1: "mend", 0: "mend" },
  act: { 3: "close", 2: "close", 1: "mend", 0: "bad" },
  mend: { 3: "close", 2: "close", 1: "half", 0: "half" },
  close: { 3: "good", 2: "good", 1: "half", 0: "half" },
};

export const caseSteps = Object.keys(ways);

/**
 * A sound case of five steps and three endings. Every text names its place (TEXT-ask, OPTION-ask-3, THEN-ask-3, WHY-ask-3, END-good …), so that a test
 * can see what has been told; the way worth 3 is the third option of each step.
 */
export function caseYaml(id = "case-sample", title = "一件急事"): string {
  return `id: ${id}
title: ${title}
minutes: 8
summary: 急件到了领导不在，练先请示、再办理、后补签，也练把话说清楚。
opening: OPENING ${"周五下午，您在办公室值班，手上有一份当天要报出的急件，领导在外地开会。".repeat(2)}
start: arrive
steps:
${caseSteps.map(stepYaml).join("")}endings:
${endingYaml("good", "good", "按时报出")}${endingYaml("half", "fair", "报出晚了")}${endingYaml("bad", "poor", "没有报出")}explanation: REVIEW ${"这件事的要害在先请示、有记录、再补签三步，少了哪一步都要回头补（§18）。".repeat(4)}
tools: [urgent-paper]
`;
}

function stepYaml(step: string): string {
  const options = [2, 1, 3, 0].map(
    (mark) => `      - text: OPTION-${step}-${mark} 这样办
        mark: ${mark}
        why: WHY-${step}-${mark} 好在这里差在那里
        then: THEN-${step}-${mark} 事情接着往下走。
        next: ${ways[step]?.[mark]}
`,
  );
  return `  - id: ${step}
    text: TEXT-${step} 眼下走到了这一步，等您拿主意。
    stem: STEM-${step} 您怎么办？
    options:
${options.join("")}    abilities: { coordination: 1 }
    element: coordination
    indicator: coordination.procedure-and-timeliness
    duty: documents
    source: §18
    difficulty: 3
`;
}

function endingYaml(id: string, outcome: string, title: string): string {
  return `  - id: ${id}
    title: ${title}
    outcome: ${outcome}
    text: END-${id} ${"事情到这里告一段落，接下来还有要补的手续，您一样一样补齐。".repeat(2)}
`;
}
