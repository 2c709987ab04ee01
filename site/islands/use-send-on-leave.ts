import { useEffect } from "react";

/** Sends what waits whenever the network is back, and when the page is left or goes into the background: on a phone it may never come back. */
export function useSendOnLeave(send: () => void): void {
  useEffect(() => {
    const hide = () => document.visibilityState === "hidden" && send();
    window.addEventListener("online", send);
    window.addEventListener("pagehide", send);
    document.addEventListener("visibilitychange", hide);
    return () => {
      window.removeEventListener("online", send);
      window.removeEventListener("pagehide", send);
      document.removeEventListener("visibilitychange", hide);
    };
  }, [send]);
}
