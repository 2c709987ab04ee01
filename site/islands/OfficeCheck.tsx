import { useState } from "react";
import { roundName } from "#domain/rating-round";
import { CurrentRound } from "./check/CurrentRound.tsx";
import { EarlierRound } from "./check/EarlierRound.tsx";
import { RoundChoice } from "./check/RoundChoice.tsx";
import { type Checks, isOpen, loadChecks } from "./check/types.ts";
import { OfficePage } from "./office/OfficePage.tsx";
import type { OfficeName } from "./office/OfficeTabs.tsx";
import "../styles/check.css";
import "../styles/check-print.css";

/** 办公室自查: the published list, marked point by point this quarter, and the quarters before to read. */
export function OfficeCheck() {
  return (
    <OfficePage tab="check" load={loadChecks}>
      {(checks, office) => <Rounds checks={checks} office={office} />}
    </OfficePage>
  );
}

function Rounds({ checks, office }: { checks: Checks; office: OfficeName }) {
  const [shown, show] = useState(checks.round.id);
  return (
    <>
      <div className="check-head no-print">
        <h2>办公室自查</h2>
        <RoundChoice current={checks.round.id} earlier={checks.earlier} shown={shown} show={show} />
      </div>
      <p className="muted no-print">自查是本室自己的记录，每季度一轮，不计入四种能力，也不打分。</p>
      {shown !== checks.round.id ? (
        <EarlierRound key={shown} office={office} round={shown} />
      ) : isOpen(checks) ? (
        <CurrentRound office={office} checks={checks} />
      ) : (
        <p className="notice">自查的清单还没有发布，请等培训员发布后再来填{roundName(checks.round.id)}的自查。</p>
      )}
    </>
  );
}
