import { paths } from "../../lib/paths.ts";
import { DueLine } from "../daily/DueLine.tsx";
import { DueList } from "./DueList.tsx";
import { Invitation } from "./Invitation.tsx";
import { LeftOpen } from "./LeftOpen.tsx";
import { LessonOrder } from "./LessonOrder.tsx";
import { Suggestions } from "./Suggestions.tsx";
import { nextStep, type Path, type Titles } from "./words.ts";

/** What a person goes on with: one main link, what is due, what was left open, the order of the lessons with a reason each. */
export function MyPath({ path, titles }: { path: Path; titles: Titles }) {
  const { next, invited, due, lessons, suggestions } = path;
  const step = nextStep(path, titles);
  return (
    <>
      <h2>{next.code === "placement" ? "从这里开始" : "接着学"}</h2>
      {next.code === "placement" ? (
        <Invitation href={step.href} instead={paths.lesson("introduction")} />
      ) : (
        <p className="row">
          <a className="button button--main" href={step.href}>
            {step.label}
          </a>
          {step.place && <span className="muted">{step.place}</span>}
        </p>
      )}
      {invited && next.code !== "placement" && <Invitation href={paths.quiz("placement")} />}
      <DueList due={due} titles={titles} />
      <DueLine />
      <LeftOpen path={path} shown={step.href} titles={titles} />
      <Suggestions suggestions={suggestions} shown={step.href} />
      {!invited && <LessonOrder lessons={lessons} titles={titles} />}
    </>
  );
}
