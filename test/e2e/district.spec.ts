import { expect, type Page, test } from "@playwright/test";
import { expectClean } from "./clean.ts";
import { signIn } from "./people.ts";

const widths = [1280, 360];

/** The page at both widths, clean each time. */
async function expectCleanAtBoth(page: Page, place: string): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    await expectClean(page, `${place} at ${width}`);
  }
}

test("the root director is told first who needs help, then sees every office with its coverage, unranked", async ({
  page,
}) => {
  await signIn(page, "qwb-01", "/district/");
  const help = page.getByRole("region", { name: "谁需要帮助" });
  // Of four people in 东山乡 one has not begun, and hardly anybody answers there.
  const east = help.getByRole("listitem").filter({ hasText: "东山乡" });
  await expect(east).toContainText(/依据不足.*先动员答题/);
  const rows = page.getByRole("table").locator("tbody tr");
  await expect(rows).toHaveCount(12);
  const order = await rows.getByRole("link").allInnerTexts();
  expect(order.slice(0, 3)).toEqual(["区委办公室", "区人大办公室", "区政府办公室"]);
  await expect(rows.first()).toContainText(/\d+\/\d+ 人/);
  await expect(page.getByText(/第 \d+ 名/)).toHaveCount(0);
  await expectCleanAtBoth(page, "the district, live");
  await east.getByRole("link").click();
  await expect(page).toHaveURL(/\/board\/\?id=dsx/);
});

test("a director sees the district rounded, a small office not at all, and only the own office leads on", async ({
  page,
}) => {
  await signIn(page, "zfb-01", "/district/");
  await expect(page.getByRole("heading", { level: 1, name: "全区能力概况" })).toBeVisible();
  const rows = page.getByRole("table").locator("tbody tr");
  await expect(rows).toHaveCount(13);
  const small = rows.filter({ hasText: "东山乡" });
  await expect(small.getByText("不公开")).toHaveCount(4);
  await expect(rows.getByRole("link")).toHaveText(["区政府办公室"]);
  const words = await rows.locator("td").allInnerTexts();
  const numbers = words.flatMap(
    (text) =>
      text
        .match(/约 (\d+)（(\d+)–(\d+)）/)
        ?.slice(1)
        .map(Number) ?? [],
  );
  expect(numbers.length).toBeGreaterThan(30);
  expect(numbers.every((number) => number % 5 === 0)).toBe(true);
  await expectCleanAtBoth(page, "the district, disclosed");
});

test("an office is compared with the district in words, and its rank is asked for only by the button", async ({
  page,
}) => {
  const asked: string[] = [];
  page.on("request", (request) => {
    if (request.url().includes("/rank")) asked.push(request.url());
  });
  await signIn(page, "zfb-01", "/office/");
  const part = page.getByRole("region", { name: "与全区比较" });
  await expect(part.getByRole("listitem")).toHaveCount(4);
  await expect(part.getByRole("listitem").first()).toContainText(/高于全区|分不出高低|低于全区|不比较/);
  expect(asked).toEqual([]);
  await part.getByRole("button", { name: "看名次范围" }).click();
  await expect(part.getByText(/第 \d+(–\d+)? 名，共 \d+ 个/).first()).toBeVisible();
  await expect(part.getByText("名次是一个范围")).toBeVisible();
  await expectCleanAtBoth(page, "the comparison");
});

test("where the comparison fails, the rest of the page stays and it is tried again alone", async ({ page }) => {
  await page.route("**/comparison", (route) => route.fulfill({ status: 500, json: { code: "INTERNAL" } }), {
    times: 1,
  });
  await signIn(page, "fgj-01", "/office/");
  await expect(page.getByRole("heading", { name: "底色" })).toBeVisible();
  await page.getByRole("region", { name: "与全区比较" }).getByRole("button", { name: "再试一次" }).click();
  await expect(page.getByRole("region", { name: "与全区比较" }).getByRole("listitem")).toHaveCount(4);
});

test("a learner finds no district", async ({ page }) => {
  await signIn(page, "zfb-05", "/district/");
  await expect(page.getByRole("alert")).toContainText("没有这个办公室，或不在您的查看范围内");
});
