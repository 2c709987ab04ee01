import { strToU8, zipSync } from "fflate/browser";
import { type Sheet, sheetXml } from "./sheet-xml.ts";
import { escaped, spreadsheet, stylesXml } from "./xml.ts";

const format = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const packages = "http://schemas.openxmlformats.org/package/2006";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** What an Excel file is sent as. */
export const xlsxType = `${format}.sheet`;

/** An Excel workbook (Office Open XML, ECMA-376) of these sheets, which must have different names. */
export function xlsxOf(sheets: readonly Sheet[]): Uint8Array<ArrayBuffer> {
  const paths = sheets.map((_, index) => `worksheets/sheet${index + 1}.xml`);
  const parts = [
    ["[Content_Types].xml", typesXml(paths)],
    ["_rels/.rels", relationsXml([["officeDocument", "xl/workbook.xml"]])],
    ["xl/workbook.xml", workbookXml(sheets)],
    [
      "xl/_rels/workbook.xml.rels",
      relationsXml([...paths.map((path) => ["worksheet", path]), ["styles", "styles.xml"]]),
    ],
    ["xl/styles.xml", stylesXml],
    ...sheets.map((sheet, index) => [`xl/${paths[index]}`, sheetXml(sheet)]),
  ];
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  return zipSync(Object.fromEntries(parts.map(([path, xml]) => [path, strToU8(`${head}${xml}`)])), { level: 3 });
}

function typesXml(paths: readonly string[]): string {
  const parts = [["workbook.xml", "sheet.main"], ["styles.xml", "styles"], ...paths.map((path) => [path, "worksheet"])];
  const own = parts.map(([path, type]) => `<Override PartName="/xl/${path}" ContentType="${format}.${type}+xml"/>`);
  return [
    `<Types xmlns="${packages}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    ...own,
    "</Types>",
  ].join("");
}

function relationsXml(targets: readonly (readonly string[])[]): string {
  const own = targets.map(
    ([type, path], index) => `<Relationship Id="rId${index + 1}" Type="${relations}/${type}" Target="${path}"/>`,
  );
  return `<Relationships xmlns="${packages}/relationships">${own.join("")}</Relationships>`;
}

/** Sheets by name, and the row of each that is printed on every page. */
function workbookXml(sheets: readonly Sheet[]): string {
  const names = sheets.map(
    ({ name }, index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const titles = sheets.flatMap(({ name, head }, index) =>
    head
      ? [`<definedName name="_xlnm.Print_Titles" localSheetId="${index}">'${escaped(name)}'!$1:$1</definedName>`]
      : [],
  );
  return [
    `<workbook xmlns="${spreadsheet}" xmlns:r="${relations}">`,
    `<sheets>${names.join("")}</sheets>`,
    titles.length > 0 ? `<definedNames>${titles.join("")}</definedNames>` : "",
    "</workbook>",
  ].join("");
}
