/** The parser and the readers of files, as a chunk of their own. */
export const loadParser = () => import("./parser.ts");
export type Parser = Awaited<ReturnType<typeof loadParser>>;
