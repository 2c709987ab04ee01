import { Places } from "../result/Places.tsx";
import { ToolLinks, type ToolTitles } from "../result/ToolLinks.tsx";
import { type AnsweredStep, DecidedStep } from "./DecidedStep.tsx";
import { type EndingShown, outcomeWords } from "./words.ts";

interface Props {
  attemptId: string;
  title: string;
  story: {
    way: { questionId: string; text: string; stem: string; options: { id: string; consequence: string }[] }[];
    ending: EndingShown;
    otherEndings: string[];
    explanation: string;
    tools: string[];
  };
  questions: AnsweredStep[];
  toolTitles: ToolTitles;
}

/** The way taken and its ending: 复盘 first, then every step with what each decision is worth and led to. */
export function CaseResult({ attemptId, title, story, questions, toolTitles }: Props) {
  const { way, ending, otherEndings, explanation } = story;
  const number = (place: string) => Number(place.slice(1));
  const places = [...new Set(questions.flatMap(({ source }) => source))].sort((a, b) => number(a) - number(b));
  return (
    <>
      <h1>{title}：复盘</h1>
      <section className="card">
        <h2>
          <span className="eyebrow">结局 · {outcomeWords[ending.outcome]} </span>
          {ending.title}
        </h2>
        <p>{ending.text}</p>
        <p className="muted">
          本案共 {otherEndings.length + 1} 种结局，您走到的是“{ending.title}”，还有 {otherEndings.length} 种：
          {otherEndings.map((own) => `“${own}”`).join("、")}。
        </p>
      </section>
      <p className="notice context">
        {explanation} <Places source={places} />
      </p>
      <ToolLinks tools={story.tools} titles={toolTitles} />
      <h2>您走的路</h2>
      {way.map((met, index) => {
        const own = questions.find(({ id }) => id === met.questionId);
        return own && <DecidedStep key={own.id} attemptId={attemptId} number={index + 1} met={met} own={own} />;
      })}
    </>
  );
}
