import { readdir, readFile } from "node:fs/promises";
import type { Loader } from "astro/loaders";
import { mainElements } from "#domain/case-elements";
import { parseCase } from "#domain/parse-case";

/** The cases as a lesson or the search may name them: title, summary, minutes and elements. Nothing else of a case may come into the site; test/site.test.ts reads the build for it. */
export const caseEntries: Loader = {
  name: "case-entries",
  load: async ({ config, store, parseData }) => {
    const folder = new URL("../quizzes/cases/", config.root);
    const names = (await readdir(folder)).filter((name) => name.endsWith(".yaml"));
    store.clear();
    for (const name of names.sort()) {
      const { quiz, problems } = parseCase(await readFile(new URL(name, folder), "utf8"));
      if (!quiz) throw new Error(`quizzes/cases/${name} 第 ${problems[0]?.line} 行：${problems[0]?.message}`);
      const { id, title, branching, questions } = quiz;
      const { minutes, summary } = branching;
      const entry = { title, summary, minutes, elements: mainElements(questions) };
      store.set({ id, data: await parseData({ id, data: entry }) });
    }
  },
};
