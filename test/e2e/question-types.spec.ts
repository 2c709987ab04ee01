import AxeBuilder from "@axe-core/playwright";
import { expect, type Locator, type Page, test } from "@playwright/test";
import { demoPassword } from "../../worker/demo/offices.ts";
import { allTypesYaml } from "../worker/all-types-yaml.ts";
import { signIn } from "./people.ts";

const quiz = "/quiz/?id=all-types";
const steps = ["登记", "拟办", "批办", "承办"];
const pairs: [string, string][] = [
  ["向上级要人", "请示"],
  ["向上级汇报", "报告"],
  ["跟平级商量", "函"],
];

// Eight questions a test, each looked at by axe.
test.describe.configure({ timeout: 180_000 });

test.beforeAll(async ({ playwright, baseURL }) => {
  const trainer = await playwright.request.newContext({ baseURL: baseURL ?? "" });
  await trainer.post("/api/session", { data: { username: "trainer", password: demoPassword } });
  const answer = await trainer.post("/api/quizzes/all-types/versions", { data: { yaml: allTypesYaml("all-types") } });
  expect([200, 201]).toContain(answer.status());
  await trainer.dispose();
});

const question = async (page: Page, number: number) => page.getByText(`第 ${number} 题，共 8 题`).waitFor();
const order = (page: Page) =>
  page
    .locator(".ordering li")
    .allInnerTexts()
    .then((all) => all.map((text) => text.match(/登记|拟办|批办|承办/)?.[0]));
const blank = (page: Page, number: number) => page.getByRole("textbox", { name: `第 ${number} 空，共 3 空` });

async function expectClean(page: Page) {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
  ).toBeLessThanOrEqual(0);
}

/** Every control of the question is at least 44 px high and wide; a choice's target is its whole row. */
async function expectTouchable(page: Page) {
  for (const control of await page
    .locator(".question :is(button, select, textarea, .option, .grip, .blanks input)")
    .all()) {
    const box = await control.boundingBox();
    expect(
      Math.min(box?.width ?? 0, box?.height ?? 0),
      await control.evaluate((own) => own.outerHTML),
    ).toBeGreaterThanOrEqual(44);
  }
}

