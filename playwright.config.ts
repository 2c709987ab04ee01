import { defineConfig } from "@playwright/test";

/** Two checkouts on one machine test at once with a port each. */
const port = process.env["E2E_PORT"] ?? "8799";

export default defineConfig({
  testDir: "test/e2e",
  outputDir: ".data/e2e-results",
  // One server, two cores: the browsers take turns.
  workers: 1,
  timeout: 120_000,
  forbidOnly: true,
  globalSetup: "./test/e2e/start-server.ts",
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    locale: "zh-CN",
    // A page that a worker keeps would hide what the server says; reading.spec.ts lets it in.
    serviceWorkers: "block",
    viewport: { width: 1280, height: 900 },
    launchOptions: { executablePath: process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium", args: ["--no-sandbox"] },
    screenshot: "only-on-failure",
  },
});
