import { expect, test } from "@playwright/test";
import { answerAll, signIn } from "./people.ts";

test("reads every lesson and the speech page without signing in and without JavaScript", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("/lessons/");
  const links = await page
    .locator("main a[href^='/lessons/']")
    .evaluateAll((all) => [...new Set(all.map((link) => link.getAttribute("href") ?? ""))]);
  expect(links).toHaveLength(12);
  for (const link of links) {
    await page.goto(link);
    await expect(page.getByRole("heading", { name: "明天就能用" })).toBeVisible();
    expect((await page.locator("main").innerText()).length).toBeGreaterThan(600);
  }
  await page.locator("main a[href*='/speech/#p']").first().click();
  await expect(page.getByRole("heading", { name: "讲话要点" })).toBeVisible();
  expect(await page.locator("main [id^='p']").count()).toBeGreaterThanOrEqual(19);
});

test("takes a quiz, loses nothing on a reload, submits once, sees the reasons first and the score last", async ({
  page,
}) => {
  await signIn(page, "mzj-02", "/quiz/?id=practice-coordination");
  await page.locator(".option input").nth(1).check();
  await page.reload();
  await page.getByRole("button", { name: "第 1 题，已答" }).click();
  await expect(page.locator(".option input").nth(1)).toBeChecked();
  await page.getByRole("button", { name: "第 1 题，已答" }).click();
  await answerAll(page);
  await expect(page.getByText("全部答完")).toBeVisible();
  await expect(page.getByRole("status").filter({ hasText: "已同步" })).toBeVisible();
  await expect(page.getByText("可用的工具")).toHaveCount(0);

  let submissions = 0;
  page.on("request", (request) => {
    if (request.url().endsWith("/submission") && request.method() === "POST") submissions += 1;
  });
  await page.getByRole("button", { name: "交卷" }).dblclick();
  await page.waitForURL(/\/result\//);
  await expect(page.getByText("本次得分")).toBeVisible();
  expect(submissions).toBe(1);
  const text = await page.locator("main").innerText();
  expect(text.indexOf("讲话 §18")).toBeGreaterThan(0);
  expect(text.indexOf("讲话 §18")).toBeLessThan(text.indexOf("这次练习说明了什么"));
  expect(text.indexOf("这次练习说明了什么")).toBeLessThan(text.indexOf("本次得分"));
  await page
    .locator(".notice", { hasText: "可用的工具：急件办理流程" })
    .first()
    .getByRole("link", { name: "急件办理流程" })
    .click();
  await expect(page.getByRole("heading", { level: 1, name: "急件办理流程" })).toBeVisible();
  await page.goto("/lessons/");
  await expect(page.locator("[data-quiz='practice-coordination']:visible").first()).toHaveText(/^已完成|练习已做/);
});

test("goes on offline and catches up: the line under the title is always true", async ({ page, context }) => {
  await signIn(page, "mzj-03", "/quiz/?id=practice-service");
  await expect(page.getByText("已同步")).toBeVisible();
  await context.setOffline(true);
  await page.locator(".option input").nth(2).check();
  await expect(page.getByText("已保存到本机，联网后自动同步")).toBeVisible();
  await page.getByRole("button", { name: "交卷" }).click();
  await expect(page.getByRole("alert")).toContainText("您的答案都在");
  await context.setOffline(false);
  await expect(page.getByText("已同步")).toBeVisible({ timeout: 20_000 });
  await page.reload();
  await page.getByRole("button", { name: "第 1 题，已答" }).click();
  await expect(page.locator(".option input").nth(2)).toBeChecked();
});

test("is usable by keyboard alone", async ({ page }) => {
  await signIn(page, "mzj-04", "/quiz/?id=practice-close");
  await page.locator(".option input").first().focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowDown");
  await expect(page.locator(".option input").nth(1)).toBeChecked();
  await page.getByRole("button", { name: "下一题" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("第 2 题，共")).toBeVisible();
  await expect(page.getByRole("heading", { level: 2 }).first()).toBeFocused();
});

test("is told what to do when the password is wrong, and led back after signing in", async ({ page }) => {
  await page.goto("/me/");
  await page.waitForURL(/\/sign-in\//);
  await page.getByLabel("用户名").fill("mzj-05");
  await page.getByLabel("密码").fill("wrong-password");
  await page.getByRole("button", { name: "登录" }).click();
  await expect(page.getByRole("alert")).toContainText("用户名或密码不对");
  await signIn(page, "mzj-05", "/me/");
  await expect(page.getByRole("heading", { name: "我的能力" })).toBeVisible();
  await expect(page.getByRole("banner").getByText("演示数据")).toBeVisible();
  await page.goto("/sign-in/?next=//elsewhere.test/");
  await expect(page.getByLabel("用户名")).toBeVisible();
});
