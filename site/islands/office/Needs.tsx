import { elements } from "#domain/framework";
import { SendLesson } from "../tasks/SendLesson.tsx";
import type { OfficeProfile } from "./words.ts";

interface Props {
  officeId: string;
  needs: NonNullable<OfficeProfile["needs"]>;
}

/** The element answered worst, and its lesson for those whom it would help. */
export function Needs({ officeId, needs }: Props) {
  const { element, answers, percent, people } = needs;
  const name = elements.find(({ id }) => id === element)?.name;
  return (
    <section aria-labelledby="needs">
      <h2 id="needs">先补哪一课</h2>
      <p>
        十个要素里，“{name}”的题答得最差：全室答过 {answers} 题，得分率 {percent === null ? "" : Math.round(percent)}
        %。答过 3 题以上、得分率不到七成的有 {people.length} 人。
      </p>
      <SendLesson officeId={officeId} element={element} people={people} />
    </section>
  );
}
