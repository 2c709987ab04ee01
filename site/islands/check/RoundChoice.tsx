import { roundName } from "#domain/rating-round";

interface Props {
  current: string;
  earlier: readonly { round: string }[];
  shown: string;
  show: (round: string) => void;
}

/** The quarter that is shown. */
export function RoundChoice({ current, earlier, shown, show }: Props) {
  if (earlier.length === 0) return <p>{roundName(current)}</p>;
  return (
    <label className="office-choice">
      <span className="visually-hidden">查看季度</span>
      <select value={shown} onChange={(event) => show(event.target.value)}>
        {[{ round: current }, ...earlier].map(({ round }) => (
          <option key={round} value={round}>
            {roundName(round)}
            {round === current ? "（本季度）" : ""}
          </option>
        ))}
      </select>
    </label>
  );
}
