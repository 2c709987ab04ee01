import { Fragment } from "react";
import { paths } from "../../lib/paths.ts";

/** The titles of the tools by slug, as the build of the site knows them. */
export type ToolTitles = Readonly<Record<string, string>>;

/** 可用的工具：急件办理流程, each a link; nothing where there is none the site still has. */
export function ToolLinks({ tools, titles }: { tools: readonly string[]; titles: ToolTitles }) {
  const own = tools.flatMap((slug) => {
    const title = titles[slug];
    return title ? [{ slug, title }] : [];
  });
  if (own.length === 0) return null;
  return (
    <p className="tools">
      可用的工具：
      {own.map(({ slug, title }, index) => (
        <Fragment key={slug}>
          {index > 0 && "、"}
          <a href={paths.tool(slug)}>{title}</a>
        </Fragment>
      ))}
    </p>
  );
}
