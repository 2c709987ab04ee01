import type { Ability } from "#domain/framework";
import { paths } from "../../lib/paths.ts";
import { type AbilityRow, AbilityTable } from "../profile/AbilityTable.tsx";
import { day } from "../words.ts";
import { type Disclosed, disclosedWords, startOfWeek } from "./words.ts";

interface Props {
  week: number | null;
  totals: readonly { ability: Ability; figure: Disclosed | null }[];
  offices: readonly {
    office: { id: string; name: string };
    own: boolean;
    abilities: readonly { ability: Ability; figure: (Disclosed & { measured: number; staff: number }) | null }[];
  }[];
}

const hidden = "不公开";

/** The district for a director of some of its offices: rounded figures of the week, small offices hidden, the own ones linked. */
export function DisclosedDistrict({ week, totals, offices }: Props) {
  const whole: AbilityRow = {
    id: "district",
    name: "全区",
    note: `${offices.length} 个办公室合计`,
    href: null,
    cells: totals.map(({ ability, figure }) => ({
      ability,
      words: figure ? disclosedWords(figure) : hidden,
      figures: figure,
    })),
  };
  const rows = offices.map(
    ({ office: { id, name }, own, abilities }): AbilityRow => ({
      id: `office ${id}`,
      name,
      note: own ? "您负责的办公室" : "",
      href: own ? paths.office(id) : null,
      cells: abilities.map(({ ability, figure }) => ({
        ability,
        words: figure ? `${disclosedWords(figure)}，${figure.measured}/${figure.staff} 人` : hidden,
        figures: figure,
      })),
    }),
  );
  return (
    <>
      <h1>全区能力概况</h1>
      {week === null ? (
        <p className="notice">全区数字每周汇总一次，还没有汇总过，过几天再看。您负责的办公室请看“本室”。</p>
      ) : (
        <p>
          这里是 {day(startOfWeek(week))}那一周起的数字，取整到 5。一个办公室至少有 3
          人变动，数字才更新。按机构顺序排列，不作排名。
        </p>
      )}
      <p className="muted">
        写着“不公开”的，是有足够依据的不足 5
        人，或者公开了就能推算出别的办公室、个人的情况。您负责的办公室，点名称看眼下的数字。
      </p>
      <AbilityTable label="全区各办公室四种能力" head="办公室" rows={[whole, ...rows]} />
    </>
  );
}
