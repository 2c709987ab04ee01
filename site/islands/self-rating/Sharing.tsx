import { useState } from "react";
import { api, read } from "../../lib/api.ts";
import { sentenceOf } from "../../lib/errors.ts";
import { Failed } from "../Failed.tsx";

/** The person decides who sees a round's rating; it holds from the moment it is stored. */
export function Sharing({ round, label, initial }: { round: string; label: string; initial: boolean }) {
  const [shared, setShared] = useState(initial);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const change = async (wanted: boolean) => {
    if (busy) return;
    setBusy(true);
    setError(null);
    try {
      const now = await read(
        api["self-ratings"][":round"].sharing.$put({ param: { round }, json: { shared: wanted } }),
      );
      setShared(now.shared);
    } catch (failure) {
      setError(`没有改成：${sentenceOf(failure)}`);
    }
    setBusy(false);
  };
  // Not disabled while it is stored: a disabled box loses the focus.
  return (
    <div className="sharing no-print">
      <label className="option">
        <input
          type="checkbox"
          checked={shared}
          aria-busy={busy}
          onChange={(event) => void change(event.target.checked)}
        />
        <span>{label}</span>
      </label>
      <p className="muted" role="status">
        {shared
          ? "现在您和本办公室、上级办公室的主任、副主任看得到。他们看到四种能力的自评位置，看不到每一项选了哪一条；同事看不到。"
          : "现在只有您看得到。"}
      </p>
      <Failed error={error} />
    </div>
  );
}
