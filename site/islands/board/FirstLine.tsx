import type { Ability } from "#domain/framework";
import type { Task } from "../tasks/words.ts";
import { type Board, missedWords, staffWords, taskWords, weakestWords } from "./words.ts";

interface Props {
  board: Board;
  /** The task that presses most. */
  task: Task | undefined;
  open: (ability: Ability) => void;
}

/** What to say on Monday, in one sentence; what is weakest leads to the questions behind it. */
export function FirstLine({ board, task, open }: Props) {
  const { weakest, missed } = board;
  const ability = weakest?.ability ?? missed?.ability;
  const words = missedWords(board);
  return (
    <div className="first-line">
      <p>
        {staffWords(board)}；{weakestWords(board)}
        {words && `，${words}`}。{task && taskWords(task)}
      </p>
      {ability && (
        <button type="button" className="button button--main no-print" onClick={() => open(ability)}>
          看背后的题
        </button>
      )}
    </div>
  );
}
