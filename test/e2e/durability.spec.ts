import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { quizYaml } from "../worker/quiz-yaml.ts";
import { expectClean } from "./clean.ts";
import { signIn } from "./people.ts";
import { chosen, grid, onServer, otherDevice, publish, saveLine, signedIn, tap } from "./taking.ts";

const url = "/quiz/?id=durable";
const responses = /\/api\/attempts\/[^/]+\/responses$/;

test.beforeAll(async ({ playwright, baseURL }) => {
  const trainer = await signedIn(playwright, baseURL, "trainer");
  await publish(trainer, { durable: quizYaml("durable", 8, "不丢一题") });
  await trainer.dispose();
});

const synced = (page: Page) => expect(saveLine(page)).toHaveAttribute("data-state", "synced", { timeout: 60_000 });
/** Option by option, what the server has for the question that stands on this place of the page's paper. */
async function expectServer(page: Page, places: Record<number, number>): Promise<void> {
  const { answers } = await onServer(page, "durable");
  const given = Object.entries(answers).filter(([, own]) => own.answer.length > 0);
  expect(given).toHaveLength(Object.keys(places).length);
  for (const [number, option] of Object.entries(places)) {
    await grid(page, Number(number)).click();
    const card = page.locator(".question");
    await card.getByText(`第 ${number} 题，共`).waitFor();
    expect((await chosen(page)).indexOf(true), `question ${number}`).toBe(option);
    const id = await card.getAttribute("data-question");
    expect(answers[id ?? ""]?.answer, `question ${number}`).toHaveLength(1);
  }
}
const secondTab = async (context: BrowserContext) => {
  const tab = await context.newPage();
  await tab.goto(url);
  await grid(tab, 1).waitFor();
  return tab;
};

test("an answer of the server that gets lost, and a request that comes twice, lose nothing and double nothing", async ({
  page,
}) => {
  await signIn(page, "rdb-02", url);
  let lost = 0;
  await page.route(responses, async (route) => {
    if (lost++ > 1) return route.continue();
    // It arrives, twice; its answer does not.
    await route.fetch();
    await route.fetch();
    return route.abort();
  });
  await tap(page, 1, 0);
  await expect.poll(() => lost).toBeGreaterThan(0);
  await tap(page, 1, 1);
  await tap(page, 2, 0);
  await synced(page);
  expect(lost).toBeGreaterThan(2);
  await page.reload();
  await expectServer(page, { 1: 1, 2: 0 });
});

test("two tabs answer at once: every tap of both arrives, and each shows the other's", async ({ page, context }) => {
  await signIn(page, "rdb-03", url);
  const other = await secondTab(context);
  for (const [tab, number] of [
    [page, 1],
    [other, 2],
    [page, 3],
    [other, 4],
  ] as const)
    await tap(tab, number, number % 2);
  // The same question in both: the later one stays.
  await tap(page, 5, 0);
  await synced(page);
  await tap(other, 5, 1);
  for (const tab of [page, other]) await synced(tab);
  for (const number of [2, 4, 5]) await expect(grid(page, number)).toHaveAttribute("aria-label", /已答/);
  for (const number of [1, 3]) await expect(grid(other, number)).toHaveAttribute("aria-label", /已答/);
  await page.reload();
  await expectServer(page, { 1: 1, 2: 0, 3: 1, 4: 0, 5: 1 });
});

test("two tabs offline, both closed: the next opening brings what both had to the server, the later tap last", async ({
  page,
  context,
}) => {
  await signIn(page, "rdb-04", url);
  const other = await secondTab(context);
  await context.setOffline(true);
  await tap(page, 1, 0);
  await tap(other, 2, 1);
  await tap(page, 4, 0);
  await tap(other, 4, 1);
  await expect(saveLine(page)).toHaveText("已保存到本机，联网后自动同步");
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 800 });
    await expectClean(page);
  }
  await page.close();
  await other.close();
  await context.setOffline(false);
  // While what they had is on its way the line says so, from the first moment.
  let letThrough = () => {};
  const held = new Promise<void>((resolve) => {
    letThrough = resolve;
  });
  await context.route(responses, async (route) => {
    await held;
    await route.continue();
  });
  const next = await secondTab(context);
  expect(await saveLine(next).getAttribute("data-state")).toBe("saving");
  letThrough();
  await synced(next);
  await expectServer(next, { 1: 0, 2: 1, 4: 1 });
  const left = () => next.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("lvzhi-tap")));
  await expect.poll(left).toEqual([]);
});

