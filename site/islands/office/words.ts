import type { InferResponseType } from "hono/client";
import type { api } from "../../lib/api.ts";

export type OfficeProfile = Exclude<
  InferResponseType<(typeof api.offices)[":id"]["profile"]["$get"]>,
  { code: string }
>;

/** An indicator of an office in words: never a percent without its evidence and interval. */
export function officeIndicatorWords({ answers, people, share }: OfficeProfile["indicators"][number]): string {
  const evidence = `${people} 人答过 ${answers} 题`;
  if (!share) return `证据不足，${evidence}`;
  const { percent, low, high } = share;
  return `得分率 ${Math.round(percent)}%，九成把握在 ${Math.round(low)}%–${Math.round(high)}% 之间，${evidence}`;
}

/** What those say of themselves who share it, and how it lies over what was measured of each. */
export function ratedWords({ people, value, over, under, same }: OfficeProfile["rated"][number]): string {
  const compared = [
    over > 0 ? `高估 ${over} 人` : "",
    under > 0 ? `低估 ${under} 人` : "",
    same > 0 ? `相符 ${same} 人` : "",
  ].filter(Boolean);
  const stands = compared.length > 0 ? `，与各自测得的相比：${compared.join("、")}` : "，测得的证据不足，暂不对照";
  return `空心标记是 ${people} 人公开的自评，平均在 ${Math.round(value)} 上下${stands}`;
}
