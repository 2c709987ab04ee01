import { paths } from "../../lib/paths.ts";
import { AbilityTable } from "../profile/AbilityTable.tsx";
import { officeCellWords } from "../profile/words.ts";
import { type LiveOffice, NeedsHelp } from "./NeedsHelp.tsx";

const standings = { above: "高于全区", below: "低于全区", indistinguishable: "" } as const;

/** The district for the director of its root: who needs help, then every office as it stands, in the district's own order. */
export function LiveDistrict({ name, offices }: { name: string; offices: readonly LiveOffice[] }) {
  const rows = offices.map((own) => ({
    id: own.office.id,
    name: own.office.name,
    note: `${own.staff} 人`,
    href: paths.board(own.office.id),
    cells: own.abilities.map((figures) => ({
      ability: figures.ability,
      words: (
        <>
          {officeCellWords(figures)}
          {figures.standing && <span className="standing">{standings[figures.standing]}</span>}
        </>
      ),
      figures: figures.show ? figures : null,
    })),
  }));
  return (
    <>
      <h1>{name}及下辖办公室</h1>
      <NeedsHelp offices={offices} />
      <h2>各办公室四种能力</h2>
      <p className="muted">
        按机构顺序排列，不作排名。色带是九成把握的范围；没有写高于、低于的，就是与全区分不出高低。“6/8 人”是 8 人中 6
        人有足够依据。
      </p>
      <AbilityTable label="各办公室四种能力" head="办公室" rows={rows} />
    </>
  );
}
