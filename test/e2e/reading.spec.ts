import AxeBuilder from "@axe-core/playwright";
import { chromium, expect, test } from "@playwright/test";
import { answerAll, signIn } from "./people.ts";
import { intranetFlag, intranetUrl } from "./start-server.ts";

test("finds the lesson, the flow and the case while one types, and leads to the place", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("link", { name: "搜索" }).click();
  const field = page.getByRole("searchbox");
  await expect(field).toBeFocused();
  await expect(page.getByText("边输入边找")).toBeVisible();
  await page.keyboard.type("急件");
  await expect(page.getByRole("status").filter({ hasText: /找到 \d+ 处/ })).toBeVisible();
  const found = (name: string) =>
    page.getByRole("listitem").filter({ has: page.getByRole("link", { name, exact: true }) });
  await expect(found("综合协调能力")).toContainText("课文");
  await expect(found("急件办理流程")).toContainText("工具");
  await expect(found("急件到了，领导不在家")).toContainText("情景演练");
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  }
  // Coming back from a page shows what was asked.
  await found("急件办理流程").getByRole("link").click();
  await page.goBack();
  await expect(field).toHaveValue("急件");
  await field.fill("量子计算机");
  await expect(page.getByText("没有找到")).toBeVisible();
});

test("asks again where the list of what can be found did not come", async ({ page }) => {
  await page.route("**/search-index.json", (route) => route.abort());
  await page.goto("/search/?q=台账");
  await expect(page.getByRole("alert")).toContainText("请检查网络");
  await page.unroute("**/search-index.json");
  await page.getByRole("button", { name: "再试一次" }).click();
  await expect(page.getByRole("link", { name: "交办事项台账" })).toBeVisible();
});

test("reads in larger type, and finds it so the next time", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto("/lessons/secrecy/");
  const size = () =>
    page
      .locator("main p")
      .first()
      .evaluate((own) => Number.parseFloat(getComputedStyle(own).fontSize));
  const before = await size();
  await page.getByRole("group", { name: "字号" }).first().getByRole("button", { name: "特大" }).click();
  expect(await size()).toBeGreaterThan(1.3 * before);
  await page.goto("/lessons/coordination/");
  expect(await size()).toBeGreaterThan(1.3 * before);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});

test.describe("where the page may keep what it reads", () => {
  test.use({ serviceWorkers: "allow" });

  test("lessons and tools are read without a network after the first visit, and it can be installed", async ({
    page,
    context,
  }) => {
    await page.goto("/lessons/introduction/");
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.waitForFunction(async () => Boolean(await caches.match("/tools/urgent-paper/")));
    await context.setOffline(true);
    for (const path of ["/lessons/coordination/", "/tools/urgent-paper/", "/speech/"]) {
      await page.goto(path);
      await expect(page.locator("main h1")).toBeVisible();
      const heading = await page.locator("main h1").evaluate((own) => getComputedStyle(own).fontFamily);
      expect(heading).toContain("Serif");
    }
    await page.goto("/me/");
    await expect(page.getByRole("heading", { name: "现在没有网络" })).toBeVisible();
    await context.setOffline(false);

    const manifest = (await (await page.request.get("/manifest.webmanifest")).json()) as { icons: { src: string }[] };
    for (const { src } of manifest.icons)
      expect((await page.request.get(src)).headers()["content-type"]).toBe("image/png");
    const kept = await page.evaluate(async () => {
      const caches_ = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
      return caches_.flat().map(({ url }) => new URL(url).pathname);
    });
    expect(kept.filter((path) => path.startsWith("/api/"))).toEqual([]);
  });
});

test("works over plain http on a name that is not this machine's own", async ({ launchOptions }) => {
  const browser = await chromium.launch({ ...launchOptions, args: [...(launchOptions.args ?? []), intranetFlag] });
  const page = await browser.newPage({ baseURL: intranetUrl, locale: "zh-CN" });
  const thrown: string[] = [];
  page.on("pageerror", ({ message }) => thrown.push(message));
  await signIn(page, "cgz-05", "/quiz/?id=practice-close");
  expect(await page.evaluate(() => isSecureContext)).toBe(false);
  await answerAll(page);
  await page.getByRole("button", { name: "交卷" }).click();
  await page.waitForURL(/\/result\//);
  await expect(page.getByText("本次得分")).toBeVisible();
  await page.goto("/search/?q=急件");
  await expect(page.getByText(/找到 \d+ 处/)).toBeVisible();
  expect(thrown).toEqual([]);
  await browser.close();
});
