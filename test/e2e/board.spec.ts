import { expect, type Page, test } from "@playwright/test";
import { demoPassword } from "../../worker/demo/offices.ts";
import { expectClean } from "./clean.ts";
import { signIn } from "./people.ts";

const panel = (page: Page) => page.locator(".missed");
const questions = (page: Page) => panel(page).locator(".missed__list > li");

test("two clicks from sign-in to the questions behind the weakest ability", async ({ page }) => {
  let clicks = 0;
  await page.exposeFunction("clicked", () => {
    clicks += 1;
  });
  await page.addInitScript(() =>
    addEventListener("click", () => (window as never as { clicked: () => void }).clicked()),
  );
  await page.goto("/sign-in/");
  await page.getByLabel("用户名").fill("zfb-01");
  await page.getByLabel("密码").fill(demoPassword);
  await page.getByRole("button", { name: "登录" }).click();
  await page.waitForURL(/\/board\//);
  await expect(page.locator(".first-line")).toContainText(/本室 11 人，.+足够依据；.+人答错「.+」一题。/);
  await page.getByRole("button", { name: "看背后的题" }).click();
  await expect(questions(page).first()).toBeVisible();
  expect(clicks).toBe(2);
  const first = questions(page).first();
  await expect(first).toContainText(/选了 “.+”：/);
  await expect(first).toContainText(/\d+ 人答过，\d+ 人答错/);
  await expect(first.getByRole("link", { name: /讲话 §\d+/ }).first()).toBeVisible();
  await expect(panel(page).getByRole("link", { name: /一课$/ })).toBeVisible();
  await expectClean(page, "the open board");
});

test("a cell opens what that person missed, and closes again", async ({ page }) => {
  await signIn(page, "zfb-01", "/board/");
  const row = page
    .locator("tbody tr")
    .filter({ has: page.getByRole("rowheader", { name: /副主任/ }) })
    .first();
  const cell = row.getByRole("button", { name: /服务大局答错的题/ });
  const count = Number(/答错 (\d+) 题/.exec(await cell.innerText())?.[1]);
  expect(count).toBeGreaterThan(0);
  await cell.click();
  await expect(cell).toHaveAttribute("aria-expanded", "true");
  await expect(panel(page).getByRole("heading")).toBeFocused();
  const rest = panel(page).getByRole("button", { name: /再列 \d+ 题/ });
  await expect(questions(page).first()).toBeVisible();
  if (count > 5) await rest.click();
  await expect(questions(page)).toHaveCount(count);
  await expect(panel(page)).not.toContainText("人答过");
  await panel(page).getByRole("button", { name: "收起" }).click();
  await expect(panel(page)).toHaveCount(0);
});

test("a cell sends its lesson in one press, which can be taken back; the board shows what is due", async ({ page }) => {
  await signIn(page, "fgj-01", "/board/");
  const due = page.locator("section").filter({ has: page.getByRole("heading", { name: "到期与逾期" }) });
  await expect(due.getByText(/\d+ 人中 \d+ 人完成/).first()).toBeVisible();
  await expect(page.locator(".first-line")).toContainText(/学习任务.+人完成/);
  const cell = page
    .locator("tbody tr:not(.board__office)")
    .nth(1)
    .getByRole("button", { name: /服务管理答错的题/ });
  await cell.click();
  // Pressed twice, it gives once.
  await panel(page)
    .getByRole("button", { name: /把《服务管理能力》发给 1 位同志/ })
    .dblclick();
  await expect(panel(page).getByText(/已布置《服务管理能力》/)).toHaveCount(1);
  const given = async () => {
    const { assignments } = await (await page.request.get("/api/assignments?office=fgj")).json();
    return assignments.filter(
      (own: { target: string; withdrawnAt: number | null }) =>
        /^(repeat-)?service$/.test(own.target) && own.withdrawnAt === null,
    );
  };
  expect(await given()).toHaveLength(1);
  await panel(page).getByRole("button", { name: "撤销" }).click();
  await expect(panel(page).getByText("已撤销，学员不再看到。")).toBeVisible();
  expect(await given()).toHaveLength(0);
});

test("people are sorted by an ability, found by name and narrowed down", async ({ page }) => {
  await signIn(page, "zfb-01", "/board/");
  const heads = page.getByRole("columnheader");
  const names = () => page.locator("tbody tr:not(.board__office) th a").allInnerTexts();
  const values = async () =>
    (await page.locator("tbody tr:not(.board__office) td:nth-child(5) .board__cell > span:not(.muted)").allInnerTexts())
      .map((text) => Number(/^\d+/.exec(text)?.[0]))
      .filter((value) => !Number.isNaN(value));
  await expect(page.locator("tbody tr:not(.board__office)")).toHaveCount(11);
  const office = await names();
  const head = heads.filter({ hasText: "综合协调" });
  await head.getByRole("button").click();
  await expect(head).toHaveAttribute("aria-sort", "ascending");
  const rising = await values();
  expect(rising).toEqual([...rising].sort((a, b) => a - b));
  await head.getByRole("button").click();
  const falling = await values();
  expect(falling).toEqual([...falling].sort((a, b) => b - a));
  await head.getByRole("button").click();
  expect(await names()).toEqual(office);
  await page.getByLabel("按姓名找").fill(office[2] ?? "");
  await expect(page.getByText("11 人中的 1 人")).toBeVisible();
  await page.getByLabel("按姓名找").fill("没有这个人");
  await expect(page.getByText("没有符合条件的人员")).toBeVisible();
  await page.getByLabel("按姓名找").fill("");
  await page.getByLabel("只看").selectOption("insufficient");
  await expect(
    page
      .getByRole("table")
      .getByText(/证据不足，约再答/)
      .first(),
  ).toBeVisible();
});

test("stays in order and within the page with 200 people and long names", async ({ page }) => {
  await page.route(/\/api\/offices\/[^/]+\/board$/, async (route) => {
    const answer = await route.fetch();
    const board = await answer.json();
    const people = Array.from({ length: 200 }, (_, index) => {
      const own = board.people[index % board.people.length];
      const name = index === 7 ? "买买提江·阿卜杜热合曼" : `${own.name}${index}`;
      return {
        ...own,
        id: `${own.id}-${index}`,
        name,
        title: index === 7 ? "党政综合（便民服务）办公室二级主任科员" : own.title,
      };
    });
    await route.fulfill({ response: answer, json: { ...board, staff: 200, people } });
  });
  await signIn(page, "zfb-01", "/board/");
  const rows = page.locator("tbody tr:not(.board__office)");
  await expect(rows).toHaveCount(200);
  await page
    .getByRole("columnheader", { name: /服务管理/ })
    .getByRole("button")
    .click();
  await expect(rows).toHaveCount(200);
  await rows.nth(150).getByRole("button").first().click();
  await expect(panel(page).getByRole("heading")).toBeFocused();
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(wider).toBeLessThanOrEqual(0);
});

for (const width of [360, 1280]) {
  test(`board and profile are clean at ${width} px, with a panel open too`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await signIn(page, "zfb-01", "/board/");
    await expect(page.getByRole("table")).toBeVisible();
    await expectClean(page, "the board");
    await page.getByRole("button", { name: "看背后的题" }).click();
    await expect(questions(page).first()).toBeVisible();
    await expectClean(page, "the open board");
    await page.goto("/office/");
    await expect(page.getByText(/每周由夜间汇总留下一次/)).toBeVisible();
    await expectClean(page, "the profile");
  });
}

test("the profile leads to the questions behind an ability, says who rates themselves how, and how it has changed", async ({
  page,
}) => {
  await signIn(page, "zfb-01", "/office/");
  await expect(page.getByText(/空心标记是 \d+ 人公开的自评/)).toHaveCount(4);
  await expect(page.getByText(/月以来/).first()).toBeVisible();
  await page.getByText("服务大局的 5 项指标").click();
  await expect(page.getByText(/得分率 \d+%，九成把握在 \d+%–\d+% 之间，\d+ 人答过 \d+ 题/).first()).toBeVisible();
  await page.getByRole("link", { name: "看背后答错的题" }).last().click();
  await expect(panel(page).getByRole("heading", { name: "本室：综合协调答错的题" })).toBeVisible();
});

test("on paper the board is a table of words and lines, without its tools", async ({ page }) => {
  await signIn(page, "zfb-01", "/board/");
  await expect(page.getByRole("table")).toBeVisible();
  await page.setViewportSize({ width: 660, height: 930 });
  await page.emulateMedia({ media: "print" });
  await expect(page.getByLabel("按姓名找")).toBeHidden();
  await expect(page.locator(".paper-mark")).toBeVisible();
  const cut = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(cut).toBeLessThanOrEqual(0);
});
