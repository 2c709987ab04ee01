import { expect, type Page, test } from "@playwright/test";
import { allTypesYaml } from "../worker/all-types-yaml.ts";
import { bankYaml, blueprintYaml, quizYaml } from "../worker/quiz-yaml.ts";
import { expectClean } from "./clean.ts";
import { signIn } from "./people.ts";
import { chosen, grid, onServer, publish, saveLine, signedIn } from "./taking.ts";

const exam = (id: string, minutes: number) =>
  blueprintYaml(id, { from: "player-pool", count: 8, forms: 1 }).replace("forms", `minutes: ${minutes}\nforms`);

test.beforeAll(async ({ playwright, baseURL }) => {
  const trainer = await signedIn(playwright, baseURL, "trainer");
  await publish(trainer, {
    player: quizYaml("player", 8, "播放器试题"),
    "player-types": allTypesYaml("player-types"),
    "player-pool": bankYaml("player-pool", 8),
    "player-short": exam("player-short", 1),
    "player-long": exam("player-long", 30),
  });
  await trainer.dispose();
});

// A paper of eight questions, taken whole and looked at by axe three times; a clock of a minute.
test.describe.configure({ timeout: 240_000 });

const question = (number: number) => `第 ${number} 题，共 8 题`;
/** The places of the options that are chosen on the screen. */
const places = async (page: Page) => (await chosen(page)).flatMap((own, index) => (own ? [index] : []));

test("is taken by keys alone; a key that means something else where the focus is, keeps its meaning", async ({
  page,
}) => {
  await signIn(page, "zfb-02", "/quiz/?id=player-types");
  await page.getByText(question(1)).waitFor();
  await page.keyboard.press("2");
  expect(await places(page)).toEqual([1]);
  await page.keyboard.press("c");
  expect(await places(page)).toEqual([2]);
  await page.keyboard.press("Control+a");
  expect(await places(page)).toEqual([2]);
  await page.keyboard.press("Enter");
  await expect(page.getByText(question(2))).toBeVisible();
  for (const key of ["1", "b", "1"]) await page.keyboard.press(key);
  expect(await places(page)).toEqual([1]);
  await page.keyboard.press("ArrowLeft");
  await expect(page.getByText(question(1))).toBeVisible();
  for (let number = 2; number <= 5; number++) {
    await page.keyboard.press("ArrowRight");
    await expect(page.getByText(question(number))).toBeVisible();
  }
  const blank = page.getByRole("textbox", { name: "第 1 空，共 3 空" });
  await blank.focus();
  await page.keyboard.type("a1");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Enter");
  await expect(blank).toHaveValue("a1");
  await expect(page.getByText(question(5))).toBeVisible();
  await page.getByRole("button", { name: "关闭快捷键" }).click();
  await page.getByRole("heading", { level: 2 }).first().focus();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByText(question(5))).toBeVisible();
  await page.reload();
  await expect(page.getByRole("button", { name: "打开快捷键" })).toBeVisible();
});

test("marks, confidence and the place are kept for every device; the grid tells each in words", async ({
  page,
  browser,
}) => {
  await signIn(page, "zfb-10", "/quiz/?id=player");
  await page.getByText(question(1)).waitFor();
  await page.keyboard.press("1");
  await page.locator(".beside").getByRole("button", { name: "没把握" }).click();
  await expect(grid(page, 1)).toHaveAttribute("aria-label", "第 1 题，已答，没把握");
  await page.getByRole("button", { name: "下一题" }).click();
  await page.getByRole("button", { name: "标记第 2 题" }).click();
  await expect(grid(page, 2)).toHaveAttribute("aria-label", "第 2 题，未答，已标记");
  await expect(page.getByRole("list", { name: "标记" }).getByRole("button")).toHaveText(["2"]);
  await expect(page.getByRole("list", { name: "没答" }).getByRole("button")).toHaveCount(7);
  await page.getByRole("list", { name: "没答" }).getByRole("button", { name: "去第 6 题" }).click();
  await expect(page.getByText(question(6))).toBeVisible();
  await expect(page.getByRole("heading", { level: 2 }).first()).toBeFocused();
  await expect(saveLine(page)).toHaveAttribute("data-state", "synced");
  await expect.poll(async () => (await onServer(page, "player")).at).toMatch(/^player-/);

  const cookies = await page.context().cookies();
  const other = await (await browser.newContext({ storageState: { cookies, origins: [] } })).newPage();
  await other.goto(page.url());
  await expect(other.getByText(question(6))).toBeVisible();
  await expect(grid(other, 1)).toHaveAttribute("aria-label", "第 1 题，已答，没把握");
  await expect(grid(other, 2)).toHaveAttribute("aria-label", "第 2 题，未答，已标记");
});

