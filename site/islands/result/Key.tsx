import type { PaperQuestion } from "#domain/paper";
import type { Revealed } from "#domain/questions/question-type";
import { BlanksResult } from "./answers/BlanksResult.tsx";
import { EssayResult } from "./answers/EssayResult.tsx";
import { OptionsResult } from "./answers/OptionsResult.tsx";
import { OrderResult } from "./answers/OrderResult.tsx";
import { PairsResult } from "./answers/PairsResult.tsx";

interface Props {
  question: Pick<PaperQuestion, "type" | "options">;
  revealed: Revealed;
  answer: readonly string[];
  /** What an answer is called that was given; the reader's own unless told. */
  chosen?: string;
}

/** What was answered, what is right, and why, in the way of the question's form. */
export function Key({ question, revealed, answer, chosen }: Props) {
  switch (revealed.form) {
    case "one":
    case "many": {
      const right = question.type === "situational" ? "最恰当的做法" : "正确选项";
      return (
        <OptionsResult
          shown={question.options}
          revealed={revealed.options}
          answer={answer}
          right={right}
          chosenWord={chosen}
        />
      );
    }
    case "order":
      return <OrderResult steps={revealed.options} answer={answer} />;
    case "match":
      return <PairsResult pairs={revealed.pairs} answer={answer} />;
    case "texts":
      return <BlanksResult blanks={revealed.blanks} answer={answer} />;
    case "essay":
      return <EssayResult reference={revealed.reference} rubric={revealed.rubric} answer={answer} />;
  }
}
