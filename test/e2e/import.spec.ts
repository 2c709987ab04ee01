import { expect, type Locator, type Page, test } from "@playwright/test";
import { docx, listsOf, paragraph, xlsx } from "../domain/import/office-files.ts";
import { expectClean } from "./clean.ts";
import { signIn } from "./people.ts";

const source = (page: Page) => page.getByLabel("题目原文，改了马上重新识别");
const summary = (page: Page) => page.getByRole("status").filter({ hasText: "识别" });
const batch = (page: Page) => page.getByRole("group", { name: "整批设定" });

const paper = `1. 收到没有盖章的来文，办公室先做什么？（ ）
A. 退回来文单位补办
B. 直接登记
答案：A
解析：要件不全的公文不能登记，先与来文单位联系补办。
2. 会场的音响由谁在会前试一遍？（ ）
A. 会务人员
B. 参会人员
答案：C`;

test("a pasted paper is read at once, a problem stands on its line, and mending the line settles it", async ({
  page,
}) => {
  await signIn(page, "trainer", "/studio/import/");
  await expect(page.getByRole("heading", { name: "导入题目" })).toBeVisible();
  const sent: string[] = [];
  page.on("request", (request) => request.method() !== "GET" && sent.push(request.url()));
  await source(page).fill(paper);
  await expect(summary(page)).toContainText("识别 2 = 可导入 1 + 待改 1");
  const problem = page.getByRole("listitem").filter({ hasText: "第 2 题：" });
  await expect(problem).toContainText("答案");
  await problem.getByRole("button", { name: "第 9 行" }).click();
  await expect(source(page)).toBeFocused();
  const selected = await source(page).evaluate((field: HTMLTextAreaElement) =>
    field.value.slice(field.selectionStart, field.selectionEnd),
  );
  expect(selected).toBe("答案：C");
  await page.keyboard.type("答案：A");
  await expect(summary(page)).toContainText("识别 2 = 可导入 2 + 待改 0");
  const card = page.locator(".import__card").first();
  await card.getByRole("button", { name: "改这一题" }).click();
  const lines = await card.getByLabel("这一题的原文").inputValue();
  expect(lines.split("\n")).toHaveLength(5);
  await card.getByLabel("这一题的原文").fill(lines.replace("直接登记", "先登记再说"));
  await card.getByRole("button", { name: "改好，重新识别" }).click();
  await expect(card).toContainText("先登记再说");
  expect(await source(page).inputValue()).toContain("B. 先登记再说\n答案：A");
  expect(sent).toEqual([]);
});

test("markup in a paper stays text, a question of the bank is shown beside its twin, at 1280 and 360 px", async ({
  page,
}) => {
  await signIn(page, "trainer", "/studio/import/");
  await expect(page.getByRole("heading", { name: "导入题目" })).toBeVisible();
  await expectClean(page, "empty");
  const { questions } = await (await page.request.get("/api/question-stems")).json();
  const [known] = questions.filter((own: { context: string | null; stem: string }) => own.context === null);
  await source(page).fill(
    `1. <img src=x onerror="document.title='x'"><script>document.title='x'</script>哪一项对？\nA. <b>甲</b>\nB. 乙\n答案：A\n` +
      `2. ${known.stem.replace(/\n/g, " ")}\nA. 甲\nB. 乙\n答案：B`,
  );
  await expect(summary(page)).toContainText("识别 2 = 可导入 1 + 待改 1");
  await expect(page.getByText("<script>document.title='x'</script>哪一项对？").first()).toBeVisible();
  await expect(page.locator(".import img, .import script, .import li b")).toHaveCount(0);
  expect(await page.title()).toContain("导入题目");
  const twin = page.getByRole("definition").filter({ hasText: known.stem.slice(0, 12) });
  await expect(twin).toHaveCount(2);
  await expectClean(page, "1280");
  await page.setViewportSize({ width: 360, height: 740 });
  await expectClean(page, "360");
});

test("a workbook's row is mended beside its problem, a legacy file is refused with what to do", async ({ page }) => {
  await signIn(page, "trainer", "/studio/import/");
  const head = ["题干", "选项A", "选项B", "答案"];
  const rows = [head, ["传阅件由谁保管？", "办公室", "各科室", "A"], ["借阅公文要登记吗？", "要", "不要", "D"]];
  await drop(page, "试题.xlsx", xlsx({ 单选题: rows }));
  await expect(summary(page)).toContainText("识别 2 = 可导入 1 + 待改 1");
  const problem = page.getByRole("listitem").filter({ hasText: "第 3 行" });
  await problem.getByText("在这里改第 3 行").click();
  await problem.getByLabel("答案").fill("A");
  await problem.getByRole("button", { name: "改好，重新识别" }).click();
  await expect(summary(page)).toContainText("识别 2 = 可导入 2 + 待改 0");
  await expectClean(page, "workbook");
  await page.getByRole("button", { name: "清空" }).click();
  await expect(page.getByText("在左边粘贴文字")).toBeVisible();
  await page.getByRole("button", { name: "找回前一份" }).click();
  await expect(summary(page)).toContainText("识别 2 = 可导入 2 + 待改 0");
  await drop(page, "旧.doc", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]));
  await expect(page.getByRole("alert")).toContainText("请另存为 .docx 再试");
});

