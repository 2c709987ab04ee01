import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";
import { lessonSlugs } from "#domain/course";
import { paperQuestion } from "#domain/paper";
import { checkBlueprintFiles } from "../worker/local/blueprint-files.ts";
import { buildSite } from "../worker/local/build-site.ts";
import { checkQuizFiles } from "../worker/local/quiz-files.ts";
import { tooNewInScript, tooNewInStyle } from "./browser-floor/too-new.ts";
import { reasonsOf } from "./domain/reasons.ts";

const root = "site/dist";
let files: string[] = [];

beforeAll(async () => {
  await buildSite();
  files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((name) =>
    statSync(join(root, name)).isFile(),
  );
}, 120_000);

const text = (name: string) => readFileSync(join(root, name), "utf8");
const compressed = (names: Iterable<string>) => [...names].reduce((sum, name) => sum + gzipSync(text(name)).length, 0);

/** The scripts and styles a page loads before anybody does anything, modules they import included. */
function loadedBy(page: string) {
  const html = text(page);
  const of = (pattern: RegExp, source: string) =>
    [...source.matchAll(pattern)].map(([, path = ""]) => path.replace(/^.*\/_astro\//, "_astro/"));
  const scripts = new Set(of(/<script[^>]*\ssrc="([^"]+)"/g, html));
  for (const entry of of(/(?:component-url|renderer-url|before-hydration-url)="([^"]+)"/g, html)) scripts.add(entry);
  for (const script of scripts) {
    for (const path of of(/(?:from|import)\s*"(\.\/[^"]+\.js)"/g, text(script)))
      scripts.add(path.replace("./", "_astro/"));
  }
  return { scripts, styles: new Set(of(/<link[^>]*rel="stylesheet"[^>]*href="([^"]+)"/g, html)) };
}

const lessons = () => files.filter((name) => /^lessons\/[a-z-]+\/index\.html$/.test(name));

describe("the build of the site", () => {
  it("holds no key and no explanation of any question", async () => {
    const questions = (await checkQuizFiles("quizzes")).flatMap(({ quiz }) => quiz?.questions ?? []);
    expect(questions.length).toBeGreaterThanOrEqual(120);
    const all = files.map((name) => text(name)).join("\n");
    for (const question of questions) {
      const { id, stem, explanation } = question;
      expect(all.includes(stem), `${id}: stem`).toBe(false);
      expect(all.includes(explanation), `${id}: explanation`).toBe(false);
      for (const why of reasonsOf(question)) expect(all.includes(why ?? ""), `${id}: ${why}`).toBe(false);
    }
  });

  it("holds of a case what a lesson names it by, and nothing of its story", async () => {
    const cases = (await checkQuizFiles("quizzes")).flatMap(({ quiz }) => (quiz?.branching ? [quiz] : []));
    expect(cases.length).toBeGreaterThanOrEqual(10);
    const all = files.map((name) => text(name)).join("\n");
    for (const { id, title, questions, branching } of cases) {
      expect(all).toContain(`href="/case/?id=${id}"`);
      expect(all).toContain(title);
      if (!branching) continue;
      const { opening, explanation, endings, branches } = branching;
      const story = [
        opening,
        explanation,
        ...questions
          .map(paperQuestion)
          .flatMap(({ context = "", options }) => [context, ...options.map((option) => option.text)]),
        ...endings.flatMap((ending) => [ending.title, ending.text]),
        ...Object.values(branches).flatMap((own) => own.map(({ consequence }) => consequence)),
      ];
      for (const told of story) expect(all.includes(told), `${id}: ${told}`).toBe(false);
    }
  });

  it("needs nothing newer than Chromium 88 and iOS 15, by syntax and by API", () => {
    const scripts = files.filter((name) => name.endsWith(".js"));
    const sheets = files.filter((name) => name.endsWith(".css"));
    const pages = files.filter((name) => name.endsWith(".html"));
    for (const name of scripts) expect(tooNewInScript(text(name)), name).toEqual([]);
    for (const name of sheets) expect(tooNewInStyle(text(name)), name).toEqual([]);
    for (const name of pages) {
      const own = [...text(name).matchAll(/<style[^>]*>(.*?)<\/style>/gs)].map(([, style]) => style).join("\n");
      expect(tooNewInStyle(own), name).toEqual([]);
    }
    expect([scripts, sheets, pages].every((found) => found.length > 5)).toBe(true);
  });

  it("has twelve lessons, each with at most one script of 6 kB and 30 kB in all, compressed", () => {
    expect(lessons()).toHaveLength(12);
    for (const page of lessons()) {
      const { scripts, styles } = loadedBy(page);
      expect(scripts.size).toBeLessThanOrEqual(1);
      expect(text(page)).not.toMatch(/<script(?![^>]*\ssrc=)/);
      expect(compressed(scripts)).toBeLessThanOrEqual(6 * 1024);
      expect(compressed([page, ...scripts, ...styles])).toBeLessThanOrEqual(30 * 1024);
    }
  });

  it("has the lessons that the API knows, in its order, each with the place it keeps", () => {
    const list = text("lessons/index.html");
    const slugs = [...list.slice(list.indexOf("<main")).matchAll(/<a href="\/lessons\/([a-z-]+)\/"/g)];
    expect(slugs.map(([, slug]) => slug)).toEqual(lessonSlugs);
    for (const slug of lessonSlugs) {
      const html = text(`lessons/${slug}/index.html`);
      expect(html).toContain(`data-reading="${slug}"`);
      const sections = [...html.matchAll(/<h2 id="([a-z-]+)"/g)].map(([, id = ""]) => id);
      for (const id of ["why", "next"]) expect(sections).toContain(id);
    }
  });

  it("gives the home page no React before somebody is signed in: two scripts of 6 kB, compressed", () => {
    const { scripts } = loadedBy("index.html");
    expect(scripts.size).toBeGreaterThan(0);
    expect(compressed(scripts)).toBeLessThanOrEqual(6 * 1024);
  });

  it("gives a quiz page at most 120 kB of JavaScript, compressed", () => {
    const { scripts } = loadedBy("quiz/index.html");
    expect(scripts.size).toBeGreaterThan(2);
    expect(compressed(scripts)).toBeLessThanOrEqual(120 * 1024);
  });

  it("gives the parser of imports to the trainer's page of import alone, and only once it is open", () => {
    const words = "没有读到选项";
    const holders = files.filter((name) => name.endsWith(".js") && text(name).includes(words));
    expect(holders).toHaveLength(1);
    for (const page of files.filter((name) => name.endsWith(".html"))) {
      for (const script of loadedBy(page).scripts) expect(holders, page).not.toContain(script);
    }
    const [parser = ""] = holders;
    const named = files.filter((name) => name.endsWith(".js") && text(name).includes(parser.replace("_astro/", "")));
    expect(named.map((name) => name.replace(/\..*$/, ""))).toEqual(["_astro/ImportStudio"]);
  });

  it("prints its sizes", () => {
    const lesson = loadedBy("lessons/coordination/index.html");
    const quiz = loadedBy("quiz/index.html");
    const sizes = {
      homeScripts: compressed(loadedBy("index.html").scripts),
      lessonScript: compressed(lesson.scripts),
      lessonAll: compressed(["lessons/coordination/index.html", ...lesson.scripts, ...lesson.styles]),
      quizScripts: compressed(quiz.scripts),
    };
    console.log("bytes, compressed:", JSON.stringify(sizes));
    for (const size of Object.values(sizes)) expect(size).toBeGreaterThan(500);
  });

  it("tells of 摸底 and 综合测评 what their blueprints say, before and after the course", async () => {
    const blueprints = await checkBlueprintFiles("quizzes", await checkQuizFiles("quizzes"));
    const papers = blueprints.filter(({ blueprint }) => blueprint?.kind !== "repeat");
    expect(papers.map(({ blueprint }) => blueprint?.id)).toEqual(["comprehensive", "placement"]);
    for (const page of ["index.html", "lessons/index.html"]) {
      const html = text(page);
      const main = html.indexOf("<main");
      const at = (path: string) => html.indexOf(path, main);
      expect(at("/quiz/?id=placement")).toBeLessThan(at("/lessons/reverence/"));
      expect(at("/quiz/?id=comprehensive")).toBeGreaterThan(at("/lessons/close/"));
      for (const { blueprint } of papers) {
        if (!blueprint) throw new Error("a blueprint has problems");
        const { id, title, minutes, sections } = blueprint;
        const entry = html.slice(at(`/quiz/?id=${id}`), html.indexOf("</section>", at(`/quiz/?id=${id}`)));
        const count = sections.reduce((sum, own) => sum + own.count, 0);
        expect(entry).toContain(`>${title}</a>`);
        expect(entry.replace(/<[^>]*>/g, "")).toContain(`${count} 题 · 约 ${minutes} 分钟`);
      }
    }
  });

  it("asks nothing of another host and holds no inline style", () => {
    for (const name of files.filter((file) => file.endsWith(".html"))) {
      expect(text(name).match(/(?:src|href|action)="(?:https?:)?\/\//g), name).toBeNull();
      expect(text(name)).not.toMatch(/\sstyle="|<style/);
    }
  });

  it("links only to pages that exist, and to places in them that exist", () => {
    for (const name of files.filter((file) => file.endsWith(".html"))) {
      const targets = [...text(name).matchAll(/<a[^>]*\shref="(\/[^"#?]*)(?:\?[^"#]*)?(?:#([^"]*))?"/g)];
      for (const [, target = "", place] of targets) {
        const page = `${target.slice(1)}index.html`;
        expect(files, `${name} → ${target}`).toContain(page);
        if (place) expect(text(page), `${name} → ${target}#${place}`).toMatch(new RegExp(`\\sid="?${place}["\\s>]`));
      }
    }
  });
});
