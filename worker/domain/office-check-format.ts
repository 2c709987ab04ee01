import { z } from "zod";
import { type Checked, type Remark, readChecked } from "./checked-yaml.ts";
import { questionIdPattern } from "./questions/common.ts";

const id = z.string().regex(questionIdPattern, "编号只用小写字母、数字和短横线");

/** A paragraph of the speech, or a rule with its article: 《规定》（某年）第几条. */
const basis = z
  .string()
  .regex(
    /^(§([1-9]|1[0-9])|《[^《》]+》（\d{4} 年(修订|修正)?）第[零一二三四五六七八九十百]+条(、第[零一二三四五六七八九十百]+条)*)$/,
    "依据应写成 §16，或写明规定和条款，如 《档案法》（2020 年修订）第十四条",
  );

const point = z.strictObject({
  id: id.describe("要点编号，全表唯一，用过以后不再改"),
  text: z.string().min(8, "要点太短").max(60, "要点超过 60 字").describe("要做到什么，一句话"),
  basis: basis.describe("依据：讲话段号，或规定名称、年份和条款"),
  evidence: z.string().min(8, "查看办法太短").max(80, "查看办法超过 80 字").describe("看什么、怎样看，能当场看到的"),
});

/** The office check (办公室自查) as its author writes it: sections of points a director answers with yes, partly or no. */
export const officeCheckSchema = z.strictObject({
  id: id.describe("编号，与文件名相同"),
  title: z.string().min(2).max(40).describe("名称"),
  version: z.int().min(1).describe("第几版，内容有改动就加 1"),
  sections: z
    .array(
      z.strictObject({
        title: z.string().min(2).max(20).describe("这一部分的名称"),
        points: z.array(point).min(1, "每一部分至少一个要点").max(12, "每一部分至多 12 个要点").describe("要点"),
      }),
    )
    .min(1, "至少要有一个部分")
    .max(20, "至多 20 个部分")
    .describe("各部分"),
});
export type OfficeCheckText = z.infer<typeof officeCheckSchema>;

/** A check whose points and sections are told apart, or every problem with its line. Never throws on bad input. */
export function parseOfficeCheck(text: string): Checked<OfficeCheckText> {
  return readChecked(text, officeCheckSchema, remarksOn);
}

function remarksOn({ sections }: OfficeCheckText): Remark[] {
  const named = sections.map(({ title }, at) => ({ path: ["sections", at, "title"], value: title, what: "部分名称" }));
  const points = sections.flatMap((section, at) =>
    section.points.map((point, index) => ({ point, path: ["sections", at, "points", index] })),
  );
  return [
    ...repeated(named),
    ...repeated(points.map(({ point, path }) => ({ path: [...path, "id"], value: point.id, what: "编号" }))),
    ...repeated(points.map(({ point, path }) => ({ path: [...path, "text"], value: point.text, what: "要点" }))),
  ];
}

/** A remark on every value that stood before already. */
function repeated(all: readonly { path: PropertyKey[]; value: string; what: string }[]): Remark[] {
  return all
    .filter(({ value }, at) => all.findIndex((own) => own.value === value) < at)
    .map(({ path, value, what }) => ({ path, message: `${what}“${value}”用了两次，请改一处。` }));
}
