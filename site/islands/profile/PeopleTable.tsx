import { paths } from "../../lib/paths.ts";
import { AbilityTable } from "./AbilityTable.tsx";
import { type AbilityFigures, cellWords } from "./words.ts";

interface Props {
  people: readonly { id: string; name: string; title: string; abilities: AbilityFigures[] }[];
}

/** People × four abilities; a cell shows its interval or says that the evidence is short. */
export function PeopleTable({ people }: Props) {
  if (people.length === 0) return <p className="notice">本室还没有人员，请管理员添加。</p>;
  const rows = people.map(({ id, name, title, abilities }) => ({
    id,
    name,
    note: title,
    href: paths.person(id),
    cells: abilities.map((figures) => ({
      ability: figures.ability,
      words: cellWords(figures),
      figures: figures.show.level === "insufficient" ? null : figures,
    })),
  }));
  return <AbilityTable label="本室人员四种能力" head="姓名" rows={rows} />;
}
