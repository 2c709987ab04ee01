import { createHash } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";

/** Astro puts this before every island; `style-src 'self'` would refuse it, so base.css holds the rule instead. */
const islandStyle = "<style>astro-island,astro-slot,astro-static-slot{display:contents}</style>";

/** Writes `_headers`: one strict policy for every page, naming the inline scripts of the build by their hash. */
export function securityHeaders(): AstroIntegration {
  return {
    name: "security-headers",
    hooks: {
      "astro:build:done": async ({ dir }) => {
        const root = fileURLToPath(dir);
        const hashes = new Set<string>();
        for (const name of await readdir(root, { recursive: true })) {
          if (!name.endsWith(".html")) continue;
          const html = (await readFile(join(root, name), "utf8")).replaceAll(islandStyle, "");
          refuseInlineStyle(name, html);
          for (const hash of scriptHashes(html)) hashes.add(hash);
          await writeFile(join(root, name), html);
        }
        await writeFile(join(root, "_headers"), headers([...hashes].sort()));
      },
    },
  };
}

/** The browser would drop it silently; a build that fails is noticed. */
function refuseInlineStyle(name: string, html: string): void {
  const [found] = html.match(/<style[\s>]|<[a-z][^>]*\sstyle=/) ?? [];
  if (found) throw new Error(`${name} holds an inline style, which the content security policy refuses: ${found}`);
}

function scriptHashes(html: string): string[] {
  const scripts = html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g);
  return [...scripts].map(([, text = ""]) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`);
}

function headers(hashes: readonly string[]): string {
  const policy = [
    "default-src 'none'",
    ["script-src 'self'", ...hashes].join(" "),
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
  return `/*
  Content-Security-Policy: ${policy}
  X-Content-Type-Options: nosniff
  X-Frame-Options: DENY
  Referrer-Policy: same-origin
  Cross-Origin-Opener-Policy: same-origin
  Permissions-Policy: camera=(), microphone=(), geolocation=(), payment=(), usb=()

/_astro/*
  Cache-Control: public, max-age=31536000, immutable
`;
}
