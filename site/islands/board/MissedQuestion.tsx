import { indicators } from "#domain/framework";
import { paths } from "../../lib/paths.ts";
import { Stressed } from "../quiz/Stressed.tsx";
import { Places } from "../result/Places.tsx";
import { choiceWords, type MissedQuestions } from "./words.ts";

interface Props {
  question: MissedQuestions["questions"][number];
  ofPerson: boolean;
}

/** One question that was missed, with each wrong answer. */
export function MissedQuestion({ question, ofPerson }: Props) {
  const { context, stem, indicator, source, answered, missed, choices } = question;
  return (
    <li>
      {context && (
        <details>
          <summary>看材料</summary>
          <p className="context">{context}</p>
        </details>
      )}
      <p className="missed__stem">
        <Stressed text={stem} />
      </p>
      <ul className="missed__choices">
        {choices.map(({ answer, people }) => (
          <li key={answer.join("\n")}>
            选了 <strong>{choiceWords(answer)}</strong>
            {!ofPerson && (
              <>
                ：
                {people.map(({ id, name }, index) => (
                  <span key={id}>
                    {index > 0 && "、"}
                    <a href={paths.person(id)}>{name}</a>
                  </span>
                ))}
              </>
            )}
          </li>
        ))}
      </ul>
      <p className="muted">
        {!ofPerson && `${answered} 人答过，${missed} 人答错 · `}
        {indicators[indicator]} · <Places source={source} />
      </p>
    </li>
  );
}
