import { dayMs } from "#domain/evidence";
import { normal } from "#domain/office-comparison";
import { seededRandom } from "#domain/present-paper";
import type { Bindings } from "../context.ts";
import { simulatedApp } from "../simulation/app.ts";
import type { DemoPerson } from "./people.ts";

const seed = 20_260_701;

/**
 * Every second person of the demonstration district rates themselves in the last week, every sixth has done so in an earlier
 * round too and lets the directors see it. Some think more of themselves than they know, some less.
 */
export async function rateThemselves(bindings: Bindings, people: readonly DemoPerson[], end: number): Promise<number> {
  let now = end;
  const sendAs = simulatedApp(bindings, () => now);
  const random = seededRandom(seed);
  const raters = people.filter((_own, index) => index % 2 === 0);
  for (const [index, { id, level }] of raters.entries()) {
    const send = <T>(method: string, path: string, body?: unknown) => sendAs<T>(id, method, path, body);
    const bias = normal(random) * 0.9;
    const keen = index % 3 === 0;
    // Longer than any half year.
    const moments = keen ? [end - 185 * dayMs, end] : [end];
    for (const [round, moment] of moments.entries()) {
      now = moment - Math.round(random() * 6 * dayMs);
      await rate(send, () => 2.6 + level + bias + 0.3 * round + 0.6 * normal(random), keen && moment === end);
    }
  }
  return raters.length;
}

type Send = <T>(method: string, path: string, body?: unknown) => Promise<T>;

/** Fills and finishes the round of the moment, and shares it where `shared`. */
async function rate(send: Send, draw: () => number, shared: boolean): Promise<void> {
  const { round, scale } = await send<{
    round: { id: string };
    scale: { hash: string; indicators: { id: string }[] } | null;
  }>("GET", "/api/self-ratings");
  if (!scale) return;
  const levels = Object.fromEntries(
    scale.indicators.map(({ id }) => [id, Math.min(5, Math.max(1, Math.round(draw())))]),
  );
  await send("PUT", `/api/self-ratings/${round.id}`, { scaleHash: scale.hash, levels, before: {} });
  await send("POST", `/api/self-ratings/${round.id}/completion`);
  if (shared) await send("PUT", `/api/self-ratings/${round.id}/sharing`, { shared });
}
