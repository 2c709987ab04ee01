import { assignments } from "./routes/assignments.ts";
import { board } from "./routes/board.ts";
import { content } from "./routes/content.ts";
import { offices } from "./routes/offices.ts";
import { own } from "./routes/own.ts";
import { people } from "./routes/people.ts";
import { studio } from "./routes/studio.ts";
import type { Table } from "./table.ts";

/** Every route of the API: a group of routes is a file in routes/. */
export const tables: readonly Table[] = [own, people, offices, board, assignments, content, studio];
