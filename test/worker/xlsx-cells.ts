import { strFromU8, unzipSync } from "fflate/browser";

export type ReadCell = { text: string } | { number: number } | undefined;

/** The sheets of a workbook by name, row by row; a cell says whether it is a text or a number. Refuses a formula. */
export function readXlsx(bytes: Uint8Array): Map<string, ReadCell[][]> {
  const parts = unzipSync(bytes);
  const part = (path: string) => {
    const own = parts[path];
    if (!own) throw new Error(`${path} is missing`);
    return strFromU8(own);
  };
  for (const path of Object.keys(parts)) {
    if (/<f[\s>]/.test(part(path))) throw new Error(`${path} holds a formula`);
  }
  const named = [...part("xl/workbook.xml").matchAll(/<sheet name="([^"]*)" sheetId="(\d+)"/g)];
  return new Map(named.map(([, name = "", id]) => [plain(name), rowsOf(part(`xl/worksheets/sheet${id}.xml`))]));
}

function rowsOf(xml: string): ReadCell[][] {
  return [...xml.matchAll(/<row [^>]*>(.*?)<\/row>/g)].map(([, row = ""]) => {
    const cells: ReadCell[] = [];
    for (const [, place = "", attributes = "", inner = ""] of row.matchAll(/<c r="([A-Z]+)\d+"([^>]*)>(.*?)<\/c>/g)) {
      const text = /<is><t[^>]*>(.*)<\/t><\/is>/.exec(inner)?.[1];
      const isText = attributes.includes('t="inlineStr"');
      if (isText !== (text !== undefined)) throw new Error(`a cell is neither text nor number: ${inner}`);
      cells[columnOf(place)] =
        text === undefined ? { number: Number(/<v>(.*)<\/v>/.exec(inner)?.[1]) } : { text: plain(text) };
    }
    return cells;
  });
}

function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0) - 1;
}

function plain(text: string): string {
  return text.replaceAll("&quot;", '"').replaceAll("&gt;", ">").replaceAll("&lt;", "<").replaceAll("&amp;", "&");
}
