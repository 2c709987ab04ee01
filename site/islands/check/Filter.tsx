import type { CheckCounts, Mark } from "#domain/office-check";

export type FilterName = "all" | "open" | "no";

/** The points a filter picks; null for all. */
export function filtered(
  name: FilterName,
  points: readonly { id: string }[],
  marks: Record<string, Mark>,
): ReadonlySet<string> | null {
  if (name === "all") return null;
  const fits = (mark: Mark | undefined) => (name === "open" ? mark === undefined : mark?.answer === "no");
  return new Set(points.flatMap(({ id }) => (fits(marks[id]) ? [id] : [])));
}

/** All points, those not looked at yet, or those not done. */
export function Filter({
  filter,
  counts,
  choose,
}: {
  filter: FilterName;
  counts: CheckCounts;
  choose: (name: FilterName) => void;
}) {
  const names: [FilterName, string][] = [
    ["all", `全部 ${counts.points}`],
    ["open", `只看没查的 ${counts.open}`],
    ["no", `只看没做到的 ${counts.no}`],
  ];
  return (
    <fieldset className="row check-filter no-print" aria-label="看哪些要点">
      {names.map(([name, words]) => (
        <button
          key={name}
          type="button"
          className="button toggle"
          aria-pressed={filter === name}
          onClick={() => choose(name)}
        >
          {words}
        </button>
      ))}
    </fieldset>
  );
}
