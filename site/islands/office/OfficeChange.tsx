import { useCallback } from "react";
import { api, read } from "../../lib/api.ts";
import { Change } from "../profile/Change.tsx";

const note = "每周由夜间汇总留下一次；人员有进有出，前后比的是本室，不是同一批人。色带是当时九成把握的范围。";

/** The office's four abilities week by week. */
export function OfficeChange({ officeId }: { officeId: string }) {
  const load = useCallback(() => read(api.offices[":id"].history.$get({ param: { id: officeId } })), [officeId]);
  return <Change note={note} load={load} evidenceOf={({ measured }) => `${measured} 人`} />;
}
