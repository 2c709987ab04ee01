import { contentHash } from "#domain/content-hash";
import { parseScale, type ScaleKind } from "#domain/parse-scale";
import type { Db } from "./db/database.ts";
import { findLatestVersion, insertScale } from "./db/scales.ts";
import { type Act, misnamed, type Published, refuse, unlessChanged } from "./publication.ts";

/**
 * Publishes a scale of self-rating or an office check. Its author numbers the versions, and what people have filled in names
 * the version they read: so other content under the same number is refused at that line.
 * @throws ApiError QUIZ_INVALID with every problem; CHANGED_MEANWHILE where another publication came between.
 */
export async function publishScale(db: Db, text: string, kind: ScaleKind, act: Act): Promise<Published> {
  const { id, personId, now } = act;
  const checked = parseScale(text, kind);
  if (!checked.value) return refuse(checked.problems);
  const { value, problemOf } = checked;
  if (value.id !== id) return refuse(misnamed(value.id, id));
  const hash = contentHash(value);
  const count = "indicators" in value ? value.indicators.length : value.sections.flatMap((own) => own.points).length;
  const outcome = { hash, questionCount: count, forms: 1 };
  const latest = await findLatestVersion(db, id);
  if (latest?.hash === hash) return { ...outcome, unchanged: true };
  if (latest && latest.kind !== kind)
    return refuse([problemOf({ path: ["id"], message: `编号 ${id} 已是另一种表，请换一个编号。` })]);
  if (latest && value.version <= latest.number)
    return refuse([problemOf({ path: ["version"], message: stale(value.version, latest.number) })]);
  const content = JSON.stringify(value);
  const row = { hash, id, kind, number: value.version, content, publishedBy: personId, publishedAt: now };
  await unlessChanged(insertScale(db, row));
  return { ...outcome, unchanged: false };
}

function stale(number: number, latest: number): string {
  if (number === latest) return `内容改了，请把 version 加 1，写成 ${latest + 1}。`;
  return `已经发布到第 ${latest} 版，请把 version 写成 ${latest + 1}。`;
}
