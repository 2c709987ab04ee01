import { cloudflareTest, readD1Migrations } from "@cloudflare/vitest-plugin";
import { defineConfig } from "vitest/config";

const secret = "a-secret-for-tests-only-0123456789abcdef";
const migrations = await readD1Migrations("worker/db/migrations");

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "domain",
          include: ["test/domain/**/*.test.ts", "test/*.test.ts"],
          environment: "node",
          testTimeout: 30_000,
        },
      },
      {
        plugins: [
          cloudflareTest({
            wrangler: { configPath: "./wrangler.toml" },
            miniflare: { bindings: { AUTH_SECRET: secret, TEST_MIGRATIONS: migrations } },
          }),
        ],
        test: {
          name: "workerd",
          include: ["test/worker/**/*.test.ts"],
          setupFiles: ["test/worker/setup-workerd.ts"],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: "node",
          include: ["test/worker/**/*.test.ts"],
          // Row counts are D1's own.
          exclude: ["test/worker/rows*.test.ts"],
          setupFiles: ["test/worker/setup-node.ts"],
          environment: "node",
          testTimeout: 30_000,
          hookTimeout: 60_000,
          provide: { secret },
        },
      },
    ],
  },
});
