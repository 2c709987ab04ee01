import { type Browser, expect, type Page, test } from "@playwright/test";
import { demoNewcomer } from "../../worker/demo/people.ts";
import { expectClean } from "./clean.ts";
import { answerAll, signIn } from "./people.ts";

/** A lesson the person of the page has not read to its end, with its title. */
async function unfinished(page: Page): Promise<{ lesson: string; title: string }> {
  const { lessons } = await (await page.request.get("/api/path")).json();
  const found = lessons.find((own: { finished: boolean }) => !own.finished);
  if (!found) throw new Error("every lesson is read");
  const entry = page.locator("li", { has: page.locator(`[data-on-map='${found.lesson}']`) });
  return { lesson: found.lesson, title: (await entry.getByRole("link").innerText()).trim() };
}

/** The same person on another device. */
async function onAnotherDevice(browser: Browser, username: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 390, height: 800 } });
  const page = await context.newPage();
  await signIn(page, username, "/");
  await goOn(page).waitFor();
  return page;
}

const goOn = (page: Page) => page.locator(".path .button--main");

/** The home page, once the person's path has arrived. */
async function openHome(page: Page): Promise<void> {
  await page.goto("/");
  await goOn(page).waitFor();
}

test("reads as ever without signing in, asks nothing of the path and fetches no React", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto("/", { waitUntil: "networkidle" });
  await expect(page.getByRole("link", { name: "从导言读起" })).toBeVisible();
  await expect(page.locator(".path")).toBeEmpty();
  expect(asked.filter((url) => /api\/(path|progress)|mount|react/i.test(url))).toEqual([]);
});

test("the first sign-in offers 摸底, and after it an order with a reason for each lesson", async ({ page }) => {
  await signIn(page, demoNewcomer, "/");
  await goOn(page).waitFor();
  await expect(page.getByRole("heading", { name: "开课以前，先做一次摸底" })).toBeVisible();
  await expect(page.locator(".path")).toContainText("20 题，约 20 分钟，不计成绩");
  await expect(page.getByRole("link", { name: "先不做，从导言读起" })).toHaveAttribute(
    "href",
    "/lessons/introduction/",
  );
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await expectClean(page);
  }
  await page.getByRole("link", { name: "做摸底" }).click();
  expect(await answerAll(page)).toBe(20);
  await expect(page.getByRole("status").filter({ hasText: "已同步" })).toBeVisible();
  await page.getByRole("button", { name: "交卷" }).click();
  await page.waitForURL(/\/result\//);

  await openHome(page);
  await expect(goOn(page)).toHaveText("读：为什么学这门课");
  const order = page.locator(".path-order li");
  await expect(order).toHaveCount(12);
  await expect(order.first()).toBeVisible();
  const reasons = await order.allInnerTexts();
  const { lessons } = await (await page.request.get("/api/path")).json();
  for (const [index, { lesson, reason }] of lessons.entries()) {
    if (reason.code !== "insufficient") continue;
    const more = reason.bankShort ? "题库中可用的题不足" : `约再答 ${reason.moreQuestions} 题`;
    expect([lesson, reasons[index]]).toEqual([
      lesson,
      expect.stringContaining(`已有 ${reason.questions} 题依据，还不足以判断，${more}，先按课程顺序`),
    ]);
  }
  expect(
    lessons.filter((own: { reason: { code: string } }) => own.reason.code === "insufficient").length,
  ).toBeGreaterThan(0);
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await expectClean(page);
  }
});

test("a lesson goes on at its section on another device, and is 已读 at its end; its first question is one tap away", async ({
  page,
  browser,
}) => {
  await signIn(page, "jyj-05", "/");
  const { lesson, title } = await unfinished(page);
  await page.goto(`/lessons/${lesson}/`);
  await expect(page.locator("[data-person]")).toBeVisible();
  const kept = page.waitForResponse((answer) => answer.url().endsWith(`/api/readings/${lesson}`));
  await page.locator("#good-and-poor").evaluate((heading) => heading.scrollIntoView());
  expect((await kept).status()).toBe(204);

  const phone = await onAnotherDevice(browser, "jyj-05");
  await expect(goOn(phone)).toHaveText(`接着读：${title}`);
  await expect(phone.locator(".path")).toContainText("上次读到「做得好与做得差」");
  await expect(phone.locator(`[data-lesson='${lesson}']`)).toContainText("读到「做得好与做得差」");
  await goOn(phone).click();
  await expect(phone).toHaveURL(new RegExp(`/lessons/${lesson}/#good-and-poor$`));
  await expect(phone.locator("#good-and-poor")).toBeInViewport();

  const finished = phone.waitForResponse((answer) => answer.url().endsWith(`/api/readings/${lesson}`));
  await phone.evaluate(() => scrollTo(0, document.body.scrollHeight));
  expect((await finished).request().postDataJSON()).toMatchObject({ finished: true });
  await phone.locator("[data-quiz-link]").click();
  await expect(phone.getByText(/^第 1 题，共 \d+ 题/)).toBeVisible();
  await phone.goto("/lessons/");
  await expect(phone.locator(`[data-lesson='${lesson}']`)).toHaveText(/^已读|^已完成/);
  await phone.context().close();
});

