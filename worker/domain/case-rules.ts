import { type Outcome, outcomes } from "./branching.ts";
import type { CaseText } from "./case-format.ts";
import type { Remark } from "./checked-yaml.ts";
import { checkCommon, checkParts, checkTools } from "./questions/common.ts";

const leastBranchings = 2;
const leastGoodSteps = 3;
const outcomeNames: Record<Outcome, string> = { good: "办好了", fair: "有得有失", poor: "没有办好" };

/** What the schema of a case cannot say; the ways through it are judged once every id leads somewhere. Tools are looked up only where they are given. */
export function caseFindings(own: CaseText, tools?: readonly string[]): Remark[] {
  const places = [...idFindings(own), ...targetFindings(own)];
  const ways =
    places.length > 0 ? [] : [...loopFindings(own), ...unreached(own), ...branchFindings(own), ...tooShort(own)];
  return [...places, ...ways, ...outcomeFindings(own), ...own.steps.flatMap(stepFindings), ...toolFindings(own, tools)];
}

type Step = CaseText["steps"][number];

function stepFindings(step: Step, index: number): Remark[] {
  const path = ["steps", index];
  const marks = step.options.map(({ mark }) => mark).sort();
  const texts = step.options.map(({ text }) => text);
  const findings = [...checkCommon(step), ...checkParts({ options: texts, left: [] })].map((message) => ({
    path,
    message,
  }));
  if (marks.join() === "0,1,2,3") return findings;
  return [...findings, { path: [...path, "options"], message: "四个做法的得分应是 3、2、1、0 各一次。" }];
}

function idFindings({ steps, endings }: CaseText): Remark[] {
  const seen = new Set<string>();
  const named = [
    ...steps.map(({ id }, index) => ({ id, path: ["steps", index, "id"] })),
    ...endings.map(({ id }, index) => ({ id, path: ["endings", index, "id"] })),
  ];
  return named.flatMap(({ id, path }) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [{ path, message: `编号 ${id} 用了两次，步骤和结局的编号都不能相同。` }];
  });
}

function targetFindings({ start, steps, endings }: CaseText): Remark[] {
  const stepIds = new Set(steps.map(({ id }) => id));
  const ids = new Set([...stepIds, ...endings.map(({ id }) => id)]);
  const unknown = edges(steps).filter(({ next }) => !ids.has(next));
  return [
    ...(stepIds.has(start) ? [] : [{ path: ["start"], message: `没有 ${start} 这一步，不能从它开始。` }]),
    ...unknown.map(({ path, next }) => ({ path, message: `下一步 ${next} 既不是步骤，也不是结局。` })),
  ];
}

/** Every decision as an arrow. */
function edges(steps: readonly Step[]) {
  return steps.flatMap(({ id, options }, at) =>
    options.map(({ next }, option) => ({ id, next, path: ["steps", at, "options", option, "next"] })),
  );
}

function loopFindings({ steps }: CaseText): Remark[] {
  const all = edges(steps);
  const state = new Map<string, "open" | "done">();
  const found: Remark[] = [];
  const visit = (id: string) => {
    state.set(id, "open");
    for (const { next, path } of all.filter((edge) => edge.id === id)) {
      if (state.get(next) === "open") found.push({ path, message: `又绕回了 ${next}，步骤只能往前走。` });
      else if (!state.has(next)) visit(next);
    }
    state.set(id, "done");
  };
  for (const { id } of steps) if (!state.has(id)) visit(id);
  return found;
}

/** How many decisions it takes at least to come to each step and ending; what cannot be reached is not in it. */
function distances({ start, steps }: CaseText): Map<string, number> {
  const all = edges(steps);
  const known = new Map([[start, 0]]);
  for (const [id, distance] of known) {
    for (const { next } of all.filter((edge) => edge.id === id)) if (!known.has(next)) known.set(next, distance + 1);
  }
  return known;
}

function unreached(own: CaseText): Remark[] {
  const known = distances(own);
  return [
    ...own.steps.map(({ id }, index) => ({ id, path: ["steps", index], what: "这一步" })),
    ...own.endings.map(({ id }, index) => ({ id, path: ["endings", index], what: `结局 ${id} ` })),
  ].flatMap(({ id, path, what }) => (known.has(id) ? [] : [{ path, message: `从开始走不到${what}，请接上或删去。` }]));
}

function branchFindings({ steps }: CaseText): Remark[] {
  const stepIds = new Set(steps.map(({ id }) => id));
  const forks = steps.filter(({ options }) => {
    const targets = new Set(options.map(({ next }) => next));
    return targets.size > 1 && [...targets].some((next) => stepIds.has(next));
  });
  if (forks.length >= leastBranchings) return [];
  const message = `至少要有 ${leastBranchings} 步，不同做法引到不同的去处（其中有一步是接着走的），现在有 ${forks.length} 步。`;
  return [{ path: ["steps"], message }];
}

function tooShort(own: CaseText): Remark[] {
  const known = distances(own);
  return own.endings.flatMap(({ id, outcome }, index) => {
    const steps = known.get(id) ?? leastGoodSteps;
    if (outcome !== "good" || steps >= leastGoodSteps) return [];
    return [{ path: ["endings", index], message: `${steps} 步就到了好结局 ${id}，至少要走 ${leastGoodSteps} 步。` }];
  });
}

function outcomeFindings({ endings }: CaseText): Remark[] {
  return outcomes
    .filter((outcome) => !endings.some((ending) => ending.outcome === outcome))
    .map((outcome) => ({ path: ["endings"], message: `缺少“${outcomeNames[outcome]}”（${outcome}）的结局。` }));
}

function toolFindings({ tools: own }: CaseText, tools: readonly string[] | undefined): Remark[] {
  return checkTools(own, tools).map(({ index, message }) => ({ path: ["tools", index], message }));
}
