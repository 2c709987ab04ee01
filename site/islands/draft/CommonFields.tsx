import { duties, elements, indicatorIds, indicators } from "#domain/framework";
import type { DraftQuestion } from "#domain/quiz-draft";
import { AbilityFields } from "./AbilityFields.tsx";
import { Field, type NotesFor } from "./Field.tsx";
import { ParsedField } from "./ParsedField.tsx";
import { sourceOf, sourceText } from "./source.ts";
import { TextField } from "./TextField.tsx";
import { ToolFields } from "./ToolFields.tsx";

interface Props {
  question: DraftQuestion;
  toolTitles: Record<string, string>;
  notes: NotesFor;
  change: (part: Partial<DraftQuestion>) => void;
}

const levels = ["1（易）", "2", "3", "4", "5（难）"];

/** The fields every question has: what it explains, and what it is evidence for. */
export function CommonFields({ question, toolTitles, notes, change }: Props) {
  const { element = "", indicator = "", duty = "", difficulty, points = 1, explanation, source } = question;
  return (
    <>
      <TextField
        label="解析"
        hint="先讲道理，再写出处（§18），至少 10 字；交卷后学员看到。"
        notes={notes("explanation")}
        value={explanation}
        rows={3}
        change={(text) => change({ explanation: text })}
      />
      <div className="draft-grid">
        <Field label="要素" notes={notes("element")}>
          <select value={element} onChange={(event) => change({ element: event.target.value, indicator: undefined })}>
            <option value="">请选择</option>
            {elements.map(({ id, name, part }) => (
              <option key={id} value={id}>
                {part} · {name}
              </option>
            ))}
          </select>
        </Field>
        <Field label="行为指标" notes={notes("indicator")}>
          <select value={indicator} onChange={(event) => change({ indicator: event.target.value })}>
            <option value="">{element ? "请选择" : "请先选要素"}</option>
            {indicatorIds
              .filter((id) => id.startsWith(`${element}.`))
              .map((id) => (
                <option key={id} value={id}>
                  {indicators[id]}
                </option>
              ))}
          </select>
        </Field>
        <AbilityFields question={question} notes={notes} change={change} />
        <Field label="业务" notes={notes("duty")}>
          <select value={duty} onChange={(event) => change({ duty: event.target.value })}>
            <option value="">请选择</option>
            {Object.entries(duties).map(([id, name]) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </Field>
        <ParsedField
          label="讲话出处"
          hint="段号，如 §18；两处写 §6、§8。"
          notes={notes("source")}
          value={source}
          parse={sourceOf}
          show={sourceText}
          change={(own) => change({ source: own })}
        />
        <Field label="难度" notes={notes("difficulty")}>
          <select value={difficulty ?? ""} onChange={(event) => change({ difficulty: Number(event.target.value) })}>
            {difficulty === undefined && <option value="">请选择</option>}
            {levels.map((words, index) => (
              <option key={words} value={index + 1}>
                {words}
              </option>
            ))}
          </select>
        </Field>
        <Field label="分值" notes={notes("points")}>
          <input
            type="number"
            min={1}
            max={100}
            value={points || ""}
            onChange={(event) => change({ points: Number(event.target.value) })}
          />
        </Field>
        <ToolFields question={question} toolTitles={toolTitles} notes={notes} change={change} />
      </div>
    </>
  );
}
