import { useCallback, useState } from "react";
import { api, read } from "../lib/api.ts";
import { CertificateDocument } from "./certificate/CertificateDocument.tsx";
import { Missing } from "./certificate/Missing.tsx";
import type { Certificate } from "./certificate/words.ts";
import { Page } from "./Page.tsx";
import { parameter } from "./use-loaded.ts";
import "../styles/certificate.css";

/** The caller's certificate or what is missing for it; with a number, that certificate, for those who may look it up. */
export function CertificatePage() {
  const [issued, setIssued] = useState<Certificate | null>(null);
  const load = useCallback(async () => {
    const number = parameter("number");
    if (number !== null) {
      const certificate = await read(api.certificates[":number"].$get({ param: { number } }));
      return { certificate, percent: certificate.percent, requirements: [], earned: true };
    }
    return read(api.certificates.mine.$get());
  }, []);
  return (
    <Page load={load}>
      {({ certificate, ...standing }) => {
        const own = issued ?? certificate;
        return own ? <CertificateDocument certificate={own} /> : <Missing {...standing} onIssued={setIssued} />;
      }}
    </Page>
  );
}
