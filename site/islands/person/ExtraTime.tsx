import { useId, useState } from "react";
import { api, read } from "../../lib/api.ts";
import { sentenceOf } from "../../lib/errors.ts";
import { Failed } from "../Failed.tsx";

const choices = [0, 25, 50, 100];
const words = (percent: number) => (percent === 0 ? "不加时" : `加时 ${percent}%`);

/** 加时: time on top at timed quizzes, for who needs it. Directors alone may grant it; the server refuses anybody else. */
export function ExtraTime({ personId, percent }: { personId: string; percent: number }) {
  const [stored, setStored] = useState(percent);
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState("");
  const [error, setError] = useState<string | null>(null);
  const id = useId();
  const grant = async (next: number) => {
    setBusy(true);
    setError(null);
    setSaid("");
    try {
      await read(api.people[":id"]["extra-time"].$put({ param: { id: personId }, json: { percent: next } }));
      setStored(next);
      setSaid(`已保存：${words(next)}，正在进行的考试一并延长。`);
    } catch (failure) {
      setError(`没有保存：${sentenceOf(failure)}`);
    }
    setBusy(false);
  };
  return (
    <section className="no-print" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>考试加时</h2>
      <p className="muted" id={`${id}-hint`}>
        阅读或书写不便的同志，有时限的考试可以加时。只延长时间，不改题目和得分；谁在哪天加的有记录。
      </p>
      <label className="field" htmlFor={id}>
        有时限的考试
        <select
          id={id}
          aria-describedby={`${id}-hint`}
          value={stored}
          disabled={busy}
          onChange={(event) => void grant(Number(event.target.value))}
        >
          {[...new Set([...choices, stored])]
            .sort((a, b) => a - b)
            .map((own) => (
              <option key={own} value={own}>
                {words(own)}
              </option>
            ))}
        </select>
      </label>
      <Failed error={error} />
      <p className="muted" role="status">
        {said}
      </p>
    </section>
  );
}
