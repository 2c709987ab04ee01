import { expect, type Page, test } from "@playwright/test";
import { expectClean } from "./clean.ts";
import { signIn } from "./people.ts";

// A whole set a test, question by question.
test.describe.configure({ timeout: 240_000 });

/** How many questions today's set has. */
async function countSet(page: Page): Promise<number> {
  const line = page.getByText(/^今天 \d+ 题，约 \d 分钟/);
  await line.waitFor();
  return Number((await line.innerText()).match(/\d+/)?.[0]);
}

/** Answers the question of this number by keyboard alone; what has no options is passed on. */
async function answerByKeys(page: Page, number: number, count: number) {
  await page.getByText(`第 ${number} 题，共 ${count} 题`).waitFor();
  const options = page.locator(".question .option input");
  if ((await options.count()) > 0) {
    await page.keyboard.press("1");
    await expect(options.first()).toBeChecked();
    await page.keyboard.press("Enter");
  } else await page.getByRole("button", { name: "想不起来，直接看讲解" }).click();
  await expect(page.getByText(/^(下次复习：|已经掌握，移出错题本)/)).toBeVisible();
}

for (const [width, person] of [
  [360, "wjj-02"],
  [1280, "wjj-03"],
] as const) {
  test(`at ${width} px: today's set by keyboard, each explained, to its end; axe finds nothing`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await signIn(page, person, "/daily/");
    const count = await countSet(page);
    expect(count).toBeGreaterThan(0);
    await expectClean(page);
    for (let number = 1; number <= count; number++) {
      await answerByKeys(page, number, count);
      const text = await page.locator("main").innerText();
      expect(text.indexOf("讲话 §")).toBeGreaterThan(0);
      expect(text.indexOf("讲话 §")).toBeLessThan(text.search(/下次复习：|已经掌握，移出/));
      await expect(page.locator("#verdict")).toBeFocused();
      if (number === 1) await expectClean(page);
      await page.keyboard.press("Enter");
    }
    await expect(page.getByRole("heading", { name: `这一组 ${count} 题做完了` })).toBeFocused();
    await expect(page.getByText(/明天有 \d+ 题|明天没有到期的题/)).toBeVisible();
    await expectClean(page);
  });
}

test("what is wrong in a quiz stands in the 错题本 at once and comes back tomorrow", async ({ page }) => {
  await signIn(page, "mzj-06", "/quiz/?id=practice-clarity");
  await page.getByRole("button", { name: "交卷" }).click();
  await page.waitForURL(/\/result\//);
  await page.getByRole("navigation", { name: "主导航" }).getByRole("link", { name: "每日一练" }).click();
  await expect(page.getByRole("heading", { name: "错题本" })).toBeVisible();
  const lesson = page.locator("details", { hasText: "清醒（" });
  if ((await lesson.getAttribute("open")) === null) await lesson.locator("summary").click();
  await expect(lesson.getByText(/答错过 · 明天，\d+月\d+日复习/).first()).toBeVisible();
  const tomorrow = page.getByRole("table", { name: "今后 30 天到期的题" }).locator("td").filter({ hasText: "题" });
  expect(await tomorrow.count()).toBeGreaterThan(0);
  await page.getByRole("button", { name: /^没把握的/ }).click();
  await expect(lesson).toHaveCount(0);
});

test("an answer whose reply is lost is kept, sent again, and counted once", async ({ page }) => {
  await signIn(page, "wjj-04", "/daily/");
  const count = await countSet(page);
  let number = 1;
  const shown = () => page.getByText(`第 ${number} 题，共 ${count} 题`).waitFor();
  await shown();
  while ((await page.locator(".question .option").count()) === 0) {
    await answerByKeys(page, number++, count);
    await page.keyboard.press("Enter");
    await shown();
  }
  let lost = 0;
  const marks: number[] = [];
  await page.route("**/api/reviews/*/answers", async (route) => {
    const answer = await route.fetch();
    marks.push(answer.status());
    if (lost++ === 0) await route.abort();
    else await route.fulfill({ response: answer });
  });
  await page.locator(".question .option input").nth(1).check();
  await page.getByRole("button", { name: "看讲解" }).click();
  await expect(page.getByRole("alert")).toContainText("您的答案还在");
  await expect(page.locator(".question .option input").nth(1)).toBeChecked();
  await expectClean(page);
  await page.getByRole("button", { name: "再送一次" }).click();
  await expect(page.locator("#verdict")).toBeVisible();
  expect(marks).toEqual([201, 200]);
});

test("who has nothing to repeat is told where to begin, and who has is told on 我的能力", async ({ page }) => {
  await signIn(page, "admin", "/daily/");
  await expect(page.getByText("错题本是空的")).toBeVisible();
  await expect(page.getByRole("link", { name: "去做练习" })).toBeVisible();
  await expectClean(page);
  await page.context().clearCookies();
  await signIn(page, "wjj-05", "/me/");
  await page.getByRole("link", { name: "去做每日一练" }).click();
  await expect(page.getByRole("heading", { name: "每日一练" })).toBeVisible();
});
