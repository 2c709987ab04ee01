import { useCallback } from "react";
import { api, read } from "../../lib/api.ts";
import { Change as ChangeOf } from "../profile/Change.tsx";

const note = "每次交卷时给出的数字，一天取最后一次；色带是当时九成把握的范围。";

/** The four abilities over time, as they were shown with each result; of the caller, or of a person of theirs. */
export function Change({ personId = "me" }: { personId?: string }) {
  const load = useCallback(() => read(api.people[":id"].history.$get({ param: { id: personId } })), [personId]);
  return <ChangeOf note={note} load={load} evidenceOf={({ questions }) => `${questions} 题`} />;
}
