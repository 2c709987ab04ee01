import { readXml } from "./xml.ts";

/** How a number is shown: as it is, as a date, or in per cent. */
export type Form = "plain" | "date" | "percent";

/** A cell as it stands in a sheet's part. */
export interface Cell {
  type: string;
  form: Form;
  value: string;
  formula: boolean;
}

/** The form of each style of a workbook, by the numbers cells refer to. */
export function formsIn(xml: string | null): Form[] {
  const own = new Map<number, string>();
  const forms: Form[] = [];
  let inCells = false;
  readXml(xml ?? "", {
    open(name, attribute) {
      if (name === "numFmt") own.set(Number(attribute("numFmtId")), attribute("formatCode") ?? "");
      if (name === "cellXfs") inCells = true;
      if (name !== "xf" || !inCells) return;
      const id = Number(attribute("numFmtId") ?? 0);
      forms.push(formOf(id, own.get(id)));
    },
    close(name) {
      if (name === "cellXfs") inCells = false;
    },
    text() {},
  });
  return forms;
}

/** Built-in formats by number (ECMA-376 part 1, 18.8.30), a workbook's own by their code. */
function formOf(id: number, code: string | undefined): Form {
  if (code !== undefined) {
    const bare = code.slice(0, 200).replace(/"[^"]*"|\\.|\[[^\]]*\]/g, "");
    if (bare.includes("%")) return "percent";
    return /[ymdhs年月日]/i.test(bare) && !/general/i.test(bare) ? "date" : "plain";
  }
  if (id === 9 || id === 10) return "percent";
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)
    ? "date"
    : "plain";
}

/** A text as Excel keeps it: _x000D_ is a character, line ends are one. */
export function textIn(text: string): string {
  return text
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_whole, code) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\r\n?/g, "\n");
}

/** The text a cell shows, with what is to be said where it shows none. */
export function shown(cell: Cell, shared: readonly string[]): { text: string; remark?: string } {
  const { type, value, form, formula } = cell;
  if (type === "s") return { text: textIn(shared[Number(value)] ?? "") };
  if (type === "b") return { text: value === "1" || value === "true" ? "TRUE" : "FALSE" };
  if (type === "e") return { text: "", remark: `公式出错（${value}），没有带入，请改好后再导入。` };
  if (value === "" && formula) return { text: "", remark: "公式没有结果，没有带入，请用 Excel 打开并保存一次再导入。" };
  if (type !== "n" || value.trim() === "") return { text: textIn(value) };
  const number = Number(value);
  if (!Number.isFinite(number)) return { text: value };
  if (form === "date") return { text: dateOf(number) };
  if (form === "percent") return { text: `${tidy(number * 100)}%` };
  return { text: tidy(number) };
}

/** Without the digits binary fractions add at the end. */
const tidy = (number: number) => String(Number(number.toPrecision(15)));

/** Days since 1899-12-30, as 2024-01-31, with the time where there is one. */
function dateOf(serial: number): string {
  if (serial < 0 || serial > 2_958_465) return tidy(serial);
  const iso = new Date(Math.round((serial - 25_569) * 86_400) * 1000).toISOString();
  const [day = "", time = ""] = iso.split("T");
  if (serial < 1) return time.slice(0, 5);
  return Number.isInteger(serial) ? day : `${day} ${time.slice(0, 5)}`;
}
