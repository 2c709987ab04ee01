import { paths } from "../../lib/paths.ts";

interface Props {
  offices: readonly { id: string; name: string }[];
  current: string;
}

/** The other offices the director may open. */
export function OfficeChoice({ offices, current }: Props) {
  return (
    <label className="field office-choice no-print">
      查看办公室
      <select value={current} onChange={(event) => location.assign(paths.office(event.target.value))}>
        {offices.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
