import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { parseContent } from "#domain/parse-content";
import type { Problem } from "#domain/parse-quiz";
import type { Quiz } from "#domain/quiz-format";

/** A file of quizzes/ with what came of parsing it. */
export interface QuizFile {
  file: string;
  text: string;
  quiz: Quiz | null;
  problems: Problem[];
}

/** The rooms of quizzes/ whose files are neither questions nor cases. */
const otherRooms = /^(blueprints|checks|self-rating)\//;

/** Where the lessons keep the tools that a question or a case may name. */
const toolFolder = "site/content/tools";

/** Reads and checks every file of questions and every case below a folder, and that no two files share an id. */
export async function checkQuizFiles(folder: string): Promise<QuizFile[]> {
  const tools = (await readdir(toolFolder)).map((name) => basename(name, ".md"));
  const names = (await readdir(folder, { recursive: true }))
    .filter((name) => /\.ya?ml$/.test(name) && !otherRooms.test(name))
    .sort();
  const files = await Promise.all(names.map((name) => checkFile(join(folder, name), tools)));
  const homes = new Map<string, string>();
  return files.map((own) => {
    const problems = [...own.problems];
    if (own.quiz && basename(own.file).replace(/\.ya?ml$/, "") !== own.quiz.id) {
      problems.push({ line: 1, message: `编号 ${own.quiz.id} 应与文件名相同。` });
    }
    own.quiz?.questions.forEach(({ id }, index) => {
      const home = homes.get(id);
      if (home && home !== own.file) {
        problems.push({ line: 1, question: index + 1, questionId: id, message: `编号已用于 ${home}，请换一个。` });
      } else homes.set(id, own.file);
    });
    return { ...own, problems };
  });
}

async function checkFile(file: string, tools: readonly string[]): Promise<QuizFile> {
  const text = await readFile(file, "utf8");
  return { file, text, ...parseContent(text, tools) };
}
