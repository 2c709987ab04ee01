import { describe, expect, it } from "vitest";
import { tooNewInScript, tooNewInStyle } from "./browser-floor/too-new.ts";

describe("what is held to Chromium 88 and iOS 15", () => {
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
