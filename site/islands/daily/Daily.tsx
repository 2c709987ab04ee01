import { useState } from "react";
import { Calendar } from "./Calendar.tsx";
import { CardList } from "./CardList.tsx";
import { Finished } from "./Finished.tsx";
import { NothingDue } from "./NothingDue.tsx";
import { Session } from "./Session.tsx";
import type { AskedQuestion, CardShown, Reply } from "./words.ts";

export interface Reviews {
  today: string;
  due: number;
  tomorrow: number;
  minutes: number;
  set: AskedQuestion[];
  calendar: { day: string; count: number }[];
  cards: CardShown[];
  known: number;
}

interface Props {
  reviews: Reviews;
  /** Asks the server again; rejects where it cannot be reached. */
  ask: () => Promise<Reviews>;
}

/** Today's set, what is coming, and the 错题本. */
export function Daily({ reviews: first, ask }: Props) {
  const [reviews, setReviews] = useState(first);
  const [begun, setBegun] = useState(first.due > 0);
  const [replies, setReplies] = useState<Reply[] | null>(null);
  // A set that is begun stays as it was told; another takes its place whole.
  const [round, setRound] = useState(0);
  const { today, due, tomorrow, minutes, set, calendar, cards, known } = reviews;

  const finish = (all: Reply[]) => {
    setReplies(all);
    // The summary stands without it: only the counts would be those from before.
    ask().then(setReviews, () => setReviews({ ...reviews, due: Math.max(0, due - all.length), set: [] }));
  };
  const open = () => ask().then(begin, () => location.reload());
  const begin = (next: Reviews) => {
    setReviews(next);
    setReplies(null);
    setBegun(next.due > 0);
    setRound(round + 1);
  };

  return (
    <div className="player">
      <h1>每日一练</h1>
      {replies ? (
        <Finished replies={replies} due={due} tomorrow={tomorrow} again={open} />
      ) : begun && set.length > 0 ? (
        <>
          <p className="muted">
            {due > 0 ? `今天 ${set.length} 题` : `提前练 ${set.length} 题`}，约 {minutes} 分钟
            {due > set.length && `；到期的共 ${due} 题，先做最容易忘的`}。答一题存一题，随时可以停。
          </p>
          <Session key={round} set={set} today={today} finished={finish} reload={open} />
        </>
      ) : (
        <NothingDue cards={cards.length} tomorrow={tomorrow} ahead={set.length} start={() => setBegun(true)} />
      )}
      {cards.length > 0 && <Calendar days={calendar} />}
      <CardList cards={cards} known={known} today={today} />
    </div>
  );
}
