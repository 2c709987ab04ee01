import { buildSite } from "../worker/local/build-site.ts";

await buildSite();
