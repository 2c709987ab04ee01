import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Problem } from "#domain/checked-yaml";
import { parseOfficeCheck } from "#domain/office-check-format";
import { parseSelfRating } from "#domain/self-rating-format";

/** A file of quizzes/self-rating/ or quizzes/checks/ with what is wrong in it. */
export interface ScaleFile {
  file: string;
  text: string;
  /** Null where the text has problems. */
  id: string | null;
  problems: Problem[];
}

const rooms = { "self-rating": parseSelfRating, checks: parseOfficeCheck };

/** Reads and checks the scales of self-rating and the office checks of a folder. */
export async function checkScaleFiles(folder: string): Promise<ScaleFile[]> {
  const found = await Promise.all(
    Object.entries(rooms).map(async ([room, parse]) => {
      const names = await readdir(join(folder, room)).catch((error: NodeJS.ErrnoException) => {
        if (error.code === "ENOENT") return [];
        throw error;
      });
      const files = names.filter((name) => /\.ya?ml$/.test(name)).sort();
      return Promise.all(
        files.map(async (name) => {
          const file = join(folder, room, name);
          const text = await readFile(file, "utf8");
          const { value, problems } = parse(text);
          const misnamed = value && basename(name).replace(/\.ya?ml$/, "") !== value.id;
          const placed = misnamed ? [{ line: 1, message: `编号 ${value.id} 应与文件名相同。` }] : [];
          return { file, text, id: value?.id ?? null, problems: [...problems, ...placed] };
        }),
      );
    }),
  );
  return found.flat();
}
