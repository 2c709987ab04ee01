import { cellText } from "#domain/export/cell-text";

/** What no file system, address or header takes in a name. */
const unfit = /[\\/:*?"<>|%;]/g;
const longest = 60;

/**
 * `Content-Disposition` of a file to be saved (RFC 6266): its name in UTF-8, percent-encoded (RFC 8187), and for old programs one in ASCII. Nothing of a name
 * reaches the header but letters, digits and percent signs.
 */
export function attachment(parts: readonly string[], ascii: string, extension: string): string {
  const words = parts.map((part) => [...cellText(part).replace(unfit, "_")].slice(0, longest).join(""));
  const name = encodeURIComponent(`${words.join("-")}.${extension}`).replace(/['()*!]/g, percent);
  return `attachment; filename="${ascii}.${extension}"; filename*=UTF-8''${name}`;
}

function percent(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
}
