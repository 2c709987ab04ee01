import type { Mark, MarkedPoint } from "#domain/office-check";
import type { CheckDraft } from "./draft.ts";
import { answerNames } from "./words.ts";

interface Props {
  id: string;
  mine: Mark | null;
  theirs: MarkedPoint | undefined;
  edit: CheckDraft;
}

/** A point that two people, or two devices, marked otherwise: both marks, and a choice. */
export function Conflict({ id, mine, theirs, edit }: Props) {
  return (
    <div className="notice notice--warn" role="alert">
      <p>
        这一项别处也改了。已保存的：{wordsOf(theirs ?? null)}
        {theirs && `（${theirs.by.name}）`}。您填的：{wordsOf(mine)}。
      </p>
      <p className="row">
        <button type="button" className="button" onClick={() => edit.mark(id, mine)}>
          用我填的
        </button>
        <button type="button" className="button" onClick={() => edit.giveWay(id)}>
          用已保存的
        </button>
      </p>
    </div>
  );
}

function wordsOf(mark: Mark | null): string {
  if (!mark) return "未查";
  return mark.note ? `${answerNames[mark.answer]}，“${mark.note}”` : answerNames[mark.answer];
}
