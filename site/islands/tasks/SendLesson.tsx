import { useRef, useState } from "react";
import { sentenceOf } from "../../lib/errors.ts";
import { lessonTitles } from "../../lib/lesson-titles.ts";
import { paths } from "../../lib/paths.ts";
import { Failed } from "../Failed.tsx";
import { shortDay } from "../words.ts";
import { type Reader, type Sent, sendLesson, takeBack } from "./send-lesson.ts";
import { someNames } from "./words.ts";

interface Props {
  officeId: string;
  /** The slug of an element's lesson. */
  element: string;
  people: readonly Reader[];
}

const whatWords = { lesson: "读课文", repeat: "换一组题再练" } as const;

/** One press gives the lesson of an element to those who need it, and can be taken back; pressed twice it gives once. */
export function SendLesson({ officeId, element, people }: Props) {
  const [sent, setSent] = useState<readonly Sent[]>([]);
  const [state, setState] = useState<"ready" | "busy" | "sent">("ready");
  const [said, setSaid] = useState("");
  const [error, setError] = useState<string | null>(null);
  const busy = useRef(false);
  if (people.length === 0) return null;
  const title = `《${lessonTitles.get(element) ?? element}》`;
  const already = people.filter(({ read }) => read).length;
  const act = async (what: () => Promise<void>, failed: string) => {
    if (busy.current) return;
    busy.current = true;
    setState("busy");
    setError(null);
    setSaid("");
    try {
      await what();
    } catch (failure) {
      setError(`${failed}${sentenceOf(failure)}`);
    }
    busy.current = false;
  };
  const send = () =>
    act(async () => {
      const given: Sent[] = [];
      try {
        await sendLesson(officeId, element, people, (one) => given.push(one));
      } finally {
        setSent(given);
        setState(given.length > 0 ? "sent" : "ready");
      }
    }, "没有全部发出：");
  const undo = () =>
    act(async () => {
      try {
        await takeBack(sent);
        setSent([]);
        setState("ready");
        setSaid("已撤销，学员不再看到。");
      } catch (failure) {
        setState("sent");
        throw failure;
      }
    }, "没有撤销：");
  return (
    <div className="send-lesson no-print">
      {sent.length === 0 ? (
        <>
          <button type="button" className="button" disabled={state === "busy"} onClick={() => void send()}>
            把{title}发给 {people.length} 位同志
          </button>
          <p className="muted">{wayWords(people.length - already, already)}七天内完成。</p>
        </>
      ) : (
        <div className="notice">
          {sent.map(({ id, what, people: asked, dueAt }) => (
            <p key={id}>
              已布置{title}
              {whatWords[what]}：
              {someNames(
                asked.map(({ name }) => name),
                asked.length,
              )}
              ，{shortDay(dueAt)}前完成。
            </p>
          ))}
          <p className="row">
            <button
              type="button"
              className="button button--quiet"
              disabled={state === "busy"}
              onClick={() => void undo()}
            >
              撤销
            </button>
            <a href={paths.tasks(officeId)}>看学习任务</a>
          </p>
        </div>
      )}
      <p className={sent.length > 0 ? "visually-hidden" : "muted"} role="status">
        {said || (sent.length > 0 ? "已布置。" : "")}
      </p>
      <Failed error={error} />
    </div>
  );
}

/** Who gets what: a lesson once read counts as done, so reading it again would be asked for the form. */
function wayWords(unread: number, read: number): string {
  if (read === 0) return `${unread} 人读课文；`;
  const again = `${read} 人已读过，改发换一组题再练；`;
  return unread === 0 ? again : `${unread} 人读课文；${again}`;
}
