import { useCallback, useEffect, useRef, useState } from "react";
import { api, read } from "../../lib/api.ts";
import { sentenceOf } from "../../lib/errors.ts";
import type { useAnswers } from "./use-answers.ts";

type Own = Pick<ReturnType<typeof useAnswers>, "flush" | "refresh" | "journal" | "clock">;
export type HandingIn = "no" | "asked" | "time-up";

/** At the deadline other devices and tabs of this person flush too: so long (ms) each waits for the others before it hands in. */
const others = 2_000;
const again = 3_000;
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Hands in once: when asked to, or by itself when the time is up, again and again until the server is reached. */
export function useHandIn(attemptId: string, own: Own, remaining: number | null, done: (byClock: boolean) => void) {
  const { flush, refresh, journal, clock } = own;
  const [state, setState] = useState<HandingIn>("no");
  const [error, setError] = useState<string | null>(null);
  const [refused, setRefused] = useState(0);
  const busy = useRef(false);

  const post = useCallback(() => read(api.attempts[":id"].submission.$post({ param: { id: attemptId } })), [attemptId]);
  const submit = async () => {
    if (busy.current) return;
    busy.current = true;
    setState("asked");
    setError(null);
    try {
      await flush();
      await post();
      journal.clear();
      done(false);
    } catch (failure) {
      setError(`没有交上：${sentenceOf(failure)}您的答案都在，可以再交一次。`);
      setState("no");
      busy.current = false;
      setRefused((before) => before + 1);
    }
  };

  const isUp = remaining !== null && remaining <= 0;
  // Also where it was asked for and `refused`: the clock goes on from there.
  useEffect(() => {
    if (!isUp || busy.current) return;
    busy.current = true;
    let gone = false;
    const handIn = async () => {
      setState("time-up");
      while (!gone) {
        try {
          const deadline = await refresh();
          // The server says that there is time left: more was granted, or this device's clock was moved.
          if (deadline === null || clock.now() < deadline) break;
          await wait(others);
          await flush();
          await post();
          journal.clear();
          done(true);
          return;
        } catch (failure) {
          setError(`还没有连上服务器：${sentenceOf(failure)}`);
          await wait(again);
        }
      }
      busy.current = false;
      if (!gone) setState("no");
    };
    void handIn();
    return () => {
      gone = true;
    };
  }, [isUp, refresh, flush, post, journal, clock, done, refused]);
  return { state, error, submit };
}
