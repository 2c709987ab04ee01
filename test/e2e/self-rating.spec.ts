import { expect, type Page, test } from "@playwright/test";
import { expectClean } from "./clean.ts";
import { signIn } from "./people.ts";

// People of the demonstration district with an odd place in it have no rating yet.
const keyboardOnly = "zfb-07";
const onPhone = "zfb-09";
const twoDevices = "jyj-02";

// Fifteen indicators by keyboard, two people, axe on every kind of screen.
test.describe.configure({ timeout: 300_000 });

const place = (page: Page, number: number) => page.getByText(`第 ${number} 项，共 15 项`);
const saved = (page: Page) => expect(page.getByRole("status").filter({ hasText: "已保存" })).toBeVisible();

/** Presses Tab until the named button or link has the focus. */
async function tabTo(page: Page, name: string) {
  const wanted = page.getByRole("button", { name, exact: true });
  await wanted.waitFor();
  for (let n = 0; n < 80; n++) {
    if (await wanted.evaluate((own) => own === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`${name} is not reached by keyboard`);
}

test("the whole way by keyboard; a reload resumes; the director sees it only once it is shared", async ({
  page,
  browser,
}) => {
  await signIn(page, keyboardOnly, "/me/");
  const { personId } = await (await page.request.get("/api/self-ratings")).json();
  await page.getByRole("link", { name: "去自评" }).focus();
  await page.keyboard.press("Enter");
  await tabTo(page, "开始填写");
  await expectClean(page);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 2, name: "想在先、抓在前" })).toBeFocused();
  await expectClean(page);
  for (let number = 1; number <= 7; number++) {
    await place(page, number).waitFor();
    await page.keyboard.press(String((number % 5) + 1));
    await expect(page.getByRole("radio").nth(number % 5)).toBeChecked();
    await page.keyboard.press("Enter");
  }
  await place(page, 8).waitFor();
  await saved(page);

  await page.reload();
  await place(page, 8).waitFor();
  await tabTo(page, "上一项");
  await page.keyboard.press("Enter");
  await place(page, 7).waitFor();
  await expect(page.getByRole("radio").nth(2)).toBeChecked();
  for (let number = 7; number <= 15; number++) {
    await place(page, number).waitFor();
    if (number !== 9) await page.keyboard.press("5");
    await page.keyboard.press("Enter");
  }
  await expect(page.getByRole("heading", { name: "请再看一遍" })).toBeFocused();
  await expect(page.getByText("还有第 9 项没有选。")).toBeVisible();
  await expect(page.getByRole("button", { name: "完成" })).toBeDisabled();
  await expectClean(page);
  await tabTo(page, "去选：讲效率、讲质量、讲较真");
  await page.keyboard.press("Enter");
  await place(page, 9).waitFor();
  await page.keyboard.press("4");
  await tabTo(page, "回到最后");
  await page.keyboard.press("Enter");
  await tabTo(page, "完成");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "自评与测得的能力" })).toBeFocused();
  await expect(page.getByText(/自评在 \d+ 上下/)).toHaveCount(4);
  await expect(page.locator(".rated")).toHaveCount(4);
  await expect(page.getByText("现在只有您看得到。")).toBeVisible();
  await expectClean(page);

  const director = await (await browser.newContext()).newPage();
  await signIn(director, "zfb-01", `/person/?id=${personId}`);
  await expect(director.getByRole("heading", { name: "四种能力" })).toBeVisible();
  await expect(director.locator(".rated")).toHaveCount(0);

  await page.getByLabel("让主任看到这次自评").focus();
  await page.keyboard.press("Space");
  await expect(page.getByText(/现在您和本办公室、上级办公室的主任/)).toBeVisible();
  await director.reload();
  await expect(director.locator(".rated")).toHaveCount(4);
  await expect(director.getByText(/由本人同意给您看/)).toBeVisible();
  await expectClean(director);

  await tabTo(page, "重新填写");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "请再看一遍" })).toBeFocused();
  await director.reload();
  await expect(director.getByRole("heading", { name: "四种能力" })).toBeVisible();
  await expect(director.locator(".rated")).toHaveCount(0);

  await page.goto("/me/");
  await expect(page.getByRole("link", { name: "接着填" })).toBeVisible();
});

test.describe("at 360 px", () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test("nothing is cut off, nothing is lost offline, and the line under the progress is always true", async ({
    page,
    context,
  }) => {
    await signIn(page, onPhone, "/self-rating/");
    const begin = page.getByRole("button", { name: "开始填写" });
    await begin.waitFor();
    await expectClean(page);
    await begin.click();
    await saved(page);
    await context.setOffline(true);
    await page.locator(".option").nth(3).click();
    await expect(page.getByText("没有保存上，已留在本机")).toBeVisible();
    await expectClean(page);
    await page.getByRole("button", { name: "下一项" }).click();
    await page.locator(".option").nth(1).click();
    // While what the earlier opening left is on its way the line says so, from the first moment.
    let letThrough = () => {};
    const held = new Promise<void>((resolve) => {
      letThrough = resolve;
    });
    await page.route(/\/api\/self-ratings\/[^/]+$/, async (route) => {
      await held;
      // What the page that was left had asked has nobody to answer any more.
      await route.continue().catch(() => undefined);
    });
    await context.setOffline(false);
    await page.reload();
    await place(page, 3).waitFor();
    await expect(page.getByRole("status").filter({ hasText: "已保存" })).toHaveCount(0);
    await expect(page.getByRole("status").filter({ hasText: "正在保存" })).toBeVisible();
    letThrough();
    await saved(page);
    const { rating } = await (await page.request.get("/api/self-ratings")).json();
    expect(Object.values(rating.levels)).toEqual([4, 2]);
    for (const option of await page.locator(".option").all())
      expect((await option.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  });

  test("the demonstration's ratings show marks, a comparison and an earlier round", async ({ page }) => {
    await signIn(page, "zfb-02", "/self-rating/");
    await expect(page.getByText(/^(高估|低估|相符)：|暂不对照/)).toHaveCount(4);
    await expect(page.getByRole("heading", { name: "以前的自评" })).toBeVisible();
    await expect(page.getByText(/这次(上移|下移|没有变)/).first()).toBeVisible();
    await expectClean(page);
    await page.goto("/me/");
    await expect(page.getByRole("region", { name: "能力自评" }).locator(".rated")).toHaveCount(4);
    await expectClean(page);
  });
});

test("two devices at once: different items are merged, the same one is told and shows the choice that stands", async ({
  page,
  browser,
}) => {
  const other = await (await browser.newContext()).newPage();
  for (const own of [page, other]) {
    await signIn(own, twoDevices, "/self-rating/");
    await own.getByRole("button", { name: "开始填写" }).click();
  }
  await page.getByRole("radio").nth(1).check();
  await saved(page);
  await other.getByRole("button", { name: "下一项" }).click();
  await other.getByRole("radio").nth(2).check();
  await saved(other);
  await other.getByRole("button", { name: "上一项" }).click();
  // What the other device saved has come with its own save.
  await expect(other.getByRole("radio").nth(1)).toBeChecked();
  await page.getByRole("button", { name: "下一项" }).click();
  await page.getByRole("radio").nth(4).check();
  await expect(page.getByText("刚在另一台设备上选了别的一条")).toBeVisible();
  await expect(page.getByRole("radio").nth(2)).toBeChecked();
  await page.getByRole("radio").nth(4).check();
  await saved(page);
  const { rating } = await (await page.request.get("/api/self-ratings")).json();
  expect(Object.values(rating.levels)).toEqual([2, 5]);
});
