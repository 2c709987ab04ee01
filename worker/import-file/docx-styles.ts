import { readXml } from "./xml.ts";

/** The list and level a paragraph style gives its paragraphs. */
export interface ListStyle {
  list: string | undefined;
  level: number | undefined;
}

/** The list of each style that has one, of its own or from the style it is based on. */
export function listStyles(xml: string | null): Map<string, ListStyle> {
  const styles = new Map<string, ListStyle & { base?: string }>();
  let own: (ListStyle & { base?: string }) | undefined;
  readXml(xml ?? "", {
    open(name, attribute) {
      if (name === "style") {
        own = { list: undefined, level: undefined };
        styles.set(attribute("styleId") ?? "", own);
      } else if (!own) return;
      else if (name === "basedOn") own.base = attribute("val") ?? "";
      else if (name === "numId") own.list = attribute("val");
      else if (name === "ilvl") own.level = Number(attribute("val")) || 0;
    },
    close(name) {
      if (name === "style") own = undefined;
    },
    text() {},
  });
  return new Map([...styles].map(([id, style]) => [id, inherited(style, styles)]));
}

function inherited(
  style: ListStyle & { base?: string },
  styles: ReadonlyMap<string, ListStyle & { base?: string }>,
): ListStyle {
  let own: (ListStyle & { base?: string }) | undefined = style;
  for (let steps = 0; own && steps < 10; steps++) {
    if (own.list !== undefined) return { list: own.list, level: style.level ?? own.level };
    own = styles.get(own.base ?? "");
  }
  return { list: undefined, level: undefined };
}