for (const width of [360, 1280]) {
  test(`at ${width} px the whole paper is one page, kept as this browser's choice; the result names 盲区 and 侥幸`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await signIn(page, width === 360 ? "zfb-04" : "zfb-06", "/quiz/?id=player");
    await page.getByText(question(1)).waitFor();
    await expectClean(page);
    await page.getByRole("button", { name: "整卷" }).click();
    await expect(page.locator(".question")).toHaveCount(8);
    await expectClean(page);
    await page.reload();
    await expect(page.locator(".question")).toHaveCount(8);
    for (let number = 1; number <= 8; number++) {
      const card = page.locator(".question").nth(number - 1);
      // The right options say 对 or are 正确; every second question is answered wrong, and surely so.
      const right = card.locator(".option", { hasText: /对|正确/ }).locator("input");
      const wrong = card.locator(".option", { hasText: /丁|错误/ }).locator("input");
      if (number % 2 === 1) for (const input of await right.all()) await input.check();
      else await wrong.check();
      await card.getByRole("button", { name: number % 2 === 1 ? "没把握" : "有把握", exact: true }).click();
    }
    await grid(page, 7).click();
    await expect(page.getByRole("heading", { level: 2 }).nth(6)).toBeFocused();
    await expect(page.getByText("全部答完")).toBeVisible();
    await page.getByRole("button", { name: "交卷" }).click();
    await page.waitForURL(/\/result\//);
    const section = page.getByRole("region", { name: "把握与对错" });
    await expect(section.getByText("侥幸")).toBeVisible();
    await expect(section.getByRole("link")).toHaveText([2, 4, 6, 8, 1, 3, 5, 7].map((number) => `第 ${number} 题`));
    await expect(page.getByText("有把握（盲区）")).toHaveCount(4);
    await expect(page.getByText("没把握（侥幸）")).toHaveCount(4);
    await expect(page.getByText("本次得分 4 分，满分 8 分")).toBeVisible();
    await expectClean(page);
  });

  test(`at ${width} px a paper whose time is up is handed in by itself with what was tapped`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await signIn(page, width === 360 ? "zfb-04" : "zfb-06", "/quiz/?id=player-short");
    await expect(page.getByRole("timer")).toContainText("剩余 0");
    await expect(page.getByRole("status").filter({ hasText: "时间一到自动交卷" })).toBeVisible();
    const { id } = await onServer(page, "player-short");
    await page.keyboard.press("1");
    await expectClean(page);
    await expect(page.getByRole("heading", { name: "时间已到，已经交卷" })).toBeFocused({ timeout: 120_000 });
    await expectClean(page);
    await page.getByRole("link", { name: "看讲解和结果" }).click();
    await expect(page.getByText("满分 8 分")).toBeVisible();
    const result = await (await page.request.get(`/api/attempts/${id}/submission`)).json();
    const counted = result.questions.filter((own: { counted: boolean }) => own.counted);
    expect(counted.map((own: { answer: string[] }) => own.answer.length)).toEqual([1]);
  });
}

test("extra time that a director grants is on the clock without a reload", async ({ page, playwright, baseURL }) => {
  await signIn(page, "zfb-05", "/quiz/?id=player-long");
  const minutes = async () => Number((await page.getByRole("timer").innerText()).match(/(\d+):/)?.[1]);
  expect(await minutes()).toBeLessThanOrEqual(30);
  const director = await signedIn(playwright, baseURL, "zfb-01");
  const { person } = await (await page.request.get("/api/people/me/profile")).json();
  const granted = await director.put(`/api/people/${person.id}/extra-time`, { data: { percent: 50 } });
  expect(granted.status()).toBe(204);
  await page.keyboard.press("1");
  await expect.poll(minutes).toBeGreaterThan(40);
  await director.put(`/api/people/${person.id}/extra-time`, { data: { percent: 0 } });
});

test("at twice the size nothing of a question is lost, and nothing moves that need not", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  // 200 % of 1280 px leaves 640.
  await page.setViewportSize({ width: 640, height: 450 });
  await signIn(page, "zfb-09", "/quiz/?id=player-types");
  for (let number = 1; number <= 8; number++) {
    await grid(page, number).click();
    await page.getByText(question(number)).waitFor();
    const wider = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(wider).toBeLessThanOrEqual(0);
  }
});
