import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { intranetFlag } from "../e2e/start-server.ts";
import { bringChromium88 } from "./bring.ts";

const patience = 30_000;

interface Message {
  id?: number;
  method?: string;
  params?: Record<string, never> & { exceptionDetails?: { exception?: { description?: string }; text: string } };
  result?: { result?: { value?: unknown }; exceptionDetails?: { exception?: { description?: string } } };
  error?: { message: string };
}

/** One page of a real Chromium 88, spoken to in its own protocol: today's drivers ask for more than it has. */
export class OldBrowser {
  /** What pages threw, and nobody caught. */
  readonly thrown: string[] = [];
  readonly #process: ChildProcess;
  readonly #profile: string;
  readonly #socket: WebSocket;
  readonly #waiting = new Map<number, (message: Message) => void>();
  #sent = 0;

  private constructor(process: ChildProcess, profile: string, socket: WebSocket) {
    this.#process = process;
    this.#profile = profile;
    this.#socket = socket;
    socket.addEventListener("message", ({ data }) => this.#take(JSON.parse(String(data)) as Message));
  }

  /** Starts the browser with a window of this size. */
  static async open(width: number, height: number): Promise<OldBrowser> {
    const { path, libraries } = bringChromium88();
    const profile = mkdtempSync(join(tmpdir(), "chromium88-"));
    const flags = [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-dev-shm-usage",
      "--no-zygote",
      "--lang=zh-CN",
    ];
    const child = spawn(
      path,
      [
        ...flags,
        intranetFlag,
        "--remote-debugging-port=0",
        `--window-size=${width},${height}`,
        `--user-data-dir=${profile}`,
      ],
      { env: { ...process.env, LD_LIBRARY_PATH: libraries }, stdio: ["ignore", "ignore", "pipe"] },
    );
    const port = await new Promise<string>((resolve, reject) => {
      child.once("exit", (code) => reject(new Error(`Chromium 88 did not start (exit ${code})`)));
      child.stderr?.on("data", (part: Buffer) => {
        const found = /127\.0\.0\.1:(\d+)\/devtools/.exec(part.toString());
        if (found?.[1]) resolve(found[1]);
      });
    });
    const pages = (await (await fetch(`http://127.0.0.1:${port}/json`)).json()) as Record<string, string>[];
    const socket = new WebSocket(pages.find(({ type }) => type === "page")?.["webSocketDebuggerUrl"] ?? "");
    await new Promise((resolve, reject) => {
      socket.addEventListener("open", resolve);
      socket.addEventListener("error", reject);
    });
    const browser = new OldBrowser(child, profile, socket);
    await browser.#send("Page.enable");
    await browser.#send("Runtime.enable");
    return browser;
  }

  /** Goes to an address and waits for its document. */
  async go(url: string): Promise<void> {
    await this.#send("Page.navigate", { url });
    await this.until(`location.href === ${JSON.stringify(url)} || document.readyState === "complete"`, `open ${url}`);
    await this.until('document.readyState === "complete"', `load ${url}`);
  }

  /** The value of an expression in the page. Throws what it throws. */
  async value<T>(expression: string): Promise<T> {
    const { result, error } = await this.#send("Runtime.evaluate", {
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    const failed = error?.message ?? result?.exceptionDetails?.exception?.description;
    if (failed) throw new Error(`${expression}: ${failed}`);
    return result?.result?.value as T;
  }

  /** Waits until an expression is true; asks again while a page is being left. */
  async until(expression: string, what = expression): Promise<void> {
    const end = Date.now() + patience;
    for (;;) {
      if (await this.value<boolean>(`Boolean(${expression})`).catch(() => false)) return;
      if (Date.now() > end) throw new Error(`waited in vain: ${what}\n${this.thrown.join("\n")}`);
      await wait(100);
    }
  }

  /** Taps what an expression gives, as a finger would: at its middle, after it has come into view. */
  async tap(element: string): Promise<void> {
    await this.until(element, `there is ${element}`);
    const { x, y } = await this.value<{ x: number; y: number }>(
      `(() => { const own = ${element}; own.scrollIntoView({ block: "center" }); const box = own.getBoundingClientRect(); return { x: box.x + box.width / 2, y: box.y + box.height / 2 }; })()`,
    );
    for (const type of ["mousePressed", "mouseReleased"])
      await this.#send("Input.dispatchMouseEvent", { type, x, y, button: "left", clickCount: 1 });
  }

  /** Types into what has the focus. */
  async type(text: string): Promise<void> {
    await this.#send("Input.insertText", { text });
  }

  /** Ends the browser and removes its profile. */
  async close(): Promise<void> {
    this.#socket.close();
    const gone = new Promise((resolve) => this.#process.once("exit", resolve));
    this.#process.kill("SIGKILL");
    await gone;
    rmSync(this.#profile, { recursive: true, force: true });
  }

  #send(method: string, params: object = {}): Promise<Message> {
    const id = ++this.#sent;
    this.#socket.send(JSON.stringify({ id, method, params }));
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`Chromium 88 does not answer: ${method}`)), patience);
      this.#waiting.set(id, (message) => {
        clearTimeout(late);
        resolve(message);
      });
    });
  }

  #take(message: Message): void {
    const details = message.params?.exceptionDetails;
    if (message.method === "Runtime.exceptionThrown" && details)
      this.thrown.push(details.exception?.description ?? details.text);
    if (message.id === undefined) return;
    this.#waiting.get(message.id)?.(message);
    this.#waiting.delete(message.id);
  }
}
