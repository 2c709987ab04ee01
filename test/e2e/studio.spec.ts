import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { answerAll, signIn } from "./people.ts";

test("a learner reports a question, a trainer tries a mended key, applies it and answers, the learner is told", async ({
  browser,
}) => {
  const learner = await (await browser.newContext({ viewport: { width: 360, height: 740 } })).newPage();
  await signIn(learner, "jyj-04", "/quiz/?id=practice-solitude");
  await answerAll(learner);
  await learner.getByRole("button", { name: "交卷" }).click();
  await learner.waitForURL(/\/result\//);
  await learner.getByRole("button", { name: "报告本题有误" }).first().click();
  await learner.getByLabel("哪里不对").fill("我认为另一个选项也对，请核对。");
  await learner.getByRole("button", { name: "送给培训员" }).click();
  await expect(learner.getByText("已报告，培训员看后会在“我的能力”页答复您。")).toBeVisible();

  const trainer = await (await browser.newContext()).newPage();
  await signIn(trainer, "trainer", "/studio/");
  const card = trainer.getByRole("article", { name: /报告/ }).filter({ hasText: "我认为另一个选项也对" });
  await expect(card.getByText("学员的选择")).toBeVisible();
  expect(await card.innerText()).not.toContain("教育局");
  await card.getByRole("button", { name: "更正本题" }).click();
  await card.getByLabel("全员得分").check();
  await card.getByRole("button", { name: /先看影响/ }).click();
  await expect(card.getByText(/试算结果：共 \d+ 份答卷含有本题/)).toBeVisible();
  const apply = card.getByRole("button", { name: /重判 \d+ 份答卷/ });
  await expect(apply).toBeDisabled();
  await card.getByLabel(/更正理由/).fill("两个选项都说得通，全员得分。");
  const { violations } = await new AxeBuilder({ page: trainer }).analyze();
  expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
  await apply.click();
  await expect(card.getByText(/已完成：全员得分/)).toBeVisible({ timeout: 30_000 });
  await card.getByLabel("答复学员").fill("已按全员得分处理，谢谢您指出。");
  await card.getByRole("button", { name: "答复", exact: true }).click();
  await expect(card).toHaveCount(0);

  await learner.reload();
  await expect(learner.getByText(/更正：本题全员得分。两个选项都说得通/)).toBeVisible();
  await learner.goto("/me/");
  const told = learner.getByRole("region", { name: "通知" });
  await expect(told.getByText("已按全员得分处理，谢谢您指出。")).toBeVisible();
  await told.getByRole("button", { name: "知道了" }).first().click();
  const { violations: own } = await new AxeBuilder({ page: learner }).analyze();
  expect(own.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
});

test("the figures of a quiz are in words first, at 360 px too, and the page is the trainers' alone", async ({
  browser,
  page,
}) => {
  const trainer = await (await browser.newContext({ viewport: { width: 360, height: 740 } })).newPage();
  await signIn(trainer, "trainer", "/studio/?quiz=practice-secrecy");
  await expect(trainer.getByText(/信度|样本不足/).first()).toBeVisible();
  await expect(trainer.getByRole("columnheader", { name: "高分组" }).first()).toBeAttached();
  const wider = await trainer.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(wider).toBeLessThanOrEqual(0);
  await signIn(page, "zfb-05", "/studio/");
  await expect(page.getByRole("alert")).toContainText("您的岗位没有这项权限");
});
