import type { DraftQuestion } from "#domain/quiz-draft";
import { Notes, type NotesFor } from "./Field.tsx";
import { without, withPart } from "./lists.ts";
import { TextField } from "./TextField.tsx";

interface Props {
  question: DraftQuestion;
  notes: NotesFor;
  change: (part: Partial<DraftQuestion>) => void;
}

/** The pairs of a matching, each with its reason. */
export function PairsPart({ question, notes, change }: Props) {
  const { pairs = [] } = question;
  return (
    <fieldset className="draft-part">
      <legend>各对</legend>
      <p className="field__hint">3 至 8 对，同一栏里不能有两项相同；学员看到的右栏是打乱的。</p>
      <Notes notes={notes("pairs")} />
      {pairs.map(({ left, right, why }, index) => {
        const set = (part: Partial<(typeof pairs)[number]>) => change({ pairs: withPart(pairs, index, part) });
        const place = `第 ${index + 1} 对`;
        return (
          <div key={index} className="draft-option">
            <TextField
              label={`${place}左栏`}
              value={left}
              rows={1}
              longest={200}
              change={(text) => set({ left: text })}
            />
            <TextField
              label={`${place}右栏`}
              value={right}
              rows={1}
              longest={200}
              change={(text) => set({ right: text })}
            />
            <TextField
              label={`${place}的理由`}
              value={why}
              rows={1}
              longest={500}
              change={(text) => set({ why: text || undefined })}
            />
            <button
              type="button"
              className="button button--quiet"
              onClick={() => change({ pairs: without(pairs, index) })}
            >
              删去{place}
            </button>
          </div>
        );
      })}
      {pairs.length < 8 && (
        <button type="button" className="button" onClick={() => change({ pairs: [...pairs, { left: "", right: "" }] })}>
          加一对
        </button>
      )}
    </fieldset>
  );
}
