import { expect, test } from "@playwright/test";
import { signIn } from "./people.ts";

test("sees the own office's four abilities and each person's, with evidence or 证据不足", async ({ page }) => {
  await signIn(page, "zfb-01", "/office/");
  await expect(page.getByRole("heading", { level: 1, name: "区政府办公室" })).toBeVisible();
  for (const ability of ["服务大局", "狠抓落实执行", "服务管理", "综合协调"]) {
    await expect(page.getByRole("heading", { level: 3, name: ability }).first()).toBeVisible();
  }
  await expect(page.getByText(/11 人中 \d+ 人有足够依据/)).toHaveCount(4);
  await page.getByRole("link", { name: "工作台" }).click();
  const table = page.getByRole("table");
  // The head, the office and its eleven people.
  await expect(table.getByRole("row")).toHaveCount(13);
  await table.getByRole("link").first().click();
  await expect(page.getByText(/掌握度|证据不足/).first()).toBeVisible();
});

test("another office's page says the same as one that does not exist", async ({ page }) => {
  await signIn(page, "zfb-01", "/office/");
  const texts: string[] = [];
  for (const id of ["czj", "no-such-office"]) {
    const answer = page.waitForResponse(/\/api\/offices\/[^/]+\/profile/);
    await page.goto(`/office/?id=${id}`);
    expect((await answer).status()).toBe(404);
    texts.push(await page.getByRole("alert").innerText());
  }
  expect(texts[0]).toBe(texts[1]);
});

test("the root director sees the district, mostly with numbers, marked as demonstration data", async ({ page }) => {
  await signIn(page, "qwb-01", "/district/");
  await expect(page.getByRole("banner").getByText("演示数据")).toBeVisible();
  const rows = page.getByRole("table").locator("tbody tr");
  await expect(rows).toHaveCount(12);
  const shown = await rows.filter({ has: page.locator("svg") }).count();
  expect(shown).toBeGreaterThanOrEqual(8);
  await rows.nth(3).getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1, name: "区政协办公室" })).toBeVisible();
});

test("on paper too it says that these are demonstration data, and nothing is cut off", async ({ page }) => {
  await signIn(page, "zfb-01", "/office/");
  await expect(page.getByRole("heading", { level: 3, name: "综合协调" }).first()).toBeVisible();
  await page.setViewportSize({ width: 660, height: 930 });
  await page.emulateMedia({ media: "print" });
  await expect(page.locator(".paper-mark")).toBeVisible();
  const cut = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(cut).toBeLessThanOrEqual(0);
});

test("at least half of the demonstration people show a number", async ({ page }) => {
  await signIn(page, "qwb-01", "/district/");
  const { offices } = await (await page.request.get("/api/offices")).json();
  let people = 0;
  let shown = 0;
  for (const { id } of offices) {
    const profile = await (await page.request.get(`/api/offices/${id}/profile`)).json();
    for (const person of profile.people) {
      people += 1;
      if (person.abilities.some((own: { show: { level: string } }) => own.show.level !== "insufficient")) shown += 1;
    }
  }
  expect(people).toBeGreaterThanOrEqual(85);
  expect(shown / people).toBeGreaterThanOrEqual(0.5);
});

test("grants a person extra time at timed quizzes, and finds it so the next time", async ({ page }) => {
  await signIn(page, "zfb-01", "/board/");
  // The director stands first.
  await page.getByRole("table").getByRole("link").nth(1).click();
  await page.waitForURL(/\/person\//);
  const choice = page.getByLabel("有时限的考试");
  await expect(choice).toHaveValue("0");
  await choice.selectOption("50");
  await expect(page.getByRole("status").filter({ hasText: "已保存：加时 50%" })).toBeVisible();
  await page.reload();
  await expect(choice).toHaveValue("50");
});
