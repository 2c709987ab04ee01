import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const sources = readFileSync("docs/content-sources.md", "utf8");
const files = ["site/content", "quizzes"].flatMap((room) =>
  readdirSync(room, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(md|ya?ml)$/.test(name) && name !== "README.md")
    .map((name) => `${room}/${name}`),
);

/** The articles listed for a rule, by the words its row begins with. */
const articlesOf = new Map(
  [...sources.matchAll(/^\| ([^|（]+)[^|]*\| ([^|]+) \|/gm)].map(([, rule = "", articles = ""]) => [
    rule.trim(),
    new Set(articles.trim().split("、")),
  ]),
);

const cited = files.flatMap((file) =>
  [
    ...readFileSync(file, "utf8").matchAll(
      /《([^》]+)》(?:（[^）]*）| ?\d{4} 年[^，]*，)?：?((?:第[一二三四五六七八九十]+条、?)*)/g,
    ),
  ].map(([, title = "", articles = ""]) => ({
    file,
    title,
    articles: [...articles.matchAll(/第([一二三四五六七八九十]+)条/g)].map(([, number = ""]) => number),
  })),
);

describe("facts beyond the speech", () => {
  it("are found at all", () => {
    expect(cited.filter(({ articles }) => articles.length > 0).length).toBeGreaterThan(30);
  });

  it("name a rule that is listed in docs/content-sources.md", () => {
    expect(cited.filter(({ title }) => !sources.includes(title)).map(({ file, title }) => `${file}: ${title}`)).toEqual(
      [],
    );
  });

  it("name articles that are listed with their rule", () => {
    const missing = cited.flatMap(({ file, title, articles }) =>
      articles
        .filter((number) => !articlesOf.get(title)?.has(number))
        .map((number) => `${file}: ${title} 第${number}条`),
    );
    expect(missing).toEqual([]);
  });
});
