import { api, read } from "../lib/api.ts";
import { ApiFailure } from "../lib/errors.ts";
import { DisclosedDistrict } from "./district/DisclosedDistrict.tsx";
import { LiveDistrict } from "./district/LiveDistrict.tsx";
import { Page } from "./Page.tsx";
import "../styles/profile.css";
import "../styles/district.css";

async function load() {
  const { offices } = await read(api.offices.$get());
  const [first] = offices;
  if (!first) throw new ApiFailure("OFFICE_NOT_FOUND");
  // The whole district is the root's; who directs a part of it sees the rest as everybody does.
  if (first.parentId !== null) return { disclosed: await read(api.district.$get()) };
  return { live: await read(api.offices[":id"].offices.$get({ param: { id: first.id } })) };
}

/** Offices × four abilities, in the district's own order: never a league table. */
export function DistrictProfile() {
  return (
    <Page load={load}>
      {({ live, disclosed }) =>
        live ? <LiveDistrict name={live.office.name} offices={live.offices} /> : <DisclosedDistrict {...disclosed} />
      }
    </Page>
  );
}
