import type { Page } from "@playwright/test";
import { demoPassword } from "../../worker/demo/offices.ts";

/** Signs in as a person of the demonstration district and waits for the page that follows. */
export async function signIn(page: Page, username: string, next = "/lessons/"): Promise<void> {
  await page.goto(`/sign-in/?next=${encodeURIComponent(next)}`);
  await page.getByLabel("用户名").fill(username);
  await page.getByLabel("密码").fill(demoPassword);
  await page.getByRole("button", { name: "登录" }).click();
  await page.waitForURL((url) => url.pathname + url.search === next);
}

/** Answers every question of the open quiz with its first option. */
export async function answerAll(page: Page): Promise<number> {
  const grid = page.getByRole("navigation", { name: "题号" }).getByRole("button");
  await grid.first().waitFor();
  const count = await grid.count();
  for (let number = 1; number <= count; number++) {
    await page.getByText(`第 ${number} 题，共 ${count} 题`).waitFor();
    await page.locator(".option input").first().check();
    if (number < count) await page.getByRole("button", { name: "下一题" }).click();
  }
  return count;
}
