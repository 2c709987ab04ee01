/** What happens in a document, in its order. Names come without their prefix. */
export interface XmlHandler {
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  text(text: string): void;
}

/** Looks an attribute up by its name without prefix; undefined where there is none. */
export type Attributes = (name: string) => string | undefined;

/**
 * Reads XML from beginning to end and tells the handler what happens, in linear time and without keeping anything. Knows the five entities and
 * numbered ones only: a document type declares nothing here. Throws nothing: what does not close is text, for the parts of an office file are
 * written by programs.
 */
export function readXml(xml: string, handler: XmlHandler): void {
  let at = 0;
  while (at < xml.length) {
    const open = xml.indexOf("<", at);
    if (open !== at) handler.text(decoded(xml.slice(at, open < 0 ? xml.length : open)));
    if (open < 0) return;
    if (xml.startsWith("<!--", open)) at = behind(xml, "-->", open + 4);
    else if (xml.startsWith("<![CDATA[", open)) {
      const end = xml.indexOf("]]>", open);
      handler.text(xml.slice(open + 9, end < 0 ? xml.length : end));
      at = behind(xml, "]]>", open + 9);
    } else if (xml[open + 1] === "?" || xml[open + 1] === "!") at = behind(xml, ">", open);
    else {
      const end = tagEnd(xml, open);
      if (end < 0) return;
      readTag(xml.slice(open + 1, end), handler);
      at = end + 1;
    }
  }
}

function behind(xml: string, mark: string, from: number): number {
  const at = xml.indexOf(mark, from);
  return at < 0 ? xml.length : at + mark.length;
}

/** The > that ends a tag; one inside quotes does not. */
function tagEnd(xml: string, open: number): number {
  let quote = "";
  for (let at = open + 1; at < xml.length; at++) {
    const own = xml[at] ?? "";
    if (quote) {
      if (own === quote) quote = "";
    } else if (own === ">") return at;
    else if (own === '"' || own === "'") quote = own;
  }
  return -1;
}

function readTag(tag: string, handler: XmlHandler): void {
  if (tag.startsWith("/")) {
    handler.close(local(tag.slice(1).trim()));
    return;
  }
  const empty = tag.endsWith("/");
  const end = tag.search(/[\s/]|$/);
  const name = local(tag.slice(0, end));
  handler.open(name, (wanted) => attributeIn(tag.slice(end), wanted));
  if (empty) handler.close(name);
}

const local = (name: string) => name.slice(name.indexOf(":") + 1);

function attributeIn(text: string, wanted: string): string | undefined {
  for (let at = 0; at < text.length; ) {
    const equals = text.indexOf("=", at);
    if (equals < 0) return undefined;
    let open = equals + 1;
    while (/\s/.test(text[open] ?? "")) open++;
    const quote = text[open] ?? "";
    const close = quote === '"' || quote === "'" ? text.indexOf(quote, open + 1) : -1;
    if (close < 0) return undefined;
    if (local(text.slice(at, equals).trim()) === wanted) return decoded(text.slice(open + 1, close));
    at = close + 1;
  }
  return undefined;
}

const named: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function decoded(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/g, (whole, hex, number, name) => {
    if (name) return named[name] ?? whole;
    const code = hex ? Number.parseInt(hex, 16) : Number(number);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
