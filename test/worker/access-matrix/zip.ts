import { strFromU8, strToU8, unzipSync, zipSync } from "fflate/browser";

/** true for a zip file, which a workbook is. */
export function isZip(bytes: Uint8Array): boolean {
  return strFromU8(bytes.slice(0, 4), true) === "PK\u0003\u0004";
}

/** The text of every file in a zip file, one below another, each under its name. */
export function unzipped(bytes: Uint8Array): string {
  return Object.entries(unzipSync(bytes))
    .flatMap(([name, own]) => [name, strFromU8(own)])
    .join("\n");
}

/** A zip file of one deflated file. */
export function zipOf(name: string, text: string): Uint8Array {
  return zipSync({ [name]: strToU8(text) });
}
