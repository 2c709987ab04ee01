import { paths } from "../lib/paths.ts";
import { lessonSections } from "../lib/sections.ts";
import type { Element, ElementVisitor, Plugin, TextVisitor } from "./markdown-plugin.ts";

const paragraphsOfSpeech = 19;

const sectionIds = new Map(lessonSections);

/** What a lesson's Markdown gains: every §N linked to the speech, stable section ids, tables that can stack on a phone. */
export const lessonMarkdown: Plugin = {
  name: "lesson-markdown",
  text: linkParagraphs,
  element: [
    { filter: ["h2"], visit: nameSection },
    { filter: ["table"], visit: labelCells },
  ],
};

function linkParagraphs(...[node, context]: Parameters<TextVisitor>): void {
  const text = joinLines(node.value);
  const parent = context.parent(node);
  const linked = parent?.type === "element" && parent.tagName === "a";
  if (linked || !/§\d/.test(text)) {
    if (text !== node.value) context.replaceNode(node, { type: "text", value: text });
    return;
  }
  context.replaceNode(
    node,
    text
      .split(/(§\d+)/)
      .filter((part) => part !== "")
      .map((part) => (/^§\d/.test(part) ? citation(part) : { type: "text", value: part })),
  );
}

/** A line broken in the source between two Chinese characters would show as a space in older browsers. */
function joinLines(text: string): string {
  return text.replace(/([⺀-鿿　-〿＀-￯“”‘’…])\n(?=[⺀-鿿　-〿＀-￯“”‘’…])/g, "$1");
}

function citation(place: string): Element {
  const n = Number(place.slice(1));
  if (n < 1 || n > paragraphsOfSpeech) throw new Error(`${place}：讲话只有 ${paragraphsOfSpeech} 段。`);
  return {
    type: "element",
    tagName: "a",
    properties: { href: paths.speechParagraph(n), className: ["place"] },
    children: [{ type: "text", value: place }],
  };
}

function nameSection(...[heading, context]: Parameters<ElementVisitor>): void {
  const id = sectionIds.get(context.textContent(heading).trim());
  if (id) context.setProperty(heading, "id", id);
}

/** Stacked cells need their column's name beside them, and roles, which `display: block` takes from a table. */
function labelCells(...[table, context]: Parameters<ElementVisitor>): void {
  const elementsOf = (parent: Element) => parent.children.filter((child): child is Element => child.type === "element");
  const give = (element: Element, role: string) => context.setProperty(element, "role", role);
  give(table, "table");
  let labels: string[] = [];
  for (const group of elementsOf(table)) {
    give(group, "rowgroup");
    for (const row of elementsOf(group)) {
      give(row, "row");
      const cells = elementsOf(row);
      if (group.tagName === "thead") labels = cells.map((cell) => context.textContent(cell));
      cells.forEach((cell, column) => {
        give(cell, group.tagName === "thead" ? "columnheader" : "cell");
        if (group.tagName !== "thead") context.setProperty(cell, "dataLabel", labels[column]);
      });
    }
  }
  if (labels.join() === "做得好,做得差") context.setProperty(table, "className", ["good-and-poor"]);
}
