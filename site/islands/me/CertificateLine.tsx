import { useCallback } from "react";
import { api, read } from "../../lib/api.ts";
import { paths } from "../../lib/paths.ts";
import { day } from "../words.ts";
import { Section } from "./Section.tsx";

/** Where the caller stands on the way to the 结业证明, in one line. */
export function CertificateLine() {
  const load = useCallback(() => read(api.certificates.mine.$get()), []);
  return (
    <Section id="certificate" title="结业证明" load={load}>
      {({ certificate, requirements, earned }) => {
        const missing = requirements.filter(({ passed }) => !passed).length;
        const words = certificate
          ? `已于${day(certificate.issuedAt)}出具，编号 ${certificate.number}。`
          : earned
            ? "课程练习和综合测评都已合格，可以领取结业证明。"
            : `课程练习和综合测评共 ${requirements.length} 项，还有 ${missing} 项没有合格。`;
        return (
          <>
            <p>{words}</p>
            <p>
              <a className="button" href={paths.certificate()}>
                {certificate ? "打开结业证明" : earned ? "领取结业证明" : "看还差哪几项"}
              </a>
            </p>
          </>
        );
      }}
    </Section>
  );
}
