import { expect, type Page, test } from "@playwright/test";
import { expectClean } from "./clean.ts";
import { signIn } from "./people.ts";

// Directors of the demonstration district whose offices have not begun a check.
const atDesk = "czj-01";
const onPhone = "jyj-01";
const twoDevices = "mzj-01";
const lostAnswer = "wjj-01";

test.describe.configure({ timeout: 180_000 });

const point = (page: Page, number: number) => page.locator(".check-point").nth(number - 1);
const choose = (page: Page, number: number, answer: string) =>
  point(page, number).getByRole("radio", { name: answer, exact: true }).check();
const saved = (page: Page) => expect(page.locator(".save-line")).toHaveText("已保存");
/** The page tries again by itself, after half a minute at the latest. */
const savedLater = (page: Page) => expect(page.locator(".save-line")).toHaveText("已保存", { timeout: 40_000 });
const stored = async (page: Page, office: string) =>
  (await (await page.request.get(`/api/offices/${office}/checks`)).json()).marked as Record<
    string,
    { answer: string; note: string }
  >;

test("a choice is saved at once, a note when it is left; filters; a mark can be taken back", async ({ page }) => {
  await signIn(page, atDesk, "/check/");
  await expect(page.getByRole("heading", { name: "办公室自查" })).toBeVisible();
  await expect(page.getByText(/^已查 0 \/ \d+$/).first()).toBeVisible();
  await expectClean(page);
  await choose(page, 1, "做到");
  await saved(page);
  await choose(page, 2, "没做到");
  await point(page, 2).getByLabel("说明").fill("册子是前年的");
  await point(page, 2).getByLabel("说明").blur();
  await saved(page);
  await expect(point(page, 2).getByText(/，\d+月\d+日查看/)).toBeVisible();
  await expectClean(page);

  await page.reload();
  await expect(point(page, 1).getByRole("radio", { name: "做到", exact: true })).toBeChecked();
  await expect(point(page, 2).getByLabel("说明")).toHaveValue("册子是前年的");
  await page.getByRole("button", { name: /^只看没做到的/ }).click();
  await expect(page.locator(".check-point")).toHaveCount(1);
  await page.getByRole("button", { name: /^全部/ }).click();
  await point(page, 1).getByRole("button", { name: "撤回，当作未查" }).click();
  await saved(page);
  expect(Object.values(await stored(page, "czj"))).toMatchObject([{ answer: "no", note: "册子是前年的" }]);
});

