import { type APIRequestContext, expect, type Page, test } from "@playwright/test";
import { bankYaml } from "../worker/quiz-yaml.ts";
import { expectClean } from "./clean.ts";
import { signIn } from "./people.ts";
import { publish, signedIn } from "./taking.ts";

/** A bank of six questions that count for no ability, so that nobody's profile is touched. */
const text = bankYaml("sample-bank", 6)
  .replace("title: 题库", "title: 样子题库")
  .replace(/abilities: .*/g, "abilities: {}");
const reworded = text.replace("第 1 题的题干，您怎么办", "第 1 题换了说法，您怎么办");

let trainer: APIRequestContext;
test.beforeAll(async ({ playwright, baseURL }) => {
  trainer = await signedIn(playwright, baseURL, "trainer");
  await publish(trainer, { "sample-bank": text });
});
test.afterAll(() => trainer.dispose());

const row = (page: Page, id: string) => page.getByRole("listitem").filter({ has: page.getByLabel(`选中 ${id}`) });
const status = (page: Page) => page.getByText(/^显示 \d+ 题，共 \d+ 题$/);
async function open(page: Page): Promise<void> {
  await signIn(page, "trainer", "/studio/bank/");
  await expect(status(page)).toBeVisible();
}
async function filter(page: Page, label: string, option: string): Promise<void> {
  const choice = page.getByRole("region", { name: "找题" }).getByRole("combobox", { name: label, exact: true });
  if (!(await choice.isVisible())) await page.getByText(/^筛选条件/).click();
  await choice.selectOption(option);
}

for (const width of [1280, 360]) {
  test(`the bank is found through at ${width} px: fifty at a time, by words, by filters, by order`, async ({
    browser,
  }) => {
    const page = await (await browser.newContext({ viewport: { width, height: 800 } })).newPage();
    await open(page);
    await expect(status(page)).toHaveText(/^显示 50 题/);
    await expectClean(page, "the list");
    await page.getByRole("button", { name: "再列 50 题" }).click();
    await expect(status(page)).toHaveText(/^显示 100 题/);
    await page.getByLabel("找字词").fill("SAMPLE-BANK ０３");
    await expect(status(page)).toHaveText("显示 1 题，共 1 题");
    await expect(row(page, "sample-bank-03")).toContainText("判断 · 难度 3");
    await page.getByLabel("找字词").fill("这几个字哪里也没有");
    await expect(page.getByText("没有符合这些条件的题目。")).toBeVisible();
    await page.getByLabel("找字词").fill("");
    await filter(page, "测验", "样子题库");
    await filter(page, "题型", "单选");
    await expect(status(page)).toHaveText("显示 2 题，共 2 题");
    await filter(page, "难度", "5 级");
    await expect(page.getByRole("listitem").filter({ hasText: "sample-bank-05" })).toBeVisible();
    await expect(page.getByText("筛选条件（用了 3 项）")).toBeVisible();
    await page.getByRole("button", { name: "清空条件" }).click();
    await page.getByLabel("次序").selectOption("作答多的在前");
    await expect(page.getByText(/[1-9]\d* 人作答/).first()).toBeVisible();
    await expectClean(page, "the filters");
  });
}

test("a question opens by keyboard with its key, where it stands, and after a republication with what changed", async ({
  page,
}) => {
  await publish(trainer, { "sample-bank": reworded });
  await page.setViewportSize({ width: 360, height: 740 });
  await open(page);
  await page.getByLabel("找字词").fill("sample-bank-01");
  const own = row(page, "sample-bank-01");
  const button = own.getByRole("button", { name: /第 1 题换了说法/ });
  await button.focus();
  await page.keyboard.press("Enter");
  await expect(button).toHaveAttribute("aria-expanded", "true");
  await expect(own.getByText("正确选项")).toBeVisible();
  await expect(own.getByText("样子题库（题库）")).toBeVisible();
  await expect(own.getByRole("heading", { name: "历次文字（2 版）" })).toBeVisible();
  await expect(own.getByRole("deletion")).toContainText("的题干");
  await expect(own.getByRole("insertion")).toContainText("换了说法");
  await expectClean(page, "an open question");
  await page.setViewportSize({ width: 1280, height: 900 });
  await expectClean(page, "an open question, wide");
});

