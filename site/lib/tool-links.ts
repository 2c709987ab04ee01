const toolLink = /\[([^\]]+)\]\(\/tools\/([^)]+)\)/g;

/** The slugs of the tools a lesson's Markdown links to, as often as it does. */
export function toolsLinkedFrom(markdown: string): string[] {
  return [...markdown.matchAll(toolLink)].map(([, , path = ""]) => path.replace(/\/$/, ""));
}

/**
 * Holds the links of a lesson to the tools there are, each under its own title, so that a tool renamed or taken away is named in the build.
 * @throws Error in Chinese with the file and the link.
 */
export function checkToolLinks(file: string, markdown: string, titles: ReadonlyMap<string, string>): void {
  for (const [link, text, path = ""] of markdown.matchAll(toolLink)) {
    const title = titles.get(path.replace(/\/$/, ""));
    if (title === undefined) throw new Error(`${file}：${link} 指向的工具不存在，请核对 content/tools/ 里的文件名。`);
    if (!path.endsWith("/")) throw new Error(`${file}：${link} 的地址应以 / 结尾。`);
    if (text !== title) throw new Error(`${file}：${link} 应写工具的名称“${title}”。`);
  }
}