async function expectResult(page: Page) {
  await page.waitForURL(/\/result\//);
  await expect(page.getByText("本次得分 7 分，满分 7 分")).toBeVisible();
  await expect(page.getByText("另有 1 题（10 分）待评阅，评阅后计分")).toBeVisible();
  await expect(page.getByText("· 答对")).toHaveCount(7);
  await expect(page.getByText("第 8 题 · 待评阅")).toBeVisible();
  const closed = page.locator("details:not([open]) > summary");
  while ((await closed.count()) > 0) await closed.first().click();
  for (const words of ["您填对了", "您排第 4", "您选对了", "SECRET-REFERENCE", "SECRET-RUBRIC 有记录（3 分）"])
    await expect(page.getByText(words).first()).toBeVisible();
  await expectClean(page);
}

test("answers every type by keyboard alone, is told each move, and keeps the focus on what moved", async ({ page }) => {
  await signIn(page, "zfb-07", quiz);
  const press = async (target: Locator, ...keys: string[]) => {
    await target.focus();
    for (const key of keys) await page.keyboard.press(key);
  };
  const option = (text: string) => page.locator(".option", { hasText: text }).locator("input");
  const next = async (number: number) => {
    await press(page.getByRole("button", { name: "下一题" }), "Enter");
    await question(page, number);
    await expect(page.getByRole("heading", { level: 2 }).first()).toBeFocused();
  };
  await question(page, 1);
  await press(option("甲对"), "Space");
  await next(2);
  for (const text of ["甲对", "乙对"]) await press(option(text), "Space");
  await next(3);
  await press(option("正确"), "Space");
  await next(4);
  await press(option("甲对"), "Space");

  await next(5);
  await page.keyboard.press("Tab");
  await expect(blank(page, 1)).toBeFocused();
  for (const text of ["事后补签。", "书面记录", "ofd"]) {
    await page.keyboard.type(text);
    await page.keyboard.press("Tab");
  }

  await next(6);
  await expect(page.getByText("还没有作答")).toBeVisible();
  await press(page.getByRole("button", { name: "顺序无误，确认" }), "Enter");
  await expect(page.getByText("还没有作答")).toBeHidden();
  for (const [place, step] of steps.entries()) {
    const up = page.getByRole("button", { name: `上移：${step}` });
    await up.focus();
    while ((await order(page)).indexOf(step) > place) {
      const to = (await order(page)).indexOf(step);
      await page.keyboard.press("Enter");
      await expect(page.getByRole("status").filter({ hasText: `${step}，移到第 ${to} 位，共 4 位` })).toHaveCount(1);
      await expect(up).toBeFocused();
    }
  }
  expect(await order(page)).toEqual(steps);

  await next(7);
  for (const [left, right] of pairs) {
    const select = page.getByLabel(left);
    await select.focus();
    const chosen = () => select.evaluate((own: HTMLSelectElement) => own.selectedOptions[0]?.text ?? "");
    while (!(await chosen()).includes(` ${right}`)) await page.keyboard.press("ArrowDown");
  }
  await next(8);
  await press(page.getByLabel("您的回答"), "Tab");
  await page.getByLabel("您的回答").focus();
  await page.keyboard.type("先请示，有记录，再补签。");
  await expect(page.getByText("请勿填写涉密信息。已写 12 字")).toBeVisible();
  await expect(page.getByText("全部答完")).toBeVisible();
  await press(page.getByRole("button", { name: "交卷" }), "Enter");
  await expectResult(page);
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

  /** Pulls the grip of the row at one place onto another row, with one finger. */
  async function pullByTouch(page: Page, from: number, to: number) {
    const at = async (row: number) => {
      const box = await page.locator(".grip").nth(row).boundingBox();
      return { x: (box?.x ?? 0) + 20, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 };
    };
    const [start, end] = [await at(from), await at(to)];
    const session = await page.context().newCDPSession(page);
    const touch = (type: "touchStart" | "touchMove" | "touchEnd", touchPoints: { x: number; y: number }[]) =>
      session.send("Input.dispatchTouchEvent", { type, touchPoints });
    await touch("touchStart", [start]);
    for (let part = 1; part <= 8; part++)
      await touch("touchMove", [{ x: start.x, y: start.y + ((end.y - start.y) * part) / 8 }]);
    await touch("touchEnd", []);
  }

  async function pullByMouse(page: Page, from: number, to: number) {
    const [start, end] = [
      await page.locator(".grip").nth(from).boundingBox(),
      await page.locator(".grip").nth(to).boundingBox(),
    ];
    await page.mouse.move((start?.x ?? 0) + 20, (start?.y ?? 0) + 20);
    await page.mouse.down();
    await page.mouse.move((end?.x ?? 0) + 20, (end?.y ?? 0) + 20, { steps: 6 });
    await page.mouse.up();
  }

  test("answers every type by touch and mouse; axe finds nothing and nothing is lost", async ({ page }) => {
    await signIn(page, "zfb-08", quiz);
    const option = (text: string) => page.locator(".option", { hasText: text });
    const next = async (number: number) => {
      // The choices' pages are looked at in pages.spec.ts.
      if (number > 5) await expectClean(page);
      await expectTouchable(page);
      await page.getByRole("button", { name: "下一题" }).tap();
      await question(page, number);
    };
    await question(page, 1);
    await option("甲对").tap();
    await next(2);
    for (const text of ["甲对", "乙对"]) await option(text).tap();
    await next(3);
    await option("正确").tap();
    await next(4);
    await option("甲对").tap();

    await next(5);
    await blank(page, 1).tap();
    await page.keyboard.type("补签");
    await expect(page.getByRole("list", { name: "没填完" }).getByRole("button", { name: "去第 5 题" })).toBeVisible();
    // The page goes away before the pause after typing is over.
    await page.reload();
    await page.getByRole("button", { name: "第 5 题，已答" }).tap();
    await expect(blank(page, 1)).toHaveValue("补签");
    for (const [index, text] of ["书面记录", "OFD"].entries()) {
      await blank(page, index + 2).tap();
      await page.keyboard.type(text);
    }

    await next(6);
    const before = await order(page);
    await page.locator(".ordering").scrollIntoViewIfNeeded();
    await pullByTouch(page, 0, 1);
    expect(await order(page)).toEqual([before[1], before[0], before[2], before[3]]);
    await pullByMouse(page, 1, 0);
    expect(await order(page)).toEqual(before);
    for (const [place, step] of steps.entries()) {
      while ((await order(page)).indexOf(step) > place) await page.getByRole("button", { name: `上移：${step}` }).tap();
    }

    await next(7);
    for (const [left, right] of pairs) {
      const label = await page
        .getByLabel(left)
        .locator("option", { hasText: ` ${right}` })
        .first()
        .innerText();
      await page.getByLabel(left).selectOption({ label });
    }
    await expect(page.getByLabel(pairs[0]?.[0] ?? "").locator("option", { hasText: "已用于：向上级汇报" })).toHaveCount(
      1,
    );
    await next(8);
    await page.getByLabel("您的回答").tap();
    await page.keyboard.type("先请示，有记录，再补签。");
    await expectClean(page);
    await expectTouchable(page);
    await page.getByRole("button", { name: "交卷" }).tap();
    await expectResult(page);
  });

  test("in the dark scheme too axe finds nothing", async ({ page }) => {
    await page.emulateMedia({ colorScheme: "dark" });
    await signIn(page, "zfb-09", quiz);
    for (let number = 1; number <= 8; number++) {
      await page.getByRole("button", { name: `第 ${number} 题，未答` }).tap();
      await question(page, number);
      await expectClean(page);
    }
  });
});
