import { expect, test } from "@playwright/test";
import { quizYaml } from "../worker/quiz-yaml.ts";
import { signIn } from "./people.ts";
import { publish, signedIn } from "./taking.ts";

const count = 60;

test("a paper of sixty questions on a slow machine: how long a tap takes to the next paint is reported", async ({
  page,
  playwright,
  baseURL,
}) => {
  const trainer = await signedIn(playwright, baseURL, "trainer");
  await publish(trainer, { sixty: quizYaml("sixty", count, "六十题") });
  await trainer.dispose();
  await signIn(page, "wjj-05", "/quiz/?id=sixty");
  await page.getByRole("button", { name: "整卷" }).click();
  await expect(page.locator(".question")).toHaveCount(count);
  await page.evaluate(() => {
    const seen: number[] = [];
    Object.assign(window, { durations: seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        if ("interactionId" in entry && entry.interactionId) seen.push(entry.duration);
    }).observe({ type: "event", durationThreshold: 16, buffered: false } as PerformanceObserverInit);
  });
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: 6 });
  const options = page.locator(".question");
  for (let at = 0; at < count; at += 3) await options.nth(at).locator(".option").first().click();
  await session.send("Emulation.setCPUThrottlingRate", { rate: 1 });
  const durations = await page.evaluate(() => (window as unknown as { durations: number[] }).durations);
  const sorted = [...durations].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
  console.log(
    `interaction to next paint at 6x slow-down, whole paper of ${count}:`,
    JSON.stringify({ interactions: sorted.length, median: at(0.5), p98: at(0.98) }),
    "ms",
  );
  expect(sorted.length).toBeGreaterThanOrEqual(count / 6);
  await expect(page.getByRole("navigation", { name: "题号" }).locator("button.answered")).toHaveCount(count / 3);
});
