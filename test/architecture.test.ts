import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const files = ["site", "worker", "scripts", "test"].flatMap((room) =>
  readdirSync(room, { recursive: true, encoding: "utf8" })
    .map((name) => join(room, name))
    .filter(
      (name) =>
        /\.(ts|tsx|astro|mjs)$/.test(name) && !/node_modules|\/dist\/|\/\.astro/.test(name) && statSync(name).isFile(),
    ),
);

interface Import {
  from: string;
  to: string;
  typeOnly: boolean;
}

/** Every import of the code: relative ones as paths from the root, `#domain/x` as its file, packages by name. */
const imports: Import[] = files.flatMap((from) => {
  const text = readFileSync(from, "utf8");
  const statements = text.matchAll(/(?:^|\n)\s*(?:import|export)\s+(type\s)?(?:[^"';]*?\sfrom\s+)?["']([^"']+)["']/g);
  return [...statements].map(([, type, target = ""]) => ({
    from,
    to: resolved(from, target),
    typeOnly: type !== undefined,
  }));
});

function resolved(from: string, target: string): string {
  if (target.startsWith("#domain/")) return `worker/domain/${target.slice(8)}.ts`;
  return target.startsWith(".") ? relative(".", resolve(dirname(from), target)) : target;
}

const broken = (rule: (own: Import) => boolean) => imports.filter(rule).map(({ from, to }) => `${from} → ${to}`);
const within = (path: string, ...rooms: string[]) => rooms.some((room) => path.startsWith(room));
const isPackage = (path: string) => !within(path, "site/", "worker/", "scripts/", "test/", "quizzes/");

describe("the import directions of the house", () => {
  it("reads imports at all", () => {
    expect(imports.length).toBeGreaterThan(200);
  });

  it("keeps the domain pure: itself and small pure libraries", () => {
    const allowed = ["zod", "yaml", "@noble/hashes", "ts-fsrs"];
    const pure = ({ from, to }: Import) =>
      within(from, "worker/domain/") &&
      !within(to, "worker/domain/") &&
      !allowed.some((name) => to === name || to.startsWith(`${name}/`));
    expect(broken(pure)).toEqual([]);
  });

  it("tells the domain the time and the dice", () => {
    const impure = files.filter(
      (file) =>
        within(file, "worker/domain/") &&
        /Date\.now|new Date\(\)|Math\.random|getRandomValues|process\.|fetch\(/.test(readFileSync(file, "utf8")),
    );
    expect(impure).toEqual([]);
  });

  it("lets worker/db know nothing above it, and routes no SQL", () => {
    const layers = ({ from, to }: Import) =>
      (within(from, "worker/db/") && !isPackage(to) && !within(to, "worker/db/", "worker/domain/")) ||
      (within(from, "worker/routes/") && to.startsWith("drizzle-orm") && from !== "worker/routes/health.ts");
    expect(broken(layers)).toEqual([]);
  });

  it("lets the Worker reach neither the site nor its own local tools", () => {
    const upward = ({ from, to }: Import) =>
      within(from, "worker/") &&
      (within(to, "site/", "scripts/", "test/", "quizzes/") ||
        (!within(from, "worker/local/") && within(to, "worker/local/")));
    expect(broken(upward)).toEqual([]);
  });

  it("keeps Node's modules out of what runs on Cloudflare", () => {
    const node = ({ from, to }: Import) =>
      within(from, "worker/") && !within(from, "worker/local/", "worker/node/") && to.startsWith("node:");
    expect(broken(node)).toEqual([]);
  });

  it("gives the site types of the worker only, and never quizzes/: keys would reach the browser", () => {
    // Reads titles of cases at build time; what came of it is read in the build itself, see site.test.ts.
    const reader = "site/integrations/case-entries.ts";
    const wrong = ({ from, to, typeOnly }: Import) =>
      within(from, "site/") &&
      (within(to, "quizzes/", "test/", "scripts/") ||
        (within(to, "worker/") && !within(to, "worker/domain/") && !typeOnly));
    expect(broken(wrong)).toEqual([]);
    const mentions = files.filter(
      (file) =>
        within(file, "site/") &&
        file !== reader &&
        /["'`(][./]*quizzes\/(?!practice\/`|\?)[a-z]/.test(readFileSync(file, "utf8")) &&
        !/paths\.ts$/.test(file),
    );
    expect(mentions.filter((file) => /readFile|import|glob/.test(readFileSync(file, "utf8")))).toEqual([]);
  });

  it("takes values into a learner's island only from domain modules that import nothing", () => {
    const free = new Set(
      files.filter(
        (file) => within(file, "worker/domain/") && !imports.some((own) => own.from === file && !own.typeOnly),
      ),
    );
    // The trainers' own pages may weigh more.
    const trainers =
      /^site\/islands\/((import|studio|draft|bank)\/|(ImportStudio|DraftEditor|Drafts|Bank|Studio)\.tsx$)/;
    const heavy = ({ from, to, typeOnly }: Import) =>
      within(from, "site/islands/", "site/lib/") &&
      !trainers.test(from) &&
      within(to, "worker/domain/") &&
      !typeOnly &&
      !free.has(to);
    expect(broken(heavy)).toEqual([]);
  });

  it("keeps files small: none over 250 lines, lists aside", () => {
    const long = files.filter((file) => readFileSync(file, "utf8").split("\n").length > 250);
    expect(long).toEqual([]);
  });
});
