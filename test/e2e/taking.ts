import { type APIRequestContext, type Browser, expect, type Page } from "@playwright/test";
import { demoPassword } from "../../worker/demo/offices.ts";

/** A client of the API that is signed in, without a page. */
export async function signedIn(
  playwright: { request: { newContext: (options: { baseURL: string }) => Promise<APIRequestContext> } },
  baseURL: string | undefined,
  username: string,
): Promise<APIRequestContext> {
  const client = await playwright.request.newContext({ baseURL: baseURL ?? "" });
  expect((await client.post("/api/session", { data: { username, password: demoPassword } })).status()).toBe(201);
  return client;
}

/** Publishes quizzes as the trainer. */
export async function publish(trainer: APIRequestContext, texts: Record<string, string>): Promise<void> {
  for (const [id, yaml] of Object.entries(texts)) {
    const answer = await trainer.post(`/api/quizzes/${id}/versions`, { data: { yaml } });
    expect([200, 201], await answer.text()).toContain(answer.status());
  }
}

interface Attempt {
  id: string;
  at?: string;
  answers: Record<string, { answer: string[]; confidence?: string | null; marked?: boolean }>;
}

/** The open attempt of the person a page belongs to, as the server has it. */
export async function onServer(page: Page, quizId: string): Promise<Attempt> {
  const answer = await page.request.post("/api/attempts", { data: { quizId } });
  return (await answer.json()) as Attempt;
}

/** The ids of what the page shows as chosen at the question on the screen, by place. */
export const chosen = (page: Page) =>
  page.locator(".option input").evaluateAll((all) => all.map((own) => (own as HTMLInputElement).checked));

export const grid = (page: Page, number: number) =>
  page.getByRole("navigation", { name: "题号" }).getByRole("button", { name: `第 ${number} 题，` });

/** Goes to a question and taps the option at this place. */
export async function tap(page: Page, number: number, option: number): Promise<void> {
  await grid(page, number).click();
  await page.getByText(`第 ${number} 题，共`).waitFor();
  await page.locator(".option input").nth(option).check();
}

export const saveLine = (page: Page) => page.locator(".save-line");

/** Another device of the same person: a browser of its own with the same sign-in. */
export async function otherDevice(browser: Browser, page: Page, url: string): Promise<Page> {
  const context = await browser.newContext({
    storageState: { cookies: await page.context().cookies(), origins: [] },
    baseURL: new URL(page.url()).origin,
  });
  const other = await context.newPage();
  await other.goto(url);
  await grid(other, 1).waitFor();
  return other;
}
