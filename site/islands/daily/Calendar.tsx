interface Day {
  /** Such as 2026-12-03. */
  day: string;
  count: number;
}

const weekdays = ["一", "二", "三", "四", "五", "六", "日"];
const partsOf = (iso: string) => iso.split("-").map(Number) as [number, number, number];
/** 0 for Monday. */
const weekdayOf = (iso: string) => (new Date(`${iso}T00:00:00Z`).getUTCDay() + 6) % 7;

/** The days as weeks from Monday on; null where a week begins before the first day or ends after the last. */
function weeksOf(days: readonly Day[]): (Day | null)[][] {
  const before = days[0] ? weekdayOf(days[0].day) : 0;
  const cells = [...Array<null>(before).fill(null), ...days];
  return Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) =>
    weekdays.map((_name, weekday) => cells[7 * week + weekday] ?? null),
  );
}

/** What is coming in the next 30 days, a table by week. The first day is today. */
export function Calendar({ days }: { days: readonly Day[] }) {
  const first = days[0]?.day;
  const cell = ({ day, count }: Day) => {
    const [, month, date] = partsOf(day);
    const named = day === first || date === 1;
    return (
      <td key={day} className={count > 0 ? "has-due" : undefined} aria-current={day === first ? "date" : undefined}>
        <span className="date">
          <span className={named ? undefined : "visually-hidden"}>{month}月</span>
          {date}
          <span className={named ? undefined : "visually-hidden"}>日</span>
        </span>
        {day === first && <span className="today">今天</span>}
        {count > 0 ? <strong>{count} 题</strong> : <span className="visually-hidden">没有</span>}
      </td>
    );
  };
  return (
    <table className="review-calendar">
      <caption>今后 30 天到期的题</caption>
      <thead>
        <tr>
          {weekdays.map((name) => (
            <th key={name} scope="col">
              <span className="visually-hidden">星期</span>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(days).map((week, index) => (
          <tr key={index}>{week.map((own, weekday) => (own ? cell(own) : <td key={weekday} />))}</tr>
        ))}
      </tbody>
    </table>
  );
}
