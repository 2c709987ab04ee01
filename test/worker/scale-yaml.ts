import { ratedIndicators } from "#domain/self-rating-format";

/** A scale of self-rating of all fifteen indicators, every way of working told apart by its number. */
export function ratingYaml({ version = 1, title = "能力自评", wording = "这样办事，一条一条记下来" } = {}): string {
  const indicators = ratedIndicators.map((id, index) => {
    const levels = [1, 2, 3, 4, 5].map((level) => `      - 第 ${index + 1} 项第 ${level} 种做法，${wording}\n`);
    return `  - id: ${id}\n    levels:\n${levels.join("")}`;
  });
  return `id: self-rating\ntitle: ${title}\nversion: ${version}\nindicators:\n${indicators.join("")}`;
}

/** An office check of one section. */
export function checkYaml({ version = 1, id = "office-check", points = 3 } = {}): string {
  const lines = Array.from(
    { length: points },
    (_, n) => `      - id: point-${n + 1}
        text: 第 ${n + 1} 个要点，制度和流程成册
        basis: §8
        evidence: 翻开册子看第 ${n + 1} 页有没有
`,
  );
  return `id: ${id}\ntitle: 办公室自查\nversion: ${version}\nsections:\n  - title: 制度\n    points:\n${lines.join("")}`;
}
