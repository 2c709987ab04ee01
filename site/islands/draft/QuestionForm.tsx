import type { DraftQuestion } from "#domain/quiz-draft";
import { BlanksPart } from "./BlanksPart.tsx";
import { CommonFields } from "./CommonFields.tsx";
import { EssayPart } from "./EssayPart.tsx";
import { Notes, type NotesFor } from "./Field.tsx";
import { IdField } from "./IdField.tsx";
import type { Note } from "./notes.ts";
import { OptionsPart } from "./OptionsPart.tsx";
import { PairsPart } from "./PairsPart.tsx";
import { TextField } from "./TextField.tsx";

interface Props {
  question: DraftQuestion;
  notes: readonly Note[];
  toolTitles: Record<string, string>;
  change: (part: Partial<DraftQuestion>) => void;
}

const partOf = {
  single: OptionsPart,
  multiple: OptionsPart,
  "true-false": OptionsPart,
  situational: OptionsPart,
  ordering: OptionsPart,
  blank: BlanksPart,
  matching: PairsPart,
  "short-answer": EssayPart,
} as const;

/** All fields of one question, each with what the gate and the linter say of it. */
export function QuestionForm({ question, notes, toolTitles, change }: Props) {
  const Part = partOf[question.type];
  const notesFor: NotesFor = (field) => notes.filter((note) => note.field === field);
  const own = { question, notes: notesFor, change };
  return (
    <div className="draft-form">
      <Notes notes={notes.filter(({ field }) => field === null)} />
      <TextField
        label="材料（可不写）"
        hint="几道题共用的材料。"
        notes={notesFor("context")}
        value={question.context}
        longest={4000}
        change={(context) => change({ context: context || undefined })}
      />
      <TextField
        label="题干"
        notes={notesFor("stem")}
        value={question.stem}
        rows={3}
        change={(stem) => change({ stem })}
      />
      <Part {...own} />
      <CommonFields {...own} toolTitles={toolTitles} />
      <IdField
        label="题目编号"
        hint="全平台不重复；发布后不再改，改字句不换编号。"
        notes={notesFor("id")}
        value={question.id}
        change={(id) => change({ id })}
      />
    </div>
  );
}
