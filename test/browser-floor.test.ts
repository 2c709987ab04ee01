import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { buildSite } from "../worker/local/build-site.ts";
import { tooNewInScript, tooNewInStyle } from "./browser-floor/too-new.ts";

const root = "site/dist";
beforeAll(buildSite, 120_000);

const built = (ending: string) =>
  readdirSync(root, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(ending));
const text = (name: string) => readFileSync(join(root, name), "utf8");

describe("what is shipped, held to Chromium 88 and iOS 15", () => {
  it("has no script that needs newer syntax or a newer API", () => {
    const scripts = built(".js");
    expect(scripts.length).toBeGreaterThan(5);
    for (const name of scripts) expect(tooNewInScript(text(name)), name).toEqual([]);
  });

  it("has no style that needs a newer feature", () => {
    const pages = built(".html").map((name) => [name, [...text(name).matchAll(/<style[^>]*>(.*?)<\/style>/gs)].join()]);
    const sheets = [...built(".css").map((name) => [name, text(name)]), ...pages];
    expect(sheets.length).toBeGreaterThan(5);
    for (const [name = "", source = ""] of sheets) expect(tooNewInStyle(source), name).toEqual([]);
  });
});

describe("the check itself", () => {
  it.each([
    ["[1].at(-1)", "[1][0]"],
    ["structuredClone({})", "clone({})"],
    ["AbortSignal.timeout(5)", "new AbortController()"],
    ["Object.hasOwn({}, 'a')", "Object.keys({})"],
    ["/(?<=a)b/.test('ab')", "/(?<name>a)b/.test('ab')"],
    ["class A { static { this.a = 1 } }", "class A { static a = 1; #b = 2 }"],
    ["await fetch('/')", "async () => await fetch('/')"],
    ["crypto.randomUUID()", "crypto.getRandomValues(new Uint8Array(4))"],
    ["class A { #b; has(o) { return #b in o } }", "class A { #b; has() { return this.#b } }"],
  ])("finds %s and lets %s pass", (tooNew, old) => {
    expect(tooNewInScript(tooNew)).toHaveLength(1);
    expect(tooNewInScript(old)).toEqual([]);
  });

  it.each([
    ["li:has(a){color:red}", "li:not(.a){color:red}"],
    ["@layer a{p{margin:0}}", "@media print{p{margin:0}}"],
    ["main{height:100dvh}", "main{height:100vh}"],
    ["p{color:oklch(1 0 0)}", "p{color:#a8201a}"],
    ["@media (width>=40rem){p{margin:0}}", "@media (min-width:40rem){p{margin:0}}"],
    ["p{color:red;&:hover{margin:0}}", "p:hover{margin:0}"],
  ])("finds %s and lets %s pass", (tooNew, old) => {
    expect(tooNewInStyle(tooNew)).toHaveLength(1);
    expect(tooNewInStyle(old)).toEqual([]);
  });
});
