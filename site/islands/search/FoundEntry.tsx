import type { EntryKind, Found } from "../../search/find.ts";

const kindNames: Record<EntryKind, string> = { lesson: "课文", tool: "工具", case: "情景演练", speech: "讲话要点" };

/** One page that was found: what it is, where in it, and the words around. */
export function FoundEntry({ found: { entry, href, heading, excerpt } }: { found: Found }) {
  return (
    <li>
      <p className="found__title">
        <a href={href}>{entry.title}</a> <span className="badge">{kindNames[entry.kind]}</span>
      </p>
      <p className="found__excerpt">
        {heading && <span className="muted">{heading}：</span>}
        {excerpt.map(({ text, marked }, index) => (marked ? <mark key={index}>{text}</mark> : text))}
      </p>
    </li>
  );
}
