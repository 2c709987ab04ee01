import { useState } from "react";
import { Failed } from "../Failed.tsx";
import { ReportSheet } from "./ReportSheet.tsx";
import { usePrinting } from "./use-printing.ts";
import type { Profile } from "./words.ts";

/** The report as it will be printed, with the choice of what it holds. */
export function Report({ profile, madeAt }: { profile: Profile; madeAt: number }) {
  const [withPeople, setWithPeople] = useState(false);
  const { print, error } = usePrinting(profile.office.id, withPeople);
  return (
    <section aria-labelledby="report">
      <h2 id="report" className="no-print">
        报告
      </h2>
      {profile.people.length === 0 ? (
        <p className="notice">本室还没有人员，没有可以报告的内容；请管理员添加人员。</p>
      ) : (
        <>
          <div className="no-print">
            <p>下面是打印的样子，一张 A4 纸；打印有记录。报告可能转给他人，默认不含个人情况。</p>
            <label className="tick">
              <input type="checkbox" checked={withPeople} onChange={(event) => setWithPeople(event.target.checked)} />
              附人员明细
            </label>
            <Failed error={error} />
            <p>
              <button type="button" className="button button--main" onClick={print}>
                打印
              </button>
            </p>
          </div>
          <ReportSheet profile={profile} madeAt={madeAt} withPeople={withPeople} />
        </>
      )}
    </section>
  );
}
