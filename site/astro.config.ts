import { satteri } from "@astrojs/markdown-satteri";
import react from "@astrojs/react";
import { defineConfig } from "astro/config";
import { formMarkdown } from "./integrations/form-markdown.ts";
import { lessonMarkdown } from "./integrations/lesson-markdown.ts";
import { securityHeaders } from "./integrations/security-headers.ts";

const oldestBrowsers = ["chrome88", "safari15"];

export default defineConfig({
  output: "static",
  srcDir: ".",
  publicDir: "./public",
  outDir: "./dist",
  cacheDir: "../node_modules/.astro",
  trailingSlash: "always",
  // The default ("jsx") drops the white space between a link and the word after it.
  compressHTML: true,
  devToolbar: { enabled: false },
  build: { format: "directory", inlineStylesheets: "never" },
  integrations: [react(), securityHeaders()],
  markdown: {
    syntaxHighlight: false,
    // Quotations must stay as their author typed them, so no smart punctuation.
    processor: satteri({ hastPlugins: [lessonMarkdown, formMarkdown], features: { smartPunctuation: false } }),
  },
  vite: {
    // An inlined script or style would need its own hash in the policy and could not be cached.
    build: { target: oldestBrowsers, cssTarget: oldestBrowsers, assetsInlineLimit: 0 },
    cacheDir: "../node_modules/.vite",
    server: { proxy: { "/api": "http://127.0.0.1:8787" } },
  },
});
