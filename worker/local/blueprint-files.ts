import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Blueprint } from "#domain/blueprint-format";
import type { Problem } from "#domain/checked-yaml";
import { composeForms } from "#domain/compose-forms";
import type { QuizFile } from "./quiz-files.ts";

/** A file of quizzes/blueprints/ with what came of expanding it against the banks beside it. */
export interface BlueprintFile {
  file: string;
  text: string;
  blueprint: Blueprint | null;
  problems: Problem[];
}

/** Reads every blueprint of a folder and expands it against the folder's own banks. */
export async function checkBlueprintFiles(folder: string, quizzes: readonly QuizFile[]): Promise<BlueprintFile[]> {
  const room = join(folder, "blueprints");
  const names = await readdir(room).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
  const pool = quizzes.flatMap(({ quiz }) =>
    quiz?.kind === "bank" ? quiz.questions.map((question) => ({ bank: quiz.id, question })) : [],
  );
  const homes = new Map(quizzes.flatMap(({ quiz, file }) => (quiz ? [[quiz.id, file] as const] : [])));
  const files = names.filter((name) => /\.ya?ml$/.test(name)).sort();
  return Promise.all(
    files.map(async (name) => {
      const file = join(room, name);
      const text = await readFile(file, "utf8");
      const { blueprint, problems: found } = composeForms(text, pool);
      const problems: Problem[] = [...found];
      if (blueprint && basename(name).replace(/\.ya?ml$/, "") !== blueprint.id)
        problems.push({ line: 1, message: `编号 ${blueprint.id} 应与文件名相同。` });
      const home = blueprint && homes.get(blueprint.id);
      if (home) problems.push({ line: 1, message: `编号已用于 ${home}，请换一个。` });
      return { file, text, blueprint, problems };
    }),
  );
}
