import { expect, type Page, test } from "@playwright/test";
import { expectClean } from "./clean.ts";
import { signIn } from "./people.ts";

const open = [
  "/",
  "/lessons/",
  "/lessons/introduction/",
  "/lessons/secrecy/",
  "/lessons/coordination/",
  "/speech/",
  "/tools/",
  "/tools/urgent-paper/",
  "/sign-in/",
  "/no-such-page/",
];
const learner = ["/me/", "/quiz/?id=practice-reverence"];
const director = ["/board/", "/office/", "/district/", "/office/?id=no-such-office"];

async function check(page: Page, path: string, settled = true) {
  const refused: string[] = [];
  page.on("console", (message) => {
    if (/Content Security Policy/.test(message.text())) refused.push(message.text());
  });
  await page.goto(path, { waitUntil: settled ? "networkidle" : "load" });
  await expectClean(page, path);
  expect(refused).toEqual([]);
}

for (const width of [360, 1280]) {
  test.describe(`at ${width} px`, () => {
    test.use({ viewport: { width, height: 800 } });

    test("axe finds nothing on the open pages, and nothing is cut off", async ({ page }) => {
      for (const path of open) await check(page, path);
    });

    test("nor on a learner's pages, the result included", async ({ page }) => {
      await signIn(page, "cgz-03", "/me/");
      for (const path of learner) await check(page, path);
      await page.getByRole("button", { name: "交卷" }).click();
      await page.waitForURL(/\/result\//);
      await check(page, new URL(page.url()).pathname + new URL(page.url()).search);
    });

    test("nor on a director's", async ({ page }) => {
      await signIn(page, "qwb-01", "/office/");
      for (const path of director) await check(page, path);
      await page.goto("/board/");
      await page.getByRole("table").getByRole("link").first().click();
      await page.waitForURL(/\/person\//);
      await check(page, new URL(page.url()).pathname + new URL(page.url()).search);
    });
  });
}

test("dark scheme: axe finds nothing either", async ({ browser, baseURL }) => {
  const page = await (await browser.newContext({ colorScheme: "dark", baseURL: baseURL ?? "" })).newPage();
  for (const path of ["/", "/lessons/secrecy/", "/tools/task-ledger/", "/speech/"]) await check(page, path);
});

test("every page and the API answer with strict headers", async ({ request }) => {
  for (const path of ["/", "/lessons/coordination/", "/quiz/", "/no-such-page/"]) {
    const policy = (await request.get(path)).headers()["content-security-policy"] ?? "";
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe-inline|unsafe-eval|\*/);
  }
  expect((await request.get("/api/health")).headers()["x-content-type-options"]).toBe("nosniff");
});