test("a question is retired with its consequences told, is found among the retired, and comes back", async ({
  page,
}) => {
  await open(page);
  await page.getByLabel("找字词").fill("sample-bank-02");
  const own = row(page, "sample-bank-02");
  await own.getByRole("button", { name: /第 2 题/ }).click();
  await own.getByRole("button", { name: "停用本题" }).click();
  await expect(own.getByText(/以后发布《样子题库》的新版.*会自动重新启用/)).toBeVisible();
  await expectClean(page, "asking before it is retired");
  await own.getByRole("button", { name: "停用", exact: true }).click();
  await expect(page.getByText("没有符合这些条件的题目。")).toBeVisible();
  await page.reload();
  await page.getByLabel("找字词").fill("sample-bank-02");
  await expect(page.getByText("没有符合这些条件的题目。")).toBeVisible();
  await filter(page, "是否在用", "已停用");
  await own.getByRole("button", { name: /第 2 题/ }).click();
  await expect(own.getByText(/已于 .* 停用/)).toBeVisible();
  await own.getByRole("button", { name: "重新启用" }).click();
  await filter(page, "是否在用", "在用");
  await expect(own).toBeVisible();
});

test("many questions are changed at once in a draft, a second time in the same one, and nothing is published", async ({
  page,
}) => {
  await open(page);
  await filter(page, "测验", "样子题库");
  await page.getByLabel("全选筛出的 6 题").check();
  await page.getByLabel("选中 sample-bank-06").uncheck();
  const edit = page.getByRole("region", { name: "一起修改" });
  await expect(edit.getByRole("heading", { name: "一起修改选中的 5 题" })).toBeVisible();
  await expect(edit.getByRole("button", { name: "写进草稿" })).toBeDisabled();
  await edit.getByRole("combobox", { name: "要素" }).selectOption("守得住秘密");
  await expect(edit.getByRole("button", { name: "写进草稿" })).toBeDisabled();
  await edit.getByRole("combobox", { name: /^指标/ }).selectOption("守本分、讲忠诚");
  await edit.getByRole("combobox", { name: "能力" }).selectOption("服务大局、综合协调各半");
  await edit.getByRole("button", { name: "写进草稿" }).click();
  await expect(edit.getByText("改了 5 题，还没有发布。")).toBeVisible();
  const link = edit.getByRole("link", { name: "样子题库 的草稿" });
  const id = new URL((await link.getAttribute("href")) ?? "", page.url()).searchParams.get("id");
  await expectClean(page, "drafts written");
  await page.setViewportSize({ width: 360, height: 740 });
  await expectClean(page, "drafts written, narrow");

  await edit.getByRole("combobox", { name: "业务" }).selectOption("保密工作");
  await edit.getByRole("button", { name: "写进草稿" }).click();
  await expect(edit.getByText("改了 5 题，写在原来就有的草稿里，还没有发布。")).toBeVisible();
  const draft = await (await trainer.get(`/api/drafts/${id}`)).json();
  const [first] = draft.content.questions;
  expect(first).toMatchObject({
    element: "secrecy",
    indicator: "secrecy.loyalty",
    abilities: { "big-picture": 0.5, coordination: 0.5 },
    duty: "classified",
  });
  expect(draft.content.questions[5]).toMatchObject({ duty: "documents", abilities: {} });
  const { problems } = await (await trainer.get(`/api/drafts/${id}/check`)).json();
  expect(problems).toEqual([]);
  const { questions } = await (await trainer.get("/api/questions")).json();
  expect(questions.find((own: { id: string }) => own.id === "sample-bank-01")).toMatchObject({ duty: "documents" });
  expect((await trainer.delete(`/api/drafts/${id}`)).status()).toBe(204);
});

test("the bank is the trainers' alone", async ({ page }) => {
  await signIn(page, "zfb-01", "/studio/bank/");
  await expect(page.getByRole("alert")).toContainText("您的岗位没有这项权限");
});
