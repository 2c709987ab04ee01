import type { SatteriProcessorOptions } from "@astrojs/markdown-satteri";

type Entry = NonNullable<SatteriProcessorOptions["hastPlugins"]>[number];

/** A plugin that rewrites the tree of a Markdown file; the processor exports none of these types by name. */
export type Plugin = Exclude<Entry, ((...args: never[]) => unknown) | readonly unknown[] | null | undefined | false>;
export type TextVisitor = NonNullable<Plugin["text"]>;
export type ElementVisitor = Extract<NonNullable<Plugin["element"]>, { visit: unknown }>["visit"];
export type Element = Parameters<ElementVisitor>[0];
