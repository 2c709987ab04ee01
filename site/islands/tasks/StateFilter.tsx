import { type AskedPerson, type State, stateWords } from "./words.ts";

/** So few are seen at once without choosing. */
const few = 8;

/** Shows those of one state alone, where there are many. */
export function StateFilter({
  people,
  chosen,
  choose,
}: {
  people: readonly AskedPerson[];
  chosen: State | null;
  choose: (state: State | null) => void;
}) {
  const states = [...new Set(people.map(({ state }) => state))];
  if (people.length <= few || states.length < 2) return null;
  const button = (state: State | null, words: string, count: number) => (
    <button key={words} type="button" className="button" aria-pressed={chosen === state} onClick={() => choose(state)}>
      {words} {count}
    </button>
  );
  return (
    <fieldset className="row state-filter no-print">
      <legend className="visually-hidden">只看</legend>
      {button(null, "未完成", people.length)}
      {states.map((state) => button(state, stateWords[state], people.filter((own) => own.state === state).length))}
    </fieldset>
  );
}
