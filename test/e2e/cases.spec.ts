import { expect, type Page, test } from "@playwright/test";
import { caseYaml } from "../worker/case-yaml.ts";
import { expectClean } from "./clean.ts";
import { signIn } from "./people.ts";
import { publish, signedIn } from "./taking.ts";

const id = "case-sample";
const title = "一件急事";

test.beforeAll(async ({ playwright, baseURL }) => {
  const trainer = await signedIn(playwright, baseURL, "trainer");
  await publish(trainer, { [id]: caseYaml(id, title) });
  await trainer.dispose();
});

const next = (page: Page) => page.getByRole("heading", { name: "接下来" });
const step = (page: Page, number: number) => page.getByRole("heading", { name: `第 ${number} 步`, exact: true });
const option = (page: Page, name: string) => page.getByLabel(`OPTION-${name} `);

/** The key of the shown option whose words hold this. */
async function keyOf(page: Page, words: string, keys = "1234"): Promise<string> {
  const texts = await page.locator(".option").allInnerTexts();
  return keys[texts.findIndex((text) => text.includes(words))] ?? "";
}

test("is walked from the list to an ending and its 复盘 by keyboard alone, each heading in focus", async ({ page }) => {
  await signIn(page, "czj-02", "/cases/");
  const link = page.getByRole("link", { name: title });
  await expect(link).toBeVisible();
  for (let tabs = 0; tabs < 60 && !(await link.evaluate((own) => own === document.activeElement)); tabs++)
    await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/case\/\?id=case-sample$/);
  await expect(page.getByRole("heading", { name: "开场" })).toBeFocused();
  await expect(page.getByText("也可按回车键")).toBeVisible();
  await page.keyboard.press("Enter");
  const way: [string, string][] = [
    ["arrive-3", "1234"],
    ["ask-2", "abcd"],
    ["act-3", "ABCD"],
    ["close-3", "1234"],
  ];
  for (const [index, [name, keys]] of way.entries()) {
    await expect(step(page, index + 1)).toBeFocused();
    const key = await keyOf(page, `OPTION-${name}`, keys);
    // Nothing is chosen while a modifier is held, and Enter alone decides nothing.
    await page.keyboard.press(`Alt+${key}`);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("radio", { checked: true })).toHaveCount(0);
    await page.keyboard.press(key);
    await expect(option(page, name)).toBeChecked();
    await page.keyboard.press("Enter");
    await expect(next(page)).toBeFocused();
    await expect(page.getByText(`THEN-${name} 事情接着往下走。`, { exact: true })).toBeVisible();
    await page.keyboard.press("Enter");
  }
  await expect(page.getByRole("heading", { name: "按时报出" })).toBeFocused();
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/result\//);
  await expect(
    page.getByText("本案共 3 种结局，您走到的是“按时报出”，还有 2 种：“报出晚了”、“没有报出”。"),
  ).toBeVisible();
  await page.goto("/cases/");
  await expect(page.getByRole("heading", { name: title }).getByText("已走过")).toBeVisible();
});

test("keys do nothing outside the case", async ({ page }) => {
  await signIn(page, "czj-03", `/case/?id=${id}`);
  await page.getByRole("button", { name: "开始" }).click();
  await page.getByRole("banner").getByRole("link", { name: "课程" }).focus();
  await page.keyboard.press("1");
  await expect(page.getByRole("radio", { checked: true })).toHaveCount(0);
});

