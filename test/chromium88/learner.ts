import { demoPassword } from "../../worker/demo/offices.ts";
import type { OldBrowser } from "./old-browser.ts";

/** One thing a learner does, with what must then be so. */
export interface Leg {
  name: string;
  run: (browser: OldBrowser, base: string) => Promise<void>;
}

const one = (selector: string) => `document.querySelector(${JSON.stringify(selector)})`;
const named = (selector: string, text: string) =>
  `Array.from(document.querySelectorAll(${JSON.stringify(selector)})).find((own) => own.textContent.includes(${JSON.stringify(text)}) && !own.hidden)`;
const says = (text: string) => `document.body.innerText.includes(${JSON.stringify(text)})`;

async function fill(browser: OldBrowser, field: string, text: string) {
  await browser.tap(field);
  await browser.type(text);
}

/** Answers the question on the screen, whatever its form: the first option, any text, any partner, the order as it is. */
async function answer(browser: OldBrowser) {
  if (await browser.value(`Boolean(${one(".option input")})`)) return browser.tap(one(".option"));
  const selects = await browser.value<number>('document.querySelectorAll(".matching select").length');
  for (let at = 0; at < selects; at++)
    await browser.value(`(() => { const own = document.querySelectorAll(".matching select")[${at}];
      Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, "value").set.call(own, own.options[${at} + 1].value);
      own.dispatchEvent(new Event("change", { bubbles: true })); })()`);
  if (selects > 0) return;
  const confirm = named("button", "顺序无误");
  if (await browser.value(`Boolean(${confirm})`)) return browser.tap(confirm);
  const fields = await browser.value<number>(
    'document.querySelectorAll(".question input[type=text], .question textarea").length',
  );
  for (let at = 0; at < fields; at++)
    await fill(browser, `document.querySelectorAll(".question input[type=text], .question textarea")[${at}]`, "请示");
}

/** A learner's whole way, from a lesson to knowing where one stands. */
export const legs: Leg[] = [
  {
    name: "reads a lesson, a tool and the speech",
    run: async (browser, base) => {
      await browser.go(`${base}/lessons/coordination/`);
      await browser.until(says("明天就能用"));
      await browser.go(`${base}/tools/urgent-paper/`);
      await browser.until(one("main h1"));
      await browser.go(`${base}/speech/`);
      await browser.until(one("#p18"));
    },
  },
  {
    name: "signs in from a lesson's exercise",
    run: async (browser, base) => {
      await browser.go(`${base}/lessons/coordination/`);
      await browser.tap(one("a[data-quiz-link]"));
      await browser.until(one("input[name=username], #username"), "the page for signing in");
      await fill(browser, one("input[name=username], #username"), "cgz-05");
      await fill(browser, one("input[type=password]"), demoPassword);
      await browser.tap(named("form button", "登录"));
      await browser.until(one(".player"), "the exercise");
    },
  },
  {
    name: "answers every question, resumes after a reload, and hands in",
    run: async (browser) => {
      const count = await browser.value<number>('document.querySelectorAll(".number-grid button").length');
      if (count < 5) throw new Error(`only ${count} questions`);
      for (let number = 1; number <= count; number++) {
        await browser.until(says(`第 ${number} 题，共 ${count} 题`));
        await answer(browser);
        await browser.until(
          `document.querySelectorAll(".number-grid button.answered").length >= ${number}`,
          `answer ${number}`,
        );
        if (number === 3) {
          await browser.until(says("已同步"));
          await browser.value("location.reload()");
          await browser.until(`document.querySelectorAll(".number-grid button.answered").length === 3`, "resumed");
          await browser.tap(`document.querySelectorAll(".number-grid button")[2]`);
          await browser.until(says(`第 3 题，共 ${count} 题`));
        }
        if (number < count) await browser.tap(named("button", "下一题"));
      }
      await browser.until(says("全部答完"));
      await browser.tap(named("button", "交卷"));
      await browser.until('location.pathname === "/result/"', "the result");
      await browser.until(says("本次得分"));
    },
  },
  {
    name: "walks the first step of a case",
    run: async (browser, base) => {
      await browser.go(`${base}/cases/`);
      await browser.tap(one("main a[href^='/case/']"));
      await browser.tap(named("main button", "开始"));
      await browser.tap(one(".option"));
      await browser.tap(one("main form button"));
      await browser.until(says("接下来"), "what followed");
      await browser.tap(named("main button", "往下走"));
      await browser.until(says("第 2 步"), "the second step");
    },
  },
  {
    name: "finds a lesson by a word",
    run: async (browser, base) => {
      await browser.go(`${base}/search/`);
      await fill(browser, one("input[type=search]"), "急件");
      await browser.tap(named(".found a", "急件办理流程"));
      await browser.until('location.pathname === "/tools/urgent-paper/"', "the tool");
      await browser.until(one("main h1"));
    },
  },
  {
    name: "rates the first way of working, and finds it kept",
    run: async (browser, base) => {
      await browser.go(`${base}/self-rating/`);
      await browser.tap(named("main button", "开始"));
      await browser.tap(one(".option"));
      await browser.until(says("已保存"), "the first choice kept");
    },
  },
  {
    name: "opens the daily set and the page of the certificate",
    run: async (browser, base) => {
      await browser.go(`${base}/daily/`);
      await browser.until(says("错题本"));
      await browser.go(`${base}/certificate/`);
      await browser.until(says("还差"), "what is missing");
    },
  },
  {
    name: "sees the own profile",
    run: async (browser, base) => {
      await browser.go(`${base}/me/`);
      await browser.until(says("四种能力"));
      await browser.until(one("main svg, main .interval"), "the lines of the four abilities");
    },
  },
];