test("a browser that keeps nothing says so, sends at once, and warns before the page is closed", async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await signIn(page, "rdb-05", url);
  await page.route(responses, (route) => route.abort());
  await tap(page, 1, 1);
  await expect(saveLine(page)).toHaveAttribute("data-state", "unsaved");
  const asked = page.waitForEvent("dialog");
  void page.close({ runBeforeUnload: true });
  const dialog = await asked;
  expect(dialog.type()).toBe("beforeunload");
  await dialog.dismiss();
  await page.unroute(responses);
  await synced(page);
  await page.reload();
  await expectServer(page, { 1: 1 });
});

for (const days of [-3, 3]) {
  test(`two devices, one with a clock ${days} days off: the later tap wins though the earlier one arrives last`, async ({
    page,
    context,
    browser,
  }) => {
    await page.addInitScript((off) => {
      const real = Date.now;
      Date.now = () => real() + off;
    }, days * 86_400_000);
    await signIn(page, days < 0 ? "rdb-07" : "zxb-02", url);
    const other = await otherDevice(browser, page, url);
    await context.setOffline(true);
    await tap(page, 1, 0);
    await tap(page, 2, 0);
    await tap(other, 1, 1);
    await synced(other);
    await context.setOffline(false);
    await synced(page);
    // What the other device answered is seen here without a reload.
    await grid(page, 1).click();
    await expect.poll(() => chosen(page)).toEqual([false, true, false, false]);
    await other.evaluate(() => window.dispatchEvent(new Event("focus")));
    await expect(grid(other, 2)).toHaveAttribute("aria-label", /已答/);
    // And now the first device is the later one.
    await tap(page, 1, 2);
    await synced(page);
    await other.reload();
    await expectServer(other, { 1: 2, 2: 0 });
    await other.context().close();
  });
}

test("two tabs hand in at once: one submission, one result for both; leaving hands in nothing", async ({
  page,
  context,
}) => {
  await signIn(page, "zxb-03", url);
  await tap(page, 1, 0);
  await page.goto("/lessons/");
  await page.goto(url);
  const { id } = await onServer(page, "durable");
  expect((await page.request.get(`/api/attempts/${id}/submission`)).status()).toBe(404);
  const other = await secondTab(context);
  await tap(other, 2, 0);
  const statuses: number[] = [];
  context.on("response", (answer) => {
    if (answer.url().endsWith("/submission") && answer.request().method() === "POST") statuses.push(answer.status());
  });
  await Promise.all([page, other].map((tab) => tab.getByRole("button", { name: "交卷" }).click()));
  for (const tab of [page, other]) await tab.waitForURL(new RegExp(`/result/\\?attempt=${id}`));
  expect(statuses.sort()).toEqual([200, 201]);
  const { attempts } = await (await page.request.get("/api/attempts")).json();
  expect(attempts.filter((own: { attemptId: string }) => own.attemptId === id)).toHaveLength(1);
});

test("what is handed in elsewhere is said here, with the way to the result, and takes no more taps", async ({
  page,
  browser,
}) => {
  await signIn(page, "zxb-04", url);
  const other = await otherDevice(browser, page, url);
  await tap(other, 1, 0);
  await other.getByRole("button", { name: "交卷" }).click();
  await other.waitForURL(/\/result\//);
  await page.locator(".option input").first().check();
  await expect(page.getByRole("heading", { name: "这次练习已在别处交卷" })).toBeFocused();
  await expect(page.getByText("本机还有 1 题的作答没有赶在交卷前送到")).toBeVisible();
  await expect(page.getByRole("link", { name: "看讲解和结果" })).toBeVisible();
  await expectClean(page);
  await other.context().close();
});

test("a session that ends keeps the taps here until somebody signs in", async ({ page, context }) => {
  await signIn(page, "zxb-05", url);
  await tap(page, 1, 1);
  await synced(page);
  await context.clearCookies();
  await tap(page, 2, 1);
  await expect(saveLine(page)).toHaveAttribute("data-state", "signed-out");
  await page.getByRole("link", { name: "去登录" }).click();
  await signIn(page, "zxb-05", url);
  await synced(page);
  await expectServer(page, { 1: 1, 2: 1 });
});
