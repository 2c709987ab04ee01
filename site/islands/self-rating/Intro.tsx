import { roundName } from "#domain/rating-round";

/** Before the first choice: why, how long, and who sees it. */
export function Intro({ round, start }: { round: { id: string; endsAt: number }; start: () => void }) {
  return (
    <>
      <p className="muted">{roundName(round.id)}</p>
      <p>自己怎么看，和题目测出来的常有出入。两样放在一起，才知道哪里该多练，哪里可以更有把握。</p>
      <ul>
        <li>四种能力，共 15 项。每一项列出五种做法，选与您平时最接近的一条，不必选最好的一条。</li>
        <li>约十分钟。每选一条就保存，可以分几次填，换一台设备也能接着填。</li>
        <li>填完与测得的能力对照，用话说出高估、相符还是低估；题做得少、测不准的，不作对照。</li>
        <li>只有您看得到。填完以后，由您决定给不给主任看。同事看不到，也不计入能力和成绩。</li>
      </ul>
      <p>
        <button type="button" className="button button--main" onClick={start}>
          开始填写
        </button>
      </p>
    </>
  );
}
