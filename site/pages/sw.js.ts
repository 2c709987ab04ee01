import { createHash } from "node:crypto";
import { listLessons } from "../lib/course.ts";
import { paths } from "../lib/paths.ts";
import { listTools } from "../lib/toolbox.ts";
import source from "../offline/service-worker.js?raw";

/** The service worker with the pages it keeps, and a version that changes with their text. */
export async function GET() {
  const [lessons, tools] = await Promise.all([listLessons(), listTools()]);
  const pages = [
    ...[paths.home, paths.lessons, paths.tools, paths.speech, paths.offline],
    ...lessons.map(({ id }) => paths.lesson(id)),
    ...tools.map(({ id }) => paths.tool(id)),
  ];
  const texts = [...lessons, ...tools].map(({ body = "", data }) => body + JSON.stringify(data));
  const version = createHash("sha256").update(source).update(texts.join("\n")).digest("hex").slice(0, 12);
  const script = source
    .replace("self.__pages", JSON.stringify(pages))
    .replace("self.__version", `"${version}"`)
    .replace('"/offline/"', JSON.stringify(paths.offline));
  return new Response(script, { headers: { "content-type": "text/javascript" } });
}
