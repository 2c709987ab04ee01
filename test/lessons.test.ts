import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { lessonTitles } from "../site/lib/lesson-titles.ts";
import { checkToolLinks, toolsLinkedFrom } from "../site/lib/tool-links.ts";

/** The files of a folder of content: slug, head and Markdown. */
function contentOf(folder: string) {
  return readdirSync(`site/content/${folder}`).map((name) => {
    const [, head = "", body = ""] =
      /^---\n(.*?)\n---\n(.*)$/s.exec(readFileSync(`site/content/${folder}/${name}`, "utf8")) ?? [];
    return { slug: name.replace(/\.md$/, ""), head: parse(head), body };
  });
}

/**
 * The characters a reader sees: Chinese, digits, letters and punctuation, each as one. Not counted are white space, the marks of Markdown (heading,
 * list, emphasis, table with the line under its head) and the addresses of links.
 */
function charactersIn(markdown: string): number {
  const seen = markdown
    .replace(/\]\([^)]*\)/g, "]")
    .replace(/^\s*(?:#+|[-*]|\d+\.)\s/gm, "")
    .replace(/^[|\s:-]+$/gm, "")
    .replace(/[*|[\]`\s]/g, "");
  return [...seen].length;
}

describe("the lessons", () => {
  const all = contentOf("lessons");

  it("are called as the pages of the directors call them", () => {
    const inOrder = [...all].sort((a, b) => a.head.order - b.head.order);
    expect([...lessonTitles]).toEqual(inOrder.map(({ slug, head }) => [slug, head.title]));
  });

  it("have 1,500 to 2,500 characters each, their six sections in order, and a full head", () => {
    expect(charactersIn("## 一、**甲**\n\n1. 见[乙 丙](/tools/x/)，3 页\n- 丁\n\n| 戊 | 己 |\n| -- | :-: |\n")).toBe(
      12,
    );
    expect(all).toHaveLength(12);
    for (const { slug, head, body } of all) {
      const count = charactersIn(body);
      expect(count, slug).toBeGreaterThanOrEqual(1500);
      expect(count, slug).toBeLessThanOrEqual(2500);
      const sections = [...body.matchAll(/^## (.*)$/gm)].map(([, title]) => title);
      expect(sections, slug).toEqual([
        "为什么要紧",
        "讲话怎么要求",
        "做得好与做得差",
        "明天就能用",
        "想一想",
        "接着读",
      ]);
      const reflect = body.slice(body.indexOf("## 想一想"), body.indexOf("## 接着读"));
      expect(reflect.match(/^\d\. .*？/gm), slug).toHaveLength(3);
      expect(body.slice(body.indexOf("## 接着读")), slug).toMatch(/\]\(\/(lessons\/[a-z-]+|me)\/\)/);
      expect(head.objectives.length, slug).toBeGreaterThanOrEqual(2);
      expect(head.minutes, slug).toBeGreaterThan(0);
      expect(head.source.length, slug).toBeGreaterThan(0);
    }
  });

  it("link to every tool by its title, one to three a lesson", () => {
    const tools = contentOf("tools");
    const titles = new Map(tools.map(({ slug, head }): [string, string] => [slug, head.title]));
    for (const { slug, body } of all) {
      expect(() => checkToolLinks(slug, body, titles)).not.toThrow();
      expect(toolsLinkedFrom(body).length, slug).toBeGreaterThanOrEqual(1);
      expect(toolsLinkedFrom(body).length, slug).toBeLessThanOrEqual(3);
    }
    expect([...new Set(all.flatMap(({ body }) => toolsLinkedFrom(body)))].sort()).toEqual([...titles.keys()].sort());
  });

  it.each([
    ["[急件办理流程](/tools/urgent/)", "不存在"],
    ["[急件办理流程](/tools/urgent-paper)", "以 / 结尾"],
    ["[急件办理单](/tools/urgent-paper/)", "应写工具的名称“急件办理流程”"],
  ])("are not built with the link %s", (link, sentence) => {
    const check = () =>
      checkToolLinks("content/lessons/x.md", `可打印的一页见${link}。`, new Map([["urgent-paper", "急件办理流程"]]));
    expect(check).toThrow(sentence);
    expect(check).toThrow(`content/lessons/x.md：${link}`);
  });
});
