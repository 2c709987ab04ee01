import { type Ability, abilities, abilityNames } from "#domain/framework";

interface Props {
  figures: readonly { ability: Ability; value: number; low: number; high: number }[];
}

const across = 170;
const down = 100;
const radius = 70;
const directions: readonly [x: number, y: number][] = [
  [0, -1],
  [1, 0],
  [0, 1],
  [-1, 0],
];

/** A small companion of the four lines, which say the same with their evidence; drawn only where all four may be shown. */
export function Radar({ figures }: Props) {
  if (figures.length < abilities.length) return null;
  const corners = (of: (own: Props["figures"][number]) => number) =>
    figures.map((own, index) => {
      const [x, y] = directions[index] ?? [0, 0];
      const length = (of(own) / 100) * radius;
      return `${across + x * length},${down + y * length}`;
    });
  const ring = (of: (own: Props["figures"][number]) => number) => `M${corners(of).join("L")}Z`;
  return (
    <svg viewBox="0 0 340 200" className="radar" aria-hidden="true" focusable="false">
      {[50, 100].map((value) => (
        <path key={value} d={ring(() => value)} className="grid" />
      ))}
      <path d={`${ring(({ high }) => high)}${ring(({ low }) => low)}`} fillRule="evenodd" className="band" />
      <path d={ring(({ value }) => value)} className="trace" />
      {figures.map(({ ability }, index) => {
        const [x, y] = directions[index] ?? [0, 0];
        const anchor = x === 0 ? "middle" : x > 0 ? "start" : "end";
        return (
          <text key={ability} x={across + x * (radius + 8)} y={down + 5 + y * (radius + 14)} textAnchor={anchor}>
            {abilityNames[ability]}
          </text>
        );
      })}
    </svg>
  );
}
