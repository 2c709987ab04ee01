import { judgementOf } from "./judgement.ts";

interface Props {
  /** In the order of the paper. */
  answered: readonly (Parameters<typeof judgementOf>[0] & { id: string })[];
}

/** 把握: what was sure and wrong, and unsure and right, by number; nothing where nobody said how sure. */
export function Confidence({ answered }: Props) {
  if (answered.every(({ confidence }) => confidence === null)) return null;
  const numbersOf = (which: "blind" | "lucky") =>
    answered.flatMap((own, index) => (judgementOf(own) === which ? [index + 1] : []));
  const blind = numbersOf("blind");
  const lucky = numbersOf("lucky");
  return (
    <section aria-labelledby="confidence">
      <h2 id="confidence">把握与对错</h2>
      {blind.length > 0 && (
        <p>
          <strong>盲区</strong>：<Numbers numbers={blind} />
          您有把握，却没有答对，请先看这几题的讲解。
        </p>
      )}
      {lucky.length > 0 && (
        <p>
          <strong>侥幸</strong>：<Numbers numbers={lucky} />
          您没把握，却答对了，请看看道理是否与您想的一样。
        </p>
      )}
      {blind.length + lucky.length === 0 && <p>您的把握与对错相符。</p>}
    </section>
  );
}

/** The id of a question's card on the result. */
export const cardId = (number: number) => `question-${number}`;

function Numbers({ numbers }: { numbers: readonly number[] }) {
  return numbers.map((number) => (
    <a key={number} className="question-number" href={`#${cardId(number)}`}>
      第 {number} 题
    </a>
  ));
}
