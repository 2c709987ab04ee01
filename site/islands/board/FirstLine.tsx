import type { Ability } from "#domain/framework";
import { type Board, missedWords, staffWords, weakestWords } from "./words.ts";

/** What to say on Monday, in one sentence; what is weakest leads to the questions behind it. */
export function FirstLine({ board, open }: { board: Board; open: (ability: Ability) => void }) {
  const { weakest, missed } = board;
  const ability = weakest?.ability ?? missed?.ability;
  const words = missedWords(board);
  return (
    <p className="first-line">
      {staffWords(board)}；{weakestWords(board)}
      {words && `，${words}`}。
      {ability && (
        <button type="button" className="button button--main" onClick={() => open(ability)}>
          看背后的题
        </button>
      )}
    </p>
  );
}
