import startServer, { intranetUrl } from "../e2e/start-server.ts";
import { legs } from "./learner.ts";
import { OldBrowser } from "./old-browser.ts";

/** Drives a learner's way through the product in a real Chromium 88; gives true where every leg went well and nothing was thrown. */
export async function runInChromium88(): Promise<boolean> {
  const stop = await startServer();
  const browser = await OldBrowser.open(360, 740);
  let failed = 0;
  try {
    console.log(await browser.value<string>("navigator.userAgent"));
    for (const { name, run } of legs) {
      try {
        await run(browser, intranetUrl);
        // The last tap may have led to a page that is still coming.
        await browser.until('document.readyState === "complete"');
        const wider = "document.documentElement.scrollWidth - document.documentElement.clientWidth";
        if ((await browser.value<number>(wider)) > 0) throw new Error("the page is wider than the screen");
        if (browser.thrown.length > 0) throw new Error(browser.thrown.splice(0).join("\n"));
        console.log(`✓ ${name}`);
      } catch (error) {
        failed += 1;
        console.error(`✗ ${name}: ${error instanceof Error ? error.message : error}`);
      }
    }
  } finally {
    await browser.close();
    await stop();
  }
  console.log(`Chromium 88: ${legs.length - failed} passed, ${failed} failed`);
  return failed === 0;
}
