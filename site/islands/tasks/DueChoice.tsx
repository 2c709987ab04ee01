import { isoAfter, quickDays } from "./due-days.ts";

/** By when: a day, which holds to its end, or one that is often meant. */
export function DueChoice({ due, choose }: { due: string; choose: (iso: string) => void }) {
  const now = Date.now();
  return (
    <div className="due-choice">
      <label className="field">
        完成期限（当天算在内）
        <input
          type="date"
          required
          min={isoAfter(now, 0)}
          value={due}
          onChange={(event) => choose(event.target.value)}
        />
      </label>
      <p className="row">
        {quickDays(now).map(({ words, iso }) => (
          <button key={words} type="button" className="button" aria-pressed={due === iso} onClick={() => choose(iso)}>
            {words}
          </button>
        ))}
      </p>
    </div>
  );
}
