import { useEffect, useRef, useState } from "react";
import { Answered } from "./Answered.tsx";
import { Asked } from "./Asked.tsx";
import type { AskedQuestion, Reply } from "./words.ts";

interface Props {
  set: readonly AskedQuestion[];
  today: string;
  finished: (replies: Reply[]) => void;
  reload: () => void;
}

/** The set, question by question: answered, explained, on to the next. */
export function Session({ set, today, finished, reload }: Props) {
  const [replies, setReplies] = useState<Reply[]>([]);
  const [at, setAt] = useState(0);
  const heading = useRef<HTMLHeadingElement>(null);
  const moved = useRef(false);
  const reply = replies[at];
  useEffect(() => {
    if (moved.current) heading.current?.focus();
    moved.current = true;
  }, [at, reply]);

  const asked = set[at];
  if (!asked) return null;
  const place = { number: at + 1, count: set.length, heading };
  return reply ? (
    <Answered
      {...place}
      question={asked.question}
      reply={reply}
      today={today}
      next={() => (at + 1 === set.length ? finished(replies) : setAt(at + 1))}
    />
  ) : (
    <Asked
      {...place}
      key={asked.question.id}
      asked={asked}
      answered={(own) => setReplies([...replies, own])}
      reload={reload}
    />
  );
}
