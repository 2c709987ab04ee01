import { useCallback } from "react";
import { api, read } from "../../lib/api.ts";
import { Scrolled } from "../Scrolled.tsx";
import { day } from "../words.ts";
import { Section } from "./Section.tsx";

const acts: Record<string, string> = {
  "view-profile": "能力画像",
  "view-history": "前后变化",
  "view-certificate": "结业证明",
  "view-self-rating": "您同意给看的自评",
  "view-answers": "答错的题",
  "view-board": "本室工作台",
  "view-office": "本室能力画像",
  export: "导出的表格",
};

/** Who looked at the caller's profile, on which day. */
export function Views() {
  const load = useCallback(async () => (await read(api.people.me.views.$get())).views, []);
  return (
    <Section id="views" title="谁看过我的情况" load={load}>
      {(views) => (
        <>
          <p className="muted">
            本室和上级办公室的主任、副主任可以看您的四种能力，和您答错的题选了什么，以便安排学习。打开您个人页面、本室总表或导出表格的，都记在这里。
          </p>
          {views.length === 0 ? (
            <p>还没有人看过。</p>
          ) : (
            <Scrolled label="查看记录">
              <table className="table">
                <thead>
                  <tr>
                    <th scope="col">日期</th>
                    <th scope="col">姓名</th>
                    <th scope="col">职务</th>
                    <th scope="col">看了什么</th>
                  </tr>
                </thead>
                <tbody>
                  {views.map(({ at, name, title, officeName, acts: own }) => (
                    <tr key={`${at} ${name}`}>
                      <th scope="row">{day(at)}</th>
                      <td>{name}</td>
                      <td>
                        {officeName}
                        {title}
                      </td>
                      <td>{own.map((act) => acts[act] ?? "其他情况").join("、")}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </Scrolled>
          )}
        </>
      )}
    </Section>
  );
}