test.describe("at 360 px", () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test("what could not be saved stays, over a reload too, and is saved when it can be", async ({ page, context }) => {
    await signIn(page, onPhone, "/check/");
    await point(page, 1).waitFor();
    await context.setOffline(true);
    await choose(page, 1, "部分做到");
    await expect(page.locator(".save-line")).toContainText("没有保存上，已留在本机");
    await point(page, 1).getByLabel("说明").fill("缺一本");
    await expect(point(page, 1).getByText("还没有保存上")).toBeVisible();
    await expectClean(page);
    // The network is back, but for a while no save gets through.
    const blocked = /\/checks\/\d{4}-q\d$/;
    let isBlocked = true;
    await page.route(blocked, (route) => (isBlocked ? route.abort() : route.continue()));
    await context.setOffline(false);
    await page.reload();
    await expect(point(page, 1).getByLabel("说明")).toHaveValue("缺一本");
    await expect(page.locator(".save-line")).toContainText("没有保存上，已留在本机");
    await page.getByRole("button", { name: "再试一次" }).click();
    await expect(page.locator(".save-line")).toContainText("没有保存上，已留在本机");
    isBlocked = false;
    await savedLater(page);
    expect(Object.values(await stored(page, "jyj"))).toMatchObject([{ answer: "partly", note: "缺一本" }]);
    for (const choice of await page.locator(".check-choice").all())
      expect((await choice.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await expectClean(page);
  });

  test("the demonstration's rounds: what has changed, the quarter before to read, all of it from above too", async ({
    page,
  }) => {
    await signIn(page, "zfb-01", "/check/");
    await expect(page.getByRole("heading", { name: "与上季度相比" })).toBeVisible();
    await expect(page.getByText(/变好 \d+ 项/).first()).toBeVisible();
    await expect(page.getByText(/；上季度：(做到|部分做到|没做到)/).first()).toBeVisible();
    await expectClean(page);
    await page.getByLabel("查看季度").selectOption({ index: 1 });
    await expect(page.getByText(/已经结束，只能看。/)).toBeVisible();
    await expect(page.getByRole("radio")).toHaveCount(0);
    await expectClean(page);
    await signIn(page, "qwb-01", "/check/?id=zfb");
    await expect(page.getByText("您在这里只看不填")).toBeVisible();
    await expect(page.getByRole("radio")).toHaveCount(0);
    await expectClean(page);
  });
});

test("a save whose answer is lost on the way is nobody else's change", async ({ page }) => {
  await signIn(page, lostAnswer, "/check/");
  await point(page, 1).waitFor();
  const saves = /\/checks\/\d{4}-q\d$/;
  let lost = true;
  await page.route(saves, async (route) => {
    if (!lost) return route.continue();
    await route.fetch();
    return route.abort();
  });
  await choose(page, 1, "做到");
  await expect(page.locator(".save-line")).toContainText("没有保存上，已留在本机");
  await choose(page, 1, "没做到");
  lost = false;
  await savedLater(page);
  expect(Object.values(await stored(page, "wjj")).map(({ answer }) => answer)).toEqual(["no"]);
});

test("two devices at once: other points are merged, of the same one both marks are shown and one is chosen", async ({
  page,
  browser,
}) => {
  const other = await (await browser.newContext()).newPage();
  for (const own of [page, other]) {
    await signIn(own, twoDevices, "/check/");
    await point(own, 1).waitFor();
  }
  await choose(page, 1, "做到");
  await saved(page);
  await choose(other, 2, "没做到");
  await saved(other);
  await choose(other, 1, "没做到");
  // What the other device saved came with its own save, so this is a change and no conflict.
  await saved(other);
  await choose(page, 1, "部分做到");
  await expect(point(page, 1).getByRole("alert")).toContainText("已保存的：没做到");
  await expect(page.locator(".save-line")).toHaveText("有 1 项与别处填的不同，请选一个");
  await expectClean(page);
  await point(page, 1).getByRole("button", { name: "用我填的" }).click();
  await saved(page);
  expect(Object.values(await stored(page, "mzj")).map(({ answer }) => answer)).toEqual(["partly", "no"]);
});

test("the form on paper: the head on every sheet, filled in or empty", async ({ page }) => {
  await signIn(page, "zfb-01", "/check/");
  await page.getByLabel("查看季度").selectOption({ index: 1 });
  await expect(page.getByText(/已经结束，只能看。/)).toBeVisible();
  await page.emulateMedia({ media: "print" });
  const form = page.locator(".check-form");
  await expect(form.getByText("办公室自查表")).toBeVisible();
  await expect(form.getByText("办公室：区政府办公室")).toBeVisible();
  await expect(form.getByText("办公室主任（签名）：")).toBeVisible();
  expect(await form.locator("thead").evaluate((own) => getComputedStyle(own).display)).toBe("table-header-group");
  await expect(page.getByRole("heading", { name: "办公室自查", exact: true })).toBeHidden();
  await page.emulateMedia({ media: "screen" });
  await page.getByLabel("查看季度").selectOption({ index: 0 });
  await page.evaluate(() => {
    // A print dialog would leave the form as it was before.
    window.print = () => undefined;
  });
  await page.getByRole("button", { name: "打印空白表，带去现场填" }).click();
  await page.emulateMedia({ media: "print" });
  const rows = await form.locator("tbody tr:not(.check-form__section)").count();
  await expect(form.getByText("□ 没做到")).toHaveCount(rows);
  await expect(form.getByText(/^✓/)).toHaveCount(0);
});
