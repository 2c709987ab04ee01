import { type CollectionEntry, getCollection } from "astro:content";
import { type Duty, duties } from "#domain/framework";
import { inOrder } from "./course.ts";

export type Tool = CollectionEntry<"tools">;

/** All working aids in order. */
export async function listTools(): Promise<Tool[]> {
  return inOrder(await getCollection("tools"));
}

/** The titles of all working aids by slug, for the islands: the server knows slugs only. */
export async function listToolTitles(): Promise<Record<string, string>> {
  return Object.fromEntries((await listTools()).map(({ id, data }) => [id, data.title]));
}

/** The working aids of an element, in order; none for the introduction and the close, which are no elements. */
export async function listToolsOf(element: string): Promise<Tool[]> {
  return (await listTools()).filter(({ data }) => (data.elements as string[]).includes(element));
}

/** The lines of duty that have working aids, each with them. */
export async function listDuties(): Promise<{ duty: Duty; name: string; tools: Tool[] }[]> {
  const tools = await listTools();
  return (Object.keys(duties) as Duty[])
    .map((duty) => ({ duty, name: duties[duty], tools: tools.filter(({ data }) => data.duty === duty) }))
    .filter((own) => own.tools.length > 0);
}
