import { useCallback, useEffect, useRef, useState } from "react";
import { api, read } from "../../lib/api.ts";
import { sentenceOf } from "../../lib/errors.ts";

/** Prints once it is on record. Printing by the browser's own menu is recorded as it begins. */
export function usePrinting(officeId: string, withPeople: boolean) {
  const [error, setError] = useState<string | null>(null);
  const recorded = useRef(false);
  const record = useCallback(
    () => read(api.offices[":id"]["report-prints"].$post({ param: { id: officeId }, json: { withPeople } })),
    [officeId, withPeople],
  );
  useEffect(() => {
    const onPrint = () => {
      // A browser's menu does not wait for a server.
      if (!recorded.current) record().catch(() => null);
    };
    addEventListener("beforeprint", onPrint);
    return () => removeEventListener("beforeprint", onPrint);
  }, [record]);
  const print = async () => {
    setError(null);
    try {
      await record();
    } catch (failure) {
      setError(sentenceOf(failure));
      return;
    }
    recorded.current = true;
    window.print();
    recorded.current = false;
  };
  return { print, error };
}
