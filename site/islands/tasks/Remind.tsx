import { useState } from "react";
import { api, read } from "../../lib/api.ts";
import { sentenceOf } from "../../lib/errors.ts";
import { Failed } from "../Failed.tsx";

/** Reminds those who are not done, inside the product; each once a day. */
export function Remind({ taskId, officeId, count }: { taskId: string; officeId: string; count: number }) {
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState("");
  const [error, setError] = useState<string | null>(null);
  const remind = async () => {
    setBusy(true);
    setError(null);
    try {
      const asked = { param: { id: taskId }, query: { office: officeId } };
      const { told, toldBefore } = await read(api.assignments[":id"].reminders.$post(asked));
      const before = toldBefore > 0 ? `${toldBefore} 人今天已经提醒过，一天只提醒一次。` : "";
      setSaid(`${told > 0 ? `已提醒 ${told} 人，在“我的能力”里能看到。` : ""}${before}`);
    } catch (failure) {
      setError(`没有提醒：${sentenceOf(failure)}`);
    }
    setBusy(false);
  };
  return (
    <div className="no-print">
      <button type="button" className="button" disabled={busy} onClick={() => void remind()}>
        提醒未完成的 {count} 人
      </button>
      <p className="muted" role="status">
        {said}
      </p>
      <Failed error={error} />
    </div>
  );
}
