import { listSearchEntries } from "../search/entries.ts";

/** What the search page looks through, fetched when somebody searches. */
export async function GET() {
  return new Response(JSON.stringify(await listSearchEntries()), { headers: { "content-type": "application/json" } });
}
