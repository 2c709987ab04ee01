import { expect, test } from "@playwright/test";
import { OwnServer } from "./own-server.ts";
import { signIn } from "./people.ts";
import { chosen, grid, onServer, saveLine, tap } from "./taking.ts";

const server = new OwnServer();
test.use({ baseURL: server.url });
test.setTimeout(300_000);
test.beforeAll(async () => {
  test.setTimeout(300_000);
  server.prepare();
  await server.start();
});
test.afterAll(() => server.kill());

test("a server killed in the middle of everything has what it said was synced; the rest follows when it is back", async ({
  page,
}) => {
  await signIn(page, "only-01", "/quiz/?id=durable");
  for (let number = 1; number <= 3; number++) await tap(page, number, 1);
  await expect(saveLine(page)).toHaveAttribute("data-state", "synced");
  // One more tap on its way as the server dies, and one after.
  await tap(page, 4, 2);
  await server.kill();
  await tap(page, 1, 0);
  await expect(saveLine(page)).toHaveText("已保存到本机，联网后自动同步");
  await server.start();
  await expect(saveLine(page)).toHaveAttribute("data-state", "synced", { timeout: 60_000 });
  const { answers } = await onServer(page, "durable");
  expect(Object.values(answers).filter(({ answer }) => answer.length === 1)).toHaveLength(4);
  await page.reload();
  for (const [number, option] of [
    [1, 0],
    [2, 1],
    [3, 1],
    [4, 2],
  ] as const) {
    await grid(page, number).click();
    await page.getByText(`第 ${number} 题，共`).waitFor();
    expect((await chosen(page)).indexOf(true)).toBe(option);
  }
  await page.getByRole("button", { name: "交卷" }).click();
  await page.waitForURL(/\/result\//);
  const { attempts } = await (await page.request.get("/api/attempts")).json();
  expect(attempts).toHaveLength(1);
});
