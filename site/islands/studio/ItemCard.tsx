import { itemSentence, optionSentences, statisticNames } from "#domain/item-words";
import { typeNames } from "../quiz/type-names.ts";
import { Scrolled } from "../Scrolled.tsx";
import { Regrade } from "./Regrade.tsx";
import { acts, coefficient, percent } from "./words.ts";

interface Option {
  optionId: string;
  letter: string;
  text: string;
  correct: boolean;
  people: number;
  share: number;
  discrimination: number | null;
  favoured: boolean;
  low: number;
  middle: number;
  high: number;
}

export interface Item {
  id: string;
  hash: string;
  number: number;
  type: keyof typeof typeNames;
  stem: string;
  facility: number;
  discrimination: number | null;
  alphaIfDeleted: number | null;
  options: Option[];
  suspect: string | null;
  correction: "key" | "full-marks" | "void" | null;
}

/** One question: what the figures say in words, then the figures, then its options by ability third. */
export function ItemCard({ question, people, small }: { question: Item; people: number; small: boolean }) {
  const { id, hash, number, type, stem, facility, discrimination, alphaIfDeleted, options, suspect, correction } =
    question;
  const said = [itemSentence(question, small, people), ...optionSentences(options, small)].filter(Boolean);
  const best = options.find(({ optionId }) => optionId === suspect);
  return (
    <article className="card" aria-label={`第 ${number} 题`}>
      <p className="muted">
        第 {number} 题 · {typeNames[type]}
        {correction && <span className="badge">{acts[correction]}</span>}
      </p>
      <p>{stem}</p>
      {said.length > 0 && <p className="notice notice--warn">{said.join("；")}。</p>}
      <p>
        {statisticNames.facility} {percent(facility)}，{statisticNames.discrimination} {coefficient(discrimination)}，
        {statisticNames.alphaIfDeleted} {coefficient(alphaIfDeleted)}
      </p>
      {options.length > 0 && <OptionTable options={options} />}
      <Regrade
        questionId={id}
        questionHash={hash}
        options={options.map((own) => ({ ...own, mark: own.correct ? 1 : 0 }))}
        situational={type === "situational"}
        suspect={best && `试按 ${best.letter} 为答案重判`}
        suspectId={best?.optionId}
      />
    </article>
  );
}

function OptionTable({ options }: { options: Option[] }) {
  return (
    <Scrolled label="各选项">
      <table className="table option-table">
        <thead>
          <tr>
            <th scope="col">选项</th>
            <th scope="col">{statisticNames.chosen}</th>
            <th scope="col">{statisticNames.low}</th>
            <th scope="col">{statisticNames.middle}</th>
            <th scope="col">{statisticNames.high}</th>
            <th scope="col">{statisticNames.optionDiscrimination}</th>
          </tr>
        </thead>
        <tbody>
          {options.map(({ optionId, letter, text, correct, people, share, low, middle, high, discrimination }) => (
            <tr key={optionId}>
              <th scope="row">
                {letter}. {text} {correct && <span className="badge">答案</span>}
              </th>
              <td>
                {people}（{percent(share)}）
              </td>
              <td>{low}</td>
              <td>{middle}</td>
              <td>{high}</td>
              <td>{coefficient(discrimination)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolled>
  );
}
