import { readXml } from "./xml.ts";

/** A level of a list: its form of number, its text with %1 for the numbers, and where it starts. */
interface Level {
  format: string;
  text: string;
  start: number;
}

interface List {
  levels: Map<number, Level>;
  /** Counting is shared by lists of the same abstract one, unless a list starts anew. */
  shared: string;
}

/** The numbers Word puts before paragraphs; they are not in the text of a file. */
export class Numbering {
  readonly #lists: Map<string, List>;
  readonly #counters = new Map<string, number[]>();

  constructor(numbering: string | null) {
    this.#lists = numbering === null ? new Map() : listsIn(numbering);
  }

  /** The number of the next paragraph of a list at a level, from 0, as Word would show it. */
  next(id: string, depth: number): string {
    const list = this.#lists.get(id);
    const level = list?.levels.get(depth);
    if (!list || !level || depth > 8) return "";
    const counts = this.#counters.get(list.shared) ?? [];
    counts[depth] = (counts[depth] ?? level.start - 1) + 1;
    counts.length = depth + 1;
    this.#counters.set(list.shared, counts);
    if (level.format === "bullet") return "";
    return level.text.replace(/%([1-9])/g, (_whole, place) => {
      const own = list.levels.get(Number(place) - 1);
      return numeral(counts[Number(place) - 1] ?? own?.start ?? 1, own?.format ?? "decimal");
    });
  }
}

function listsIn(xml: string): Map<string, List> {
  const abstract = new Map<string, Map<number, Level>>();
  const lists = new Map<string, List>();
  let levels: Map<number, Level> | undefined;
  let level: Level | undefined;
  let list: { id: string; own: List } | undefined;
  let depth = 0;
  readXml(xml, {
    open(name, attribute) {
      const value = attribute("val") ?? "";
      if (name === "abstractNum") {
        levels = new Map();
        abstract.set(attribute("abstractNumId") ?? "", levels);
      } else if (name === "num") {
        const id = attribute("numId") ?? "";
        list = { id, own: { levels: new Map(), shared: id } };
        lists.set(id, list.own);
        levels = undefined;
      } else if (name === "abstractNumId" && list) {
        list.own.shared = `abstract ${value}`;
        list.own.levels = new Map(abstract.get(value));
      } else if (name === "lvl" || name === "lvlOverride") {
        depth = Math.min(8, Number(attribute("ilvl")) || 0);
        const into = list?.own.levels ?? levels;
        level = { format: "decimal", text: "", start: 1, ...into?.get(depth) };
        into?.set(depth, level);
      } else if (!level) return;
      else if (name === "numFmt") level.format = value;
      else if (name === "lvlText") level.text = value;
      else if (name === "start") level.start = Number(value) || 0;
      else if (name === "startOverride" && list) {
        level.start = Number(value) || 0;
        list.own.shared = list.id;
      }
    },
    close(name) {
      if (name === "lvl" || name === "lvlOverride") level = undefined;
      if (name === "num") list = undefined;
    },
    text() {},
  });
  return lists;
}

const digits = "〇一二三四五六七八九";
const chinese = [
  "chineseCounting",
  "chineseCountingThousand",
  "japaneseCounting",
  "taiwaneseCountingThousand",
  "taiwaneseCounting",
  "ideographTraditional",
];

/** A number in one of Word's forms; any other form is decimal. */
export function numeral(value: number, format: string): string {
  if (chinese.includes(format)) return chineseNumeral(value);
  if (format === "upperLetter" || format === "lowerLetter") {
    const letter = String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.min(9, Math.ceil(value / 26)));
    return format === "upperLetter" ? letter : letter.toLowerCase();
  }
  if (format.startsWith("decimalEnclosedCircle") && value >= 1 && value <= 20)
    return String.fromCharCode(0x245f + value);
  if (format === "upperRoman" || format === "lowerRoman") {
    const roman = romanNumeral(value);
    return format === "upperRoman" ? roman : roman.toLowerCase();
  }
  return format === "decimalZero" && value < 10 ? `0${value}` : String(value);
}

function chineseNumeral(value: number): string {
  if (value < 10) return digits[value] ?? String(value);
  if (value < 20) return `十${value === 10 ? "" : digits[value - 10]}`;
  if (value > 99) return String(value);
  return `${digits[Math.floor(value / 10)]}十${value % 10 === 0 ? "" : digits[value % 10]}`;
}

function romanNumeral(value: number): string {
  const signs: [number, string][] = [
    [50, "L"],
    [40, "XL"],
    [10, "X"],
    [9, "IX"],
    [5, "V"],
    [4, "IV"],
    [1, "I"],
  ];
  let [left, roman] = [value > 0 && value < 90 ? value : 0, ""];
  for (const [worth, sign] of signs) {
    while (left >= worth) {
      roman += sign;
      left -= worth;
    }
  }
  return roman || String(value);
}
