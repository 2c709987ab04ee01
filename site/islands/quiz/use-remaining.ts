import { useEffect, useState } from "react";
import type { ServerClock } from "../../lib/server-clock.ts";

/** More may have been granted: the server is asked every so many milliseconds. */
const askEvery = 60_000;

/** Milliseconds until the deadline by the server's clock, counted each second; null where there is none. */
export function useRemaining(
  deadline: number | null,
  clock: ServerClock,
  refresh: () => Promise<unknown>,
): number | null {
  const [now, setNow] = useState(() => clock.now());
  useEffect(() => {
    if (deadline === null) return;
    const ask = () => void refresh().catch(() => undefined);
    const ticking = setInterval(() => {
      if (clock.isDoubtful) ask();
      setNow(clock.now());
    }, 1_000);
    const asking = setInterval(ask, askEvery);
    return () => {
      clearInterval(ticking);
      clearInterval(asking);
    };
  }, [deadline, clock, refresh]);
  return deadline === null ? null : deadline - now;
}
