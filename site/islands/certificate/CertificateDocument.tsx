import { paths } from "../../lib/paths.ts";
import { type Certificate, datesOf, documentDay } from "./words.ts";

/** The document as it hangs or is filed: one A4 sheet, no score. */
export function CertificateDocument({ certificate }: { certificate: Certificate }) {
  const { number, name, title, officeName, course, issuer, issuedAt } = certificate;
  const dates = datesOf(certificate);
  return (
    <>
      <article className="certificate" aria-labelledby="certificate-title">
        <h1 id="certificate-title">结业证明</h1>
        <p className="certificate__number">编号：{number}</p>
        <p className="certificate__text">
          兹证明{officeName}
          {title} <strong>{name}</strong> 同志，于
          <Day at={dates.course} />
          完成《{course}》课程学习，{dates.lessons}
          课练习全部合格；于
          <Day at={dates.comprehensive} />
          通过综合测评，成绩合格。
        </p>
        <p className="certificate__text">特此证明。</p>
        <p className="certificate__issuer">
          {issuer}
          <br />
          {documentDay(issuedAt)}
        </p>
      </article>
      <p className="row no-print">
        <button type="button" className="button button--main" onClick={() => window.print()}>
          打印
        </button>
        <a href={paths.me}>回到我的能力</a>
      </p>
      <p className="muted no-print">打印用一张 A4 纸，由出具单位盖章。内容是出具当日的情况，以后再打印也不会变。</p>
    </>
  );
}

/** A date that is not broken between lines. */
function Day({ at }: { at: number }) {
  return <span className="certificate__day">{documentDay(at)}</span>;
}
