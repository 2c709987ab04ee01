import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { expectClean } from "./clean.ts";
import { signIn } from "./people.ts";

/** How many A4 pages the page prints on. */
async function pagesOnPaper(page: Page): Promise<number> {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  return pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

test("opens an ability to its indicators: a share with its ground, or how many questions are missing", async ({
  page,
}) => {
  await signIn(page, "zfb-05", "/me/");
  const abilities = page.getByRole("region", { name: "四种能力" });
  await abilities.getByText("服务大局的 5 项指标").click();
  await expect(abilities.getByText("想在先、抓在前")).toBeVisible();
  const words = await abilities.locator("details[open] dd").allInnerTexts();
  expect(words).toHaveLength(5);
  for (const own of words) {
    expect(own).toMatch(/^(得分率 \d+%，九成把握在 \d+%–\d+% 之间，依据 \d+ 题|证据不足（已有 \d 题），约再答 \d 题)$/);
  }
});

test("shows how each ability came to where it is, in words, as a line and as a table", async ({ page }) => {
  await signIn(page, "zfb-05", "/me/");
  const change = page.getByRole("region", { name: "前后变化" });
  await expect(change.getByText(/月以来|只有一次数字|还没有给出过数字/)).toHaveCount(4);
  expect(await change.locator("svg").count()).toBeGreaterThan(0);
  await change.getByText("看数据").first().click();
  const rows = change.getByRole("table").first().locator("tbody tr");
  expect(await rows.count()).toBeGreaterThan(1);
  await expect(rows.first()).toContainText(/\d+年\d+月\d+日\s*\d+\s*\d+–\d+\s*\d+ 题/);
});

test("lists what was done by quiz, each leading to its result", async ({ page }) => {
  await signIn(page, "zfb-05", "/me/");
  const attempts = page.getByRole("region", { name: "做过的练习" });
  await attempts.getByRole("link").first().click();
  await page.waitForURL(/\/result\//);
  await expect(page.getByText("本次得分")).toBeVisible();
});

test("downloads everything kept, and sees a director's look on the same page", async ({ page, browser }) => {
  const director = await browser.newPage();
  await signIn(director, "zfb-01", "/board/");
  await director.getByRole("table").getByRole("row").nth(7).getByRole("link").click();
  const name = await director.getByRole("heading", { level: 1 }).innerText();
  await expect(director.getByRole("heading", { name: "前后变化" })).toBeVisible();
  await director.close();

  await signIn(page, "zfb-06", "/me/");
  await expect(page.getByText(`${name} ·`)).toBeVisible();
  const views = page.getByRole("region", { name: "谁看过我的情况" });
  await expect(views.locator("tbody tr").first()).toContainText("主任");
  await expect(views.locator("tbody tr").first()).toContainText("能力画像");

  const downloading = page.waitForEvent("download");
  await page.getByRole("link", { name: "下载我的数据" }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^lvzhi-\d{4}-\d\d-\d\d\.json$/);
  const file = JSON.parse(readFileSync(await download.path(), "utf8"));
  expect(file.person.name).toBe(name);
  expect(file.attempts.length).toBeGreaterThan(0);
  expect(file.attempts[0].answers[0].stem.length).toBeGreaterThan(4);
  expect(file.log.map((own: { act: string }) => own.act)).toContain("view-profile");
});

test("is told what is missing for the certificate, each with a link", async ({ page }) => {
  await signIn(page, "dsx-02", "/certificate/");
  await expect(page.getByText(/共 13 项，已合格 \d+ 项，还差 \d+ 项/)).toBeVisible();
  await expect(page.getByRole("main").getByRole("listitem")).toHaveCount(13);
  await expect(page.getByRole("button", { name: "领取结业证明" })).toHaveCount(0);
  await page.getByRole("link", { name: "综合测评" }).click();
  await page.waitForURL(/\/quiz\/\?id=comprehensive/);
});

test("holds a certificate on exactly one sheet, and a director finds it by its number", async ({ page, browser }) => {
  await signIn(page, "zfb-02", "/certificate/");
  const sheet = page.getByRole("article", { name: "结业证明" });
  await expect(sheet).toContainText("特此证明。");
  await expect(sheet).toContainText("同志");
  await expect(sheet).toContainText("12课练习全部合格");
  await expect(sheet).not.toContainText(/\d+ ?分|%|排名/);
  const number = (await sheet.innerText()).match(/\d{4}-\d{5}/)?.[0];
  expect(number).toBeDefined();
  await page.emulateMedia({ media: "print" });
  expect(await pagesOnPaper(page)).toBe(1);

  const director = await browser.newPage();
  await signIn(director, "zfb-01", "/office/");
  await director.goto(`/certificate/?number=${number}`);
  await expect(director.getByRole("article", { name: "结业证明" })).toContainText(number ?? "");
  await director.close();
  const other = await browser.newPage();
  await signIn(other, "fgj-01", "/office/");
  await other.goto(`/certificate/?number=${number}`);
  await expect(other.getByRole("alert")).toContainText("没有这个编号的结业证明");
  await other.close();
});

for (const width of [360, 1280]) {
  test(`axe finds nothing at ${width} px with everything opened, and nothing is cut off`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await signIn(page, "zfb-02", "/me/");
    await expect(page.getByRole("link", { name: "打开结业证明" })).toBeVisible();
    for (const summary of await page.locator("summary:visible").all()) await summary.click();
    await expectClean(page);
    await page.goto("/certificate/", { waitUntil: "networkidle" });
    await expectClean(page);
    await signIn(page, "dsx-02", "/certificate/");
    await expect(page.getByText(/还差 \d+ 项/)).toBeVisible();
    await expectClean(page);
  });
}
