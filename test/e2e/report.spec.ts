import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { expectClean } from "./clean.ts";
import { signIn } from "./people.ts";

/** How many A4 pages the page prints on. */
async function pagesOnPaper(page: Page): Promise<number> {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  return pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

/** The file behind a link, as the browser saves it. */
async function save(page: Page, name: string) {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name, exact: true }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

test("a director saves the people of the office as a workbook and as CSV, named in Chinese with the day", async ({
  page,
}) => {
  await signIn(page, "zfb-01", "/report/");
  const workbook = await save(page, "Excel：人员与四种能力");
  expect(workbook.name).toMatch(/^区政府办公室-人员与四种能力-\d{4}-\d\d-\d\d\.xlsx$/);
  expect(workbook.bytes.subarray(0, 2).toString()).toBe("PK");
  const csv = await save(page, "CSV：人员与四种能力");
  expect(csv.name).toMatch(/\.csv$/);
  expect(csv.bytes.toString()).toMatch(/^\ufeff"单位","区政府办公室"\r\n/);
  const lines = csv.bytes.toString().split("\r\n");
  expect(lines.slice(lines.indexOf("") + 2, -1)).toHaveLength(11);
  await expect(page.getByLabel("含下级办公室的人员")).toHaveCount(0);
});

test("the offices below are in the file where they are asked for", async ({ page }) => {
  await signIn(page, "qwb-01", "/report/");
  await page.getByLabel("含下级办公室的人员").check();
  const csv = await save(page, "CSV：学习任务");
  expect(csv.bytes.toString()).toMatch(/^\ufeff"单位","区委办公室（含下级 11 个办公室）"/);
  expect(csv.bytes.toString()).toContain('"区政府办公室"');
  expect((await save(page, "Excel：以上三张表")).name).toMatch(/^区委办公室-人员、作答和学习任务-/);
});

test("the report says day, coverage and method, and names nobody unless it is asked to", async ({ page }) => {
  await signIn(page, "zfb-01", "/report/");
  const report = page.getByRole("article", { name: "区政府办公室能力画像报告" });
  await expect(report.getByText(/统计日期：\d{4}年\d+月\d+日/)).toBeVisible();
  await expect(report.getByText(/覆盖情况：11 人中 \d+ 人有足够依据/)).toBeVisible();
  const rows = report.getByRole("region", { name: "四种能力" }).getByRole("row");
  await expect(rows).toHaveCount(5);
  for (const text of (await rows.allInnerTexts()).slice(1)) {
    expect(text).toMatch(/\d+\s+\d+–\d+\s+\d+\/11 人|证据不足\s+—\s+\d+\/11 人/);
  }
  await expect(report.getByRole("list").getByRole("listitem")).toHaveCount(5);
  const { people } = await (await page.request.get("/api/offices/zfb/profile")).json();
  for (const { name } of people) expect(await report.innerText()).not.toContain(name);
  await page.getByLabel("附人员明细").check();
  for (const { name } of people) await expect(report.getByRole("rowheader", { name })).toBeVisible();
});

test("the report prints on one A4 page, with a dozen people on two at most, under a long name too", async ({
  page,
}) => {
  await signIn(page, "zfb-01", "/report/");
  await page.locator(".report").waitFor();
  expect(await pagesOnPaper(page)).toBe(1);
  await page.getByLabel("附人员明细").check();
  expect(await pagesOnPaper(page)).toBeLessThanOrEqual(2);
  await signIn(page, "qwb-01", "/report/?id=dsx");
  await expect(page.getByRole("article", { name: /^东山乡党政综合/ })).toBeVisible();
  expect(await pagesOnPaper(page)).toBe(1);
});

test("printing is put on record first, and is not begun where it cannot be", async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => {
      dispatchEvent(new Event("beforeprint"));
      document.documentElement.dataset["printed"] = "true";
    };
  });
  await signIn(page, "zfb-01", "/report/");
  await page.locator(".report").waitFor();
  let records = 0;
  page.on("request", (request) => {
    if (request.method() === "POST" && request.url().endsWith("/report-prints")) records += 1;
  });
  await page.context().setOffline(true);
  await page.getByRole("button", { name: "打印" }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  await expect(page.locator("html")).not.toHaveAttribute("data-printed");
  await page.context().setOffline(false);
  records = 0;
  await page.getByRole("button", { name: "打印" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-printed");
  expect(records).toBe(1);
  const byMenu = page.waitForResponse((answer) => answer.url().endsWith("/report-prints"));
  await page.evaluate(() => window.print());
  expect((await byMenu).status()).toBe(204);
});

for (const width of [360, 1280]) {
  test(`axe finds nothing at ${width} px, with the people and without`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await signIn(page, "qwb-01", "/report/");
    await page.locator(".report").waitFor();
    await expectClean(page, "report");
    await page.getByLabel("附人员明细").check();
    await expectClean(page, "report with people");
  });
}
