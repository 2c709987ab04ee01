import { useCallback } from "react";
import { abilities, abilityNames } from "#domain/framework";
import { api, read } from "../lib/api.ts";
import { ApiFailure } from "../lib/errors.ts";
import { paths } from "../lib/paths.ts";
import { Page } from "./Page.tsx";
import { IntervalBar } from "./profile/IntervalBar.tsx";
import "../styles/profile.css";

/** Offices × four abilities, in the district's own order: never a league table. */
export function DistrictProfile() {
  const load = useCallback(async () => {
    const { offices } = await read(api.offices.$get());
    const [root] = offices;
    if (!root) throw new ApiFailure("OFFICE_NOT_FOUND");
    return read(api.offices[":id"].offices.$get({ param: { id: root.id } }));
  }, []);
  return (
    <Page load={load}>
      {({ office, offices }) => (
        <>
          <h1>{office.name}及下辖办公室</h1>
          <p className="muted">按机构顺序排列，不作排名。色带是九成把握的范围；两条色带有重叠时，不宜说谁高谁低。</p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the screen is scrolled by keyboard too */}
          <section className="scroll" tabIndex={0} aria-label="各办公室四种能力">
            <table className="people">
              <thead>
                <tr>
                  <th scope="col">办公室</th>
                  {abilities.map((ability) => (
                    <th key={ability} scope="col">
                      {abilityNames[ability]}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {offices.map((row) => (
                  <tr key={row.office.id}>
                    <th scope="row">
                      <a href={paths.office(row.office.id)}>{row.office.name}</a>
                      <span className="muted">{row.staff} 人</span>
                    </th>
                    {row.abilities.map((figures) => (
                      <td key={figures.ability}>
                        {figures.show && <IntervalBar ability={figures.ability} figures={figures} small />}
                        <span className={figures.show ? "" : "muted"}>
                          {figures.show
                            ? `${Math.round(figures.value)}（${Math.round(figures.low)}–${Math.round(figures.high)}）`
                            : "证据不足"}
                          ，{figures.measured}/{row.staff} 人
                        </span>
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        </>
      )}
    </Page>
  );
}
