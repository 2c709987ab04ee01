import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { demoPassword } from "../../worker/demo/offices.ts";
import { publishAll } from "../../worker/local/publish-all.ts";
import { signedInSend } from "../../worker/local/remote.ts";
import { quizYaml } from "../worker/quiz-yaml.ts";
import { expectClean } from "./clean.ts";
import { answerAll, signIn } from "./people.ts";
import { publish, signedIn } from "./taking.ts";

const saved = (page: Page) => expect(page.locator(".save-line")).toContainText("已保存（");
const question = (page: Page, number: number) =>
  page.getByRole("button", { name: new RegExp(`^第 ${number} 题 .* ·`) });

const stem = (page: Page) => page.getByRole("textbox", { name: "题干" });
const choose = (page: Page, label: RegExp, value: string) =>
  page.getByRole("combobox", { name: label }).selectOption(value);

/** Begins a draft of a published quiz from the list. */
async function begin(page: Page, quizId: string): Promise<void> {
  await page.getByLabel("哪一份").selectOption(quizId);
  await page.getByRole("button", { name: "改这一份" }).click();
  await page.waitForURL(/\/studio\/draft\/\?id=/);
  await page.getByRole("heading", { level: 1 }).waitFor();
}

test("a trainer writes a quiz: what is missing is told beside its field, each step is kept and can be undone", async ({
  page,
}) => {
  await signIn(page, "trainer", "/studio/drafts/");
  await page.getByRole("heading", { level: 1 }).waitFor();
  await expectClean(page, "drafts");
  await page.getByLabel("名称").fill("急件怎么办");
  await page.getByLabel("测验编号").fill("practice-service");
  await page.getByRole("button", { name: "开始写" }).click();
  await expect(page.getByRole("alert")).toContainText("这个编号已经发布过");
  await page.getByLabel("测验编号").fill("e2e-written");
  await page.getByRole("button", { name: "开始写" }).click();
  await page.waitForURL(/\/studio\/draft\//);

  await page.getByRole("button", { name: "单选", exact: true }).click();
  await expect(question(page, 1)).toBeFocused();
  await saved(page);
  await expect(page.getByRole("heading", { name: /要改的地方（\d+ 处/ })).toBeVisible();
  await expect(page.locator(".draft-field").filter({ hasText: "题干" }).first()).toContainText("缺少“题干”");
  await expect(page.getByText("填完题干和选项后可预览。")).toBeVisible();
  await expectClean(page, "editor with problems");

  await stem(page).fill("急件来了，领导在外地开会，您先怎么做？");
  for (const [letter, text] of Object.entries({
    A: "先打电话请示",
    B: "先盖章报出",
    C: "等领导回来",
    D: "请别人决定",
  })) {
    await page.getByLabel(`选项 ${letter}`, { exact: true }).fill(text);
    await page.getByLabel(`选项 ${letter}的理由`).fill(`${text}，程序和时效是这样权衡的。`);
  }
  await page.getByLabel("解析").fill("急件遇领导不在，先打电话请示再补签（§18）。");
  await choose(page, /^要素/, "coordination");
  await choose(page, /^行为指标/, "coordination.procedure-and-timeliness");
  await choose(page, /^能力/, "coordination");
  await choose(page, /^业务/, "documents");
  await page.getByLabel("讲话出处").fill("18");
  await choose(page, /^难度/, "3");
  const phone = page.getByRole("complementary", { name: "学员看到的样子" });
  await expect(phone.getByRole("radio")).toHaveCount(4);
  await expect(page.getByRole("heading", { name: /要改的地方/ })).toHaveCount(0);

  await page.getByRole("button", { name: "排序", exact: true }).click();
  await expect(question(page, 2)).toBeFocused();
  await page.keyboard.press("Alt+ArrowUp");
  await expect(page.locator(".draft-question__head").first()).toContainText("排序");
  await expect(page.locator(".draft-question__head").first()).toBeFocused();
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  await expect(page.locator(".draft-question__head")).toHaveCount(1);
  await page.getByRole("button", { name: "重做" }).click();
  await expect(page.locator(".draft-question__head")).toHaveCount(2);
  await page.getByRole("button", { name: "撤销" }).click();
  await saved(page);

  await page.setViewportSize({ width: 360, height: 740 });
  await expect(question(page, 1)).toHaveAttribute("aria-expanded", "true");
  await expectClean(page, "editor at 360 px");
  await page.getByRole("button", { name: "检查", exact: true }).click();
  await expect(page.getByText("这个编号还没有发布过，共 1 题，都是新的。")).toBeVisible();
  await page.getByRole("button", { name: "发布", exact: true }).click();
  await expect(page.getByRole("heading", { name: "已发布" })).toBeFocused();
  await expectClean(page, "published at 360 px");
  await page.getByRole("link", { name: "打开这份练习" }).click();
  await expect(page.getByText("急件来了，领导在外地开会，您先怎么做？")).toBeVisible();
});

test("two tabs on one draft: the later save is told, and nothing is overwritten unseen", async ({
  page,
  context,
  playwright,
  baseURL,
}) => {
  const api = await signedIn(playwright, baseURL, "trainer");
  await publish(api, { "e2e-two-tabs": quizYaml("e2e-two-tabs", 2) });
  await signIn(page, "trainer", "/studio/drafts/");
  await begin(page, "e2e-two-tabs");
  const other = await context.newPage();
  await other.goto(page.url());
  await other.getByLabel("名称").waitFor();
  await page.getByLabel("名称").fill("这边先存的名称");
  await saved(page);
  await other.getByLabel("名称").fill("那边后存的名称");
  const told = other.getByRole("alert");
  await expect(told).toContainText(/这份草稿在别处存过：林培/);
  await expectClean(other, "two tabs");
  // What was not saved survives, and is told again.
  await other.reload();
  await expect(other.getByLabel("名称")).toHaveValue("那边后存的名称");
  await expect(told).toContainText("您这边的改动没有存上");
  await other.reload();
  await expect(told).toContainText("您这边的改动没有存上");
  await other.getByRole("button", { name: "用我这边的盖过去" }).click();
  await saved(other);
  await page.getByLabel("名称").fill("这边又写的名称");
  await page.getByRole("button", { name: "看那边的内容" }).click();
  await expect(page.getByLabel("名称")).toHaveValue("那边后存的名称");
  // Away from the net, what is written stays in this browser.
  await context.setOffline(true);
  await page.getByLabel("名称").fill("断网时写的名称");
  await expect(page.locator(".save-line")).toContainText("没有保存，已留在本机");
  await context.setOffline(false);
  await saved(page);
  await page.goto("/studio/drafts/");
  const row = page.getByRole("listitem").filter({ hasText: "断网时写的名称" });
  await row.getByRole("button", { name: /删去/ }).click();
  await row.getByRole("button", { name: "确认删去" }).click();
  await expect(row).toHaveCount(0);
});

test("a published quiz is mended: the problem, the difference, the new version; old results stay; a file asks first", async ({
  page,
  browser,
  playwright,
  baseURL,
}) => {
  const id = "e2e-mended";
  const trainer = await signedIn(playwright, baseURL, "trainer");
  await publish(trainer, { [id]: quizYaml(id, 2) });
  const learner = await (await browser.newContext()).newPage();
  await signIn(learner, "jyj-03", `/quiz/?id=${id}`);
  await answerAll(learner);
  await learner.getByRole("button", { name: "交卷" }).click();
  await learner.waitForURL(/\/result\//);
  const result = learner.url();

  await signIn(page, "trainer", "/studio/drafts/");
  await begin(page, id);
  await question(page, 1).click();
  await stem(page).fill("改");
  const mend = page.getByRole("region", { name: "要改的地方" });
  await expect(mend).toContainText("题干太短");
  await page.getByRole("button", { name: "检查", exact: true }).click();
  await expect(page.getByRole("alert")).toContainText("还有 1 处要改");
  await question(page, 1).click();
  await mend.getByRole("button", { name: "第 1 题" }).click();
  await expect(question(page, 1)).toBeFocused();
  await stem(page).fill("改过的题干，您怎么办？");
  await saved(page);
  await page.getByRole("button", { name: "检查", exact: true }).click();
  await expect(page.getByText("与已发布的相比：新增 0 题，去掉 0 题，改动 1 题")).toBeVisible();
  await expect(page.getByRole("row", { name: /题干/ })).toContainText("第 1 题的题干，您怎么办？");
  await expectClean(page, "difference");
  // A file is published before the trainer presses.
  await publish(trainer, { [id]: quizYaml(id, 2, "文件里的名称") });
  await page.getByRole("button", { name: "发布", exact: true }).click();
  await expect(page.getByRole("alert")).toContainText("没有发布");
  await expect(page.getByRole("row", { name: /名称/ })).toContainText("文件里的名称");
  await page.getByRole("button", { name: "看过差别，仍然发布" }).click();
  await expect(page.getByRole("heading", { name: "已发布" })).toBeVisible();

  await learner.goto(result);
  await expect(learner.getByText("第 1 题的题干，您怎么办？").first()).toBeVisible();
  await learner.goto(`/quiz/?id=${id}`);
  await expect(learner.getByText("改过的题干，您怎么办？").first()).toBeVisible();

  const folder = await mkdtemp(join(tmpdir(), "quizzes-"));
  await writeFile(join(folder, `${id}.yaml`), quizYaml(id, 2));
  const send = await signedInSend(baseURL ?? "", "trainer", demoPassword);
  const refused = (await publishAll(folder, send)).problems.join("\n");
  expect(refused).toContain("这份测验在出题页面发布过新的一版");
  expect(refused).toContain("题干：改过的题干，您怎么办？ → 第 1 题的题干，您怎么办？");
  expect(refused).toContain("-- --over");
  expect(await publishAll(folder, send, { over: true })).toEqual({ published: [id], unchanged: [], problems: [] });
});

test("what is withdrawn is not begun any more, and drafts are the trainers' alone", async ({
  page,
  browser,
  playwright,
  baseURL,
}) => {
  const id = "e2e-withdrawn";
  await publish(await signedIn(playwright, baseURL, "trainer"), { [id]: quizYaml(id, 2) });
  await signIn(page, "trainer", "/studio/drafts/");
  await page.getByLabel("哪一份").selectOption(id);
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "导出 YAML 文件" }).click();
  expect((await download).suggestedFilename()).toBe(`${id}.yaml`);
  await page.getByRole("button", { name: "撤下", exact: true }).click();
  await page.getByRole("button", { name: "确认撤下" }).click();
  await expect(page.getByText("已撤下，学员不能再开始做。")).toBeVisible();
  const learner = await (await browser.newContext()).newPage();
  await signIn(learner, "jyj-05", `/quiz/?id=${id}`);
  await expect(learner.getByRole("alert")).toContainText("可能已经撤下");
  await page.getByRole("button", { name: "重新开放" }).click();
  await expect(page.getByRole("button", { name: "撤下", exact: true })).toBeVisible();
  await learner.reload();
  await expect(learner.getByText("第 1 题的题干，您怎么办？")).toBeVisible();
  await learner.goto("/studio/drafts/");
  await expect(learner.getByRole("alert")).toContainText("您的岗位没有这项权限");
});
