import { readdirSync } from "node:fs";
import { expect, test } from "@playwright/test";

const tools = readdirSync("site/content/tools").map((name) => name.replace(/\.md$/, ""));

/** Chromium writes a PDF's page objects uncompressed, and names their tree /Pages. */
const pagesOf = (pdf: Buffer) => pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;

test("every tool prints on one sheet of A4", async ({ page }) => {
  test.setTimeout(300_000);
  expect(tools.length).toBeGreaterThanOrEqual(14);
  for (const slug of tools) {
    await page.goto(`/tools/${slug}/`);
    expect(pagesOf(await page.pdf({ preferCSSPageSize: true })), slug).toBe(1);
  }
});

test("on paper: tables by their words, room to write, dark boxes, whole blanks", async ({ page }) => {
  await page.emulateMedia({ media: "print" });
  const millimetre = 96 / 25.4;
  for (const [slug, height] of [
    ["duty-handover", 8],
    ["task-ledger", 12],
  ] as const) {
    await page.goto(`/tools/${slug}/`);
    const heights = await page.locator(".tool td:empty").evaluateAll((cells) => cells.map((cell) => cell.clientHeight));
    expect(Math.min(...heights)).toBeGreaterThan((height - 0.5) * millimetre);
    await expect(page.locator(".tool table").first()).toHaveCSS("table-layout", "auto");
    await expect(page.locator(".tool .box").first()).toHaveCSS("border-top-color", "rgb(0, 0, 0)");
    for (const blank of await page.locator(".tool .blank").all())
      await expect(blank).toHaveCSS("white-space", "nowrap");
    await expect(page.locator("input")).toHaveCount(0);
  }
});

test("a reader finds a tool from the header, from its lesson and from the speech, without JavaScript", async ({
  browser,
}) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await page.goto("http://127.0.0.1:8799/");
  await page.getByRole("navigation", { name: "主导航" }).getByRole("link", { name: "工具箱" }).click();
  await page.getByRole("region", { name: "督查" }).getByRole("link", { name: "交办事项台账" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("交办事项台账");
  await page
    .getByRole("region", { name: "讲它的课" })
    .getByRole("link", { name: /主体责任/ })
    .click();
  await page.getByRole("region", { name: "本课工具" }).getByRole("link", { name: "会议纪要模板" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("会议纪要模板");
  await page.goto("http://127.0.0.1:8799/speech/");
  await page.locator("#p18").getByRole("link", { name: "急件办理流程" }).click();
  await expect(page).toHaveURL(/\/tools\/urgent-paper\/$/);
});
