import { type Node, parse } from "acorn";

/** What Chromium 88 or iOS 15 (WebKit 15.0) has not: a script that needs it stops there. MDN's compatibility tables. */
const methods = new Set([
  "at",
  "findLast",
  "findLastIndex",
  "toSorted",
  "toReversed",
  "toSpliced",
  "hasOwn",
  "groupBy",
  "randomUUID",
  "withResolvers",
  "fromAsync",
  "structuredClone",
  "checkVisibility",
  "showPicker",
  "showPopover",
]);
const members = new Set(["AbortSignal.timeout", "AbortSignal.any", "Object.hasOwn", "Object.groupBy"]);
const globals = new Set(["structuredClone", "reportError", "navigation", "URLPattern"]);

interface Any extends Node {
  [key: string]: unknown;
}

/** Everything in a built script that the oldest browsers do not know, as words; syntax newer than the parser's year throws. */
export function tooNewInScript(source: string): string[] {
  const found: string[] = [];
  const tree = parse(source, { ecmaVersion: 2022, sourceType: "module" }) as unknown as Any;
  const visit = (node: Any, parent: Any | null, inFunction: boolean): void => {
    const said = findingAt(node, parent, source, inFunction);
    if (said) found.push(said);
    const inside = inFunction || /Function/.test(node.type);
    for (const value of Object.values(node)) {
      for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) visit(child, node, inside);
    }
  };
  visit(tree, null, false);
  return found;
}

const isNode = (value: unknown): value is Any => typeof (value as Any | null)?.type === "string";

function findingAt(node: Any, parent: Any | null, source: string, inFunction: boolean): string | undefined {
  const text = () => source.slice(Math.max(0, node.start - 30), node.end + 30).slice(0, 120);
  if (node.type === "StaticBlock") return `static block: ${text()}`;
  if (node.type === "AwaitExpression" && !inFunction) return `await outside a function: ${text()}`;
  if (node.type === "BinaryExpression" && (node["left"] as Any).type === "PrivateIdentifier") return `#x in: ${text()}`;
  const regex = node["regex"] as { pattern: string; flags: string } | undefined;
  if (regex && (/\(\?<[=!]/.test(regex.pattern) || /[dv]/.test(regex.flags))) return `regular expression: ${text()}`;
  if (node.type === "MemberExpression" && !node["computed"]) {
    const name = (node["property"] as Any)["name"] as string;
    const owner = (node["object"] as Any)["name"] as string | undefined;
    const called = parent?.type === "CallExpression" && parent["callee"] === node;
    if (members.has(`${owner}.${name}`) || (called && methods.has(name))) return `.${name}: ${text()}`;
  }
  const isReference = parent?.type === "CallExpression" && parent["callee"] === node;
  if (node.type === "Identifier" && isReference && globals.has(node["name"] as string)) return `global: ${text()}`;
  return undefined;
}

/** What a style sheet must not use: whole rules would be dropped, or a layout would break. */
const styles: [what: string, pattern: RegExp][] = [
  [":has()", /:has\(/],
  ["@layer", /@layer\b/],
  ["@container", /@container\b/],
  ["@scope", /@scope\b/],
  ["nesting", /[{;]\s*&/],
  ["oklch and its like", /\b(oklch|oklab|lch|lab|color-mix|light-dark)\(/],
  ["dynamic viewport units", /\d(d|s|l)v(h|w|b|i|min|max)\b/],
  ["range syntax of media queries", /@media[^{]*[<>]/],
  ["individual transforms", /[{;]\s*(translate|rotate|scale)\s*:/],
];

/** Everything in a built style sheet that the oldest browsers do not know. */
export function tooNewInStyle(source: string): string[] {
  return styles.filter(([, pattern]) => pattern.test(source)).map(([what]) => what);
}
