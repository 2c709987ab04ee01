import { useCallback, useEffect, useState } from "react";
import { api, read } from "../../lib/api.ts";
import { sentenceOf } from "../../lib/errors.ts";
import type { Check } from "./notes.ts";

const pause = 300;

/** What the gate and the linter say of the draft as it was saved last, asked for again after each save. */
export function useCheck(id: string, revision: number) {
  const [check, setCheck] = useState<Check | null>(null);
  const [error, setError] = useState<string | null>(null);
  const ask = useCallback(async (): Promise<Check | null> => {
    try {
      const answer = (await read(api.drafts[":id"].check.$get({ param: { id } }))) as Check;
      setCheck(answer);
      setError(null);
      return answer;
    } catch (failure) {
      setError(sentenceOf(failure));
      return null;
    }
  }, [id]);
  useEffect(() => {
    const timer = setTimeout(() => void ask(), pause);
    return () => clearTimeout(timer);
  }, [ask, revision]);
  return { check, error, ask };
}
