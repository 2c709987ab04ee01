import { type CheckSection, countMarks, type Marked, pointsOf } from "#domain/office-check";
import { shortDay } from "../words.ts";
import { answerNames, answerSigns, checkAnswers, chineseNumber, countWords } from "./words.ts";

interface Props {
  office: string;
  round: string;
  sections: readonly CheckSection[];
  /** Null for the empty form. */
  marked: Marked | null;
}

/** 办公室自查表 on paper: its head stands on every sheet, and there is a line to sign. */
export function CheckForm({ office, round, sections, marked }: Props) {
  const points = pointsOf(sections);
  const numbers = new Map(points.map(({ id }, index) => [id, index + 1]));
  return (
    <div className="only-print check-form">
      <table>
        <colgroup>
          {["number", "point", "basis", "answer", "note", "who", "day"].map((name) => (
            <col key={name} className={`check-form__${name}`} />
          ))}
        </colgroup>
        <thead>
          <tr className="check-form__head">
            <th colSpan={7}>
              <strong>办公室自查表</strong>
              <span>
                <span>办公室：{office}</span>
                <span>季度：{round}</span>
              </span>
            </th>
          </tr>
          <tr className="check-form__names">
            {["序号", "要点", "依据", "结果", "说明", "查看人", "日期"].map((name) => (
              <th key={name}>{name}</th>
            ))}
          </tr>
        </thead>
        {sections.map((section, index) => (
          <tbody key={section.title}>
            <tr className="check-form__section">
              <th colSpan={7}>
                {chineseNumber(index + 1)}、{section.title}
              </th>
            </tr>
            {section.points.map(({ id, text, basis, evidence }) => {
              const mark = marked?.[id];
              return (
                <tr key={id}>
                  <td>{numbers.get(id)}</td>
                  <td>
                    {text}
                    {marked === null && <small>怎样看：{evidence}</small>}
                  </td>
                  <td>{basis}</td>
                  <td>
                    {marked === null ? <Boxes /> : mark && `${answerSigns[mark.answer]} ${answerNames[mark.answer]}`}
                  </td>
                  <td>{mark?.note}</td>
                  <td>{mark?.by.name}</td>
                  <td>{mark && shortDay(mark.at)}</td>
                </tr>
              );
            })}
          </tbody>
        ))}
      </table>
      <div className="check-form__foot">
        {marked && <p>合计 {countWords(countMarks(points, marked))}。</p>}
        <p className="check-form__sign">
          <span>办公室主任（签名）：</span>
          <span>　　　　年　　月　　日</span>
        </p>
      </div>
    </div>
  );
}

function Boxes() {
  return (
    <>
      {checkAnswers.map((answer) => (
        <span key={answer} className="check-form__box">
          □ {answerNames[answer]}
        </span>
      ))}
    </>
  );
}
