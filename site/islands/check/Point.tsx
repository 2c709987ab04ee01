import type { CheckSection, Mark, MarkedPoint } from "#domain/office-check";
import { Conflict } from "./Conflict.tsx";
import type { CheckDraft } from "./draft.ts";
import { Found } from "./Found.tsx";
import { Marking } from "./Marking.tsx";

interface Props {
  point: CheckSection["points"][number];
  number: number;
  mark: Mark | undefined;
  stored: MarkedPoint | undefined;
  /** What was marked here of a point that was marked otherwise elsewhere. */
  conflict: Mark | null | undefined;
  last: { name: string; mark: Mark | undefined } | undefined;
  /** Null for those who only read. */
  edit: CheckDraft | null;
}

/** A point: what to have, on what ground, how to look, what was found, by whom, and what it was last time. */
export function Point({ point, number, mark, stored, conflict, last, edit }: Props) {
  const { id, text, basis, evidence } = point;
  return (
    <li className="check-point">
      <p className="check-point__text" id={`point-${id}`}>
        {number}. {text}
      </p>
      <dl className="check-point__how muted">
        <div>
          <dt>依据</dt>
          <dd>{basis}</dd>
        </div>
        <div>
          <dt>怎样看</dt>
          <dd>{evidence}</dd>
        </div>
      </dl>
      {edit && <Marking id={id} mark={mark} edit={edit} />}
      {edit && conflict !== undefined && <Conflict id={id} mine={conflict} theirs={stored} edit={edit} />}
      <Found mark={mark} stored={stored} last={last} words={edit === null} />
    </li>
  );
}