test("a dead end teaches: the other decisions are told with why and what would have followed", async ({ page }) => {
  await signIn(page, "czj-04", `/case/?id=${id}`);
  await page.getByRole("button", { name: "开始" }).click();
  await option(page, "arrive-0").check();
  await page.getByRole("button", { name: "就这么办" }).click();
  await page.getByRole("button", { name: "看结局" }).click();
  await expect(page.getByRole("heading", { name: "没有报出" })).toContainText("没有办好");
  await page.getByRole("button", { name: "看复盘" }).click();
  await page.waitForURL(/\/result\//);
  await expect(page.getByText(/REVIEW 这件事的要害/)).toBeVisible();
  const first = page.getByRole("region", { name: "第 1 步" });
  await expect(first.getByText("恰当程度 0（满分 3）")).toBeVisible();
  await expect(first.getByText("WHY-arrive-0 好在这里差在那里")).toBeVisible();
  await expect(first.getByText("随后：THEN-arrive-0 事情接着往下走。")).toBeVisible();
  const other = first.getByText("若这样办：THEN-arrive-3 事情接着往下走。");
  await expect(other).toBeHidden();
  await first.getByText("没有选的 3 种做法，各会怎样").click();
  await expect(other).toBeVisible();
  await expect(first.getByText("WHY-arrive-3 好在这里差在那里")).toBeVisible();
  await page.getByRole("link", { name: "急件办理流程" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("急件办理流程");
});

test("after a reload the last consequence comes first, and an older tab takes over what the newer has decided", async ({
  page,
  context,
}) => {
  await signIn(page, "czj-05", `/case/?id=${id}`);
  await page.getByRole("button", { name: "开始" }).click();
  const old = await context.newPage();
  await old.goto(`/case/?id=${id}`);
  await old.getByRole("button", { name: "开始" }).click();

  await option(page, "arrive-3").check();
  await page.getByRole("button", { name: "就这么办" }).click();
  await expect(next(page)).toBeVisible();
  await page.reload();
  await expect(page.getByText("第 1 步，您选的是：OPTION-arrive-3 这样办")).toBeVisible();
  await expect(page.getByText("THEN-arrive-3 事情接着往下走。", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "往下走" }).click();
  await expect(page.getByText("STEM-ask 您怎么办？")).toBeVisible();

  await option(old, "arrive-0").check();
  await old.getByRole("button", { name: "就这么办" }).click();
  await expect(old.getByText("这一步已在另一处定过，现在接着那里的进度走，走过的都在。")).toBeVisible();
  await expect(old.getByText("THEN-arrive-3 事情接着往下走。", { exact: true })).toBeVisible();
  await expect(next(old)).toBeFocused();
  await old.getByRole("button", { name: "往下走" }).click();
  await expect(old.getByText("STEM-ask 您怎么办？")).toBeVisible();
  await old.getByText("前情：开场和走过的 1 步").click();
  await expect(old.getByText("您选的是：OPTION-arrive-3 这样办")).toBeVisible();
});

test("the address of a case under 练习 leads to the case, and the other way round", async ({ page }) => {
  await signIn(page, "czj-06", "/cases/");
  await page.goto(`/quiz/?id=${id}`);
  await page.waitForURL(`/case/?id=${id}`);
  await expect(page.getByRole("heading", { name: "开场" })).toBeVisible();
  await page.goto("/case/?id=practice-close");
  await page.waitForURL("/quiz/?id=practice-close");
  await expect(page.getByText(/第 1 题，共/)).toBeVisible();
});

for (const width of [360, 1280]) {
  test(`at ${width} px axe finds nothing from the list to the result, and nothing is cut off`, async ({ page }) => {
    // Five screens, each looked at by axe.
    test.setTimeout(180_000);
    await page.setViewportSize({ width, height: 800 });
    await signIn(page, width === 360 ? "wjj-02" : "wjj-03", "/cases/");
    await expect(page.getByRole("heading", { name: "情景演练" })).toBeVisible();
    await expectClean(page, "list");
    await page.goto("/case/?id=case-urgent-paper");
    await page.getByRole("button", { name: "开始" }).click();
    for (let number = 1; ; number++) {
      await expect(step(page, number)).toBeVisible();
      await page
        .getByRole("radio")
        .nth(number % 4)
        .check();
      if (number === 1) await expectClean(page, "step");
      await page.getByRole("button", { name: "就这么办" }).click();
      await expect(next(page)).toBeVisible();
      if (number === 1) {
        await page.getByText("前情：开场和走过的 1 步").click();
        await expectClean(page, "consequence");
      }
      const last = page.getByRole("button", { name: "看结局" });
      if (await last.isVisible()) break;
      await page.getByRole("button", { name: "往下走" }).click();
    }
    await page.getByRole("button", { name: "看结局" }).click();
    await expect(page.getByRole("button", { name: "看复盘" })).toBeVisible();
    await expectClean(page, "ending");
    await page.getByRole("button", { name: "看复盘" }).click();
    await page.waitForURL(/\/result\//);
    await expect(page.getByText("本次得分")).toBeVisible();
    for (const folded of await page.getByText(/^没有选的 3 种做法/).all()) await folded.click();
    await expectClean(page, "result");
  });
}
