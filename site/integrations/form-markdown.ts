import type { Element, ElementVisitor, Plugin, TextVisitor } from "./markdown-plugin.ts";

/** Fewer columns fit a phone or stack on it (lesson.css); these scroll in a box of their own. */
const wideFrom = 4;
/** Cells of so many columns are narrow, and what is written into them by hand needs two lines. */
const ledgerFrom = 7;

/** What a tool's Markdown gains, to be filled in by hand: blanks that stay whole, boxes that print dark, tables that scroll. */
export const formMarkdown: Plugin = {
  name: "form-markdown",
  text: keepBlanks,
  element: [
    { filter: ["input"], visit: drawBox },
    { filter: ["table"], visit: boxTable },
  ],
};

/** A browser may break a line between any two ＿, and would break ＿＿月＿＿日 after each. A □ is drawn like Markdown's. */
function keepBlanks(...[node, context]: Parameters<TextVisitor>): void {
  if (!/[＿□]/.test(node.value)) return;
  context.replaceNode(
    node,
    node.value
      .split(/((?:＿+[年月日时分页件]?)+|□)/)
      .filter((part) => part !== "")
      .map((part) => {
        if (part === "□") return box();
        return part.startsWith("＿") ? span("blank", part) : { type: "text", value: part };
      }),
  );
}

/** Markdown's check box is a disabled input: it prints grey, and to a screen reader it is a control without a name. */
function drawBox(...[input, context]: Parameters<ElementVisitor>): void {
  context.replaceNode(input, box());
}

function boxTable(...[table, context]: Parameters<ElementVisitor>): void {
  const [head] = elementsOf(table);
  const labels = (head ? elementsOf(head) : []).flatMap(elementsOf).map((cell) => context.textContent(cell));
  if (labels.length < wideFrom) return;
  context.wrapNode(table, {
    type: "element",
    tagName: "div",
    properties: {
      className: labels.length < ledgerFrom ? ["scroll"] : ["scroll", "ledger"],
      role: "group",
      ariaLabel: `表格，可左右滚动：${labels.filter((label) => label !== "").join("、")}`,
      tabIndex: 0,
    },
    children: [],
  });
}

function span(name: string, text: string): Element {
  return {
    type: "element",
    tagName: "span",
    properties: { className: [name] },
    children: [{ type: "text", value: text }],
  };
}

function box(): Element {
  return {
    type: "element",
    tagName: "span",
    properties: { className: ["box"], ariaHidden: "true" },
    children: [],
  };
}

function elementsOf(parent: Element): Element[] {
  return parent.children.filter((child): child is Element => child.type === "element");
}
