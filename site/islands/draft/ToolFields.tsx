import type { DraftQuestion } from "#domain/quiz-draft";
import { Field, type NotesFor } from "./Field.tsx";

interface Props {
  question: DraftQuestion;
  toolTitles: Record<string, string>;
  notes: NotesFor;
  change: (part: Partial<DraftQuestion>) => void;
}

/** The tools of use to whoever answered wrong: none, one or two. */
export function ToolFields({ question, toolTitles, notes, change }: Props) {
  const { tools = [] } = question;
  const set = (at: number, slug: string) => {
    const next = [...tools.slice(0, at), ...(slug ? [slug] : []), ...tools.slice(at + 1)];
    change({ tools: next.length > 0 ? next : undefined });
  };
  const choices = [...new Set([...Object.keys(toolTitles), ...tools])];
  return Array.from({ length: Math.min(2, tools.length + 1) }, (_own, at) => (
    <Field
      key={at}
      label={at === 0 ? "用得上的工具（可不选）" : "另一件工具（可不选）"}
      notes={at === 0 ? notes("tools") : []}
    >
      <select value={tools[at] ?? ""} onChange={(event) => set(at, event.target.value)}>
        <option value="">不选</option>
        {choices.map((slug) => (
          <option key={slug} value={slug} disabled={tools.includes(slug) && tools[at] !== slug}>
            {toolTitles[slug] ?? slug}
          </option>
        ))}
      </select>
    </Field>
  ));
}