test("a glance at the top of a lesson moves nothing", async ({ page }) => {
  await signIn(page, "jyj-06", "/");
  const { lesson } = await unfinished(page);
  await page.request.put(`/api/readings/${lesson}`, { data: { section: "tomorrow", finished: false } });
  await page.goto(`/lessons/${lesson}/`);
  await expect(page.locator("[data-person]")).toBeVisible();
  await openHome(page);
  await expect(page.locator(".path")).toContainText("上次读到「明天就能用」");
});

test("a quiz goes on at the question it was left at, on another device", async ({ page, browser }) => {
  await signIn(page, "jyj-07", "/quiz/?id=practice-reverence");
  await page.locator(".option input").first().check();
  const count = await page.getByRole("navigation", { name: "题号" }).getByRole("button").count();
  await page.getByRole("button", { name: "下一题" }).click();
  await page.locator(".option input").first().check();
  await expect(page.getByRole("status").filter({ hasText: "已同步" })).toBeVisible();

  const phone = await onAnotherDevice(browser, "jyj-07");
  await expect(goOn(phone)).toHaveText(/^接着做：/);
  await expect(phone.locator(".path .row").first()).toContainText(`已答 2 题，共 ${count} 题`);
  await goOn(phone).click();
  await expect(phone.getByText(`第 2 题，共 ${count} 题`)).toBeVisible();
  await phone.context().close();
});

test("an assignment made through the API is there at once, first and by its day, and marked on the map", async ({
  page,
  browser,
}) => {
  await signIn(page, "jyj-08", "/");
  await goOn(page).waitFor();
  await expect(page.getByRole("heading", { name: "接着学" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "学习任务" })).toHaveCount(0);

  const { lesson, title } = await unfinished(page);
  const director = await (await browser.newContext()).newPage();
  await signIn(director, "jyj-01", "/lessons/");
  const dueAt = Date.now() + 3 * 86_400_000;
  const order = { kind: "lesson", target: lesson, dueAt, officeId: "jyj", note: "周五会上用" };
  const given = await director.request.post("/api/assignments", { data: order });
  expect(given.status()).toBe(201);

  await openHome(page);
  const day = new Date(dueAt).toLocaleDateString("zh-CN", { month: "long", day: "numeric" });
  await expect(goOn(page)).toHaveText(new RegExp(`读：${title}$`));
  await expect(page.locator("section[aria-labelledby='due']")).toContainText(`${day}前`);
  await expect(page.locator("section[aria-labelledby='due']")).toContainText("周五会上用");
  await expect(page.locator(`[data-on-map='${lesson}']`)).toHaveText(`任务：${day}前`);
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await expectClean(page);
  }
  const { id } = await given.json();
  expect((await director.request.delete(`/api/assignments/${id}`)).status()).toBe(204);
  await director.context().close();
});

test("where the path cannot be had it says so, reads on, and is there after another try", async ({ page }) => {
  await signIn(page, "jyj-04", "/lessons/");
  await page.route("**/api/path", (route) => route.abort());
  await page.goto("/");
  await page.getByRole("alert").waitFor();
  await expect(page.getByRole("alert")).toContainText("没有取到您学到哪里");
  await expect(page.getByRole("link", { name: "从导言读起" })).toBeVisible();
  await page.unroute("**/api/path");
  await page.getByRole("button", { name: "再试一次" }).click();
  await goOn(page).waitFor();
  await expect(page.getByRole("heading", { name: "接着学" })).toBeVisible();
});
