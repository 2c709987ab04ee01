import { type ReactNode, useCallback } from "react";
import { api, read } from "../../lib/api.ts";
import { ApiFailure } from "../../lib/errors.ts";
import { Page } from "../Page.tsx";
import { parameter } from "../use-loaded.ts";
import { type OfficeName, type OfficeTab, OfficeTabs } from "./OfficeTabs.tsx";
import "../../styles/office.css";

interface Props<T> {
  tab: OfficeTab;
  /** What the page shows of the office with this id. */
  load: (officeId: string) => Promise<T>;
  children: (value: T, office: OfficeName, offices: readonly OfficeName[]) => ReactNode;
}

/** A page on one office of the director's: the one the address names, or the first; with the way to the office's other pages. */
export function OfficePage<T>({ tab, load, children }: Props<T>) {
  const loadBoth = useCallback(async () => {
    const { offices } = await read(api.offices.$get());
    const id = parameter("id") ?? offices[0]?.id;
    if (!id) throw new ApiFailure("OFFICE_NOT_FOUND");
    const value = await load(id);
    const office = offices.find((own) => own.id === id);
    if (!office) throw new ApiFailure("OFFICE_NOT_FOUND");
    return { offices, office, value };
  }, [load]);
  return (
    <Page load={loadBoth}>
      {({ offices, office, value }) => (
        <>
          <OfficeTabs tab={tab} office={office} offices={offices} />
          {children(value, office, offices)}
        </>
      )}
    </Page>
  );
}