test("what is left out stays out, one setting for all and one for a single question reach the draft", async ({
  page,
}) => {
  await signIn(page, "trainer", "/studio/import/");
  await page.getByRole("button", { name: "用样例试一试" }).click();
  await expect(summary(page)).toContainText("识别 3 = 可导入 2 + 待改 1");
  const cards = page.locator(".import__card");
  await batch(page).getByLabel("业务").selectOption("督查");
  await batch(page).getByLabel("难度").selectOption("3（中）");
  await cards.nth(1).getByRole("button", { name: "单题设定" }).click();
  const offered = cards.nth(1).getByLabel("行为指标");
  await cards.nth(1).getByLabel("要素").selectOption("服务管理能力");
  expect(await offered.locator("optgroup").count()).toBe(1);
  await offered.selectOption("管好办公环境");
  await cards.nth(0).getByRole("button", { name: "不导入" }).click();
  await expect(page.getByRole("heading", { name: "确认导入 1 题" })).toBeVisible();
  await page.getByLabel("名称").fill("样例导入");
  await page.getByLabel("编号").fill("sample-import");
  await page.getByRole("button", { name: "确认，存为草稿" }).click();
  await page.waitForURL(/\/studio\/draft\/\?id=/);
  const id = new URL(page.url()).searchParams.get("id");
  const { quizId, content } = await (await page.request.get(`/api/drafts/${id}`)).json();
  expect([quizId, content.title, content.questions.length]).toEqual(["sample-import", "样例导入", 1]);
  expect(content.questions[0]).toMatchObject({
    ...{ id: "sample-import-01", type: "true-false", indicator: "service.environment", duty: "supervision" },
    ...{ difficulty: 3, abilities: { service: 1 }, source: ["§17"] },
  });

  await page.goto("/studio/import/");
  await source(page).fill(paper);
  await page.getByLabel("放到哪里").selectOption({ label: "加进已有草稿：样例导入（1 题）" });
  await page.getByRole("button", { name: "确认，存为草稿" }).click();
  await page.waitForURL(`/studio/draft/?id=${id}`);
  const { content: added } = await (await page.request.get(`/api/drafts/${id}`)).json();
  expect(added.questions.map((own: { id: string }) => own.id)).toEqual(["sample-import-01", "sample-import-02"]);
});

test("a Word paper of 40 questions is published in at most 8 clicks besides mending", async ({ page }) => {
  await signIn(page, "trainer", "/studio/import/");
  let clicks = 0;
  const click = async (target: Locator) => {
    clicks++;
    await target.click();
  };
  // A list is opened by one click and chosen from by another.
  const choose = async (target: Locator, option: string) => {
    clicks += 2;
    await target.selectOption(option);
  };
  const chooser = page.waitForEvent("filechooser");
  await click(page.getByText("选择文件"));
  const buffer = Buffer.from(wordPaper(40));
  await (await chooser).setFiles({ name: "十一月测试.docx", mimeType: "application/octet-stream", buffer });
  await expect(summary(page)).toContainText("识别 40 = 可导入 40 + 待改 0");
  await choose(batch(page).getByLabel("行为指标"), "程序性与时效性");
  await choose(batch(page).getByLabel("业务"), "办文");
  await choose(batch(page).getByLabel("难度"), "3（中）");
  await click(page.getByRole("button", { name: "确认并发布" }));
  await expect(page.getByText("已发布“十一月测试”，共 40 题。")).toBeVisible();
  expect(clicks).toBeLessThanOrEqual(8);
  await expectClean(page, "published");
  const { quizzes } = await (await page.request.get("/api/quizzes")).json();
  const own = quizzes.find(({ title }: { title: string }) => title === "十一月测试");
  expect(own).toMatchObject({ questionCount: 40, kind: "practice" });
});

test("a paste of 1,000 questions is read, and shown by fifties", async ({ page }) => {
  await signIn(page, "trainer", "/studio/import/");
  const text = Array.from(
    { length: 1000 },
    (_, at) => `${at + 1}. 第${at + 1}件怎么办？\r\nA. 甲\r\nB. 乙\r\n答案：B`,
  ).join("\r\n");
  await source(page).evaluate((field, words) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", words);
    field.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, text);
  await expect(summary(page)).toContainText("识别 1000 = 可导入 1000 + 待改 0");
  await expect(page.locator(".import__card")).toHaveCount(50);
  await page.getByRole("button", { name: "再看后面的 50 题" }).click();
  await expect(page.locator(".import__card")).toHaveCount(100);
});

/** As Word writes it: the numbers of questions and the letters of options are lists of its own. */
function wordPaper(count: number): Uint8Array {
  const numbering = listsOf([
    ["decimal", "%1."],
    ["upperLetter", "%2."],
  ]);
  const body = Array.from({ length: count }, (_, index) => [
    paragraph(`第${index + 1}号来文到了以后，收文人员先做哪一件事？`, [1, 0]),
    paragraph(`在收文簿上登记第${index + 1}号`, [1, 1]),
    paragraph(`直接把第${index + 1}号交给经办人`, [1, 1]),
    paragraph(`把第${index + 1}号锁进柜子`, [1, 1]),
    paragraph("答案：A"),
    paragraph("解析：收文先登记，才说得清来文的去向和时限。"),
  ]).flat();
  return docx(body, { "word/numbering.xml": numbering });
}

/** Drops a file on the source, as from a folder. */
async function drop(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const carried = await page.evaluateHandle(
    ({ own, words }) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(own)], words));
      return transfer;
    },
    { own: [...bytes], words: name },
  );
  await page.locator(".import__source").dispatchEvent("drop", { dataTransfer: carried });
}
