import { ClassFields } from "./ClassFields.tsx";
import type { CardActs, Settings } from "./use-cards.ts";

/** What is set for the whole batch at once, and may be changed until it is confirmed. */
export function BatchBar({ settings: { all, overrule }, acts }: { settings: Settings; acts: CardActs }) {
  return (
    <fieldset className="import__batch">
      <legend>整批设定</legend>
      <p className="muted">
        选行为指标就带出要素；要素是四种能力之一的，带出能力；讲话出处按要素的段落。题里写明的、单题设定的不动。
      </p>
      <ClassFields value={all} change={acts.setAll} empty="不设" />
      <label className="choice">
        <input type="checkbox" checked={overrule} onChange={(event) => acts.setOverrule(event.target.checked)} />
        题里写明的也改成这样
      </label>
    </fieldset>
  );
}
