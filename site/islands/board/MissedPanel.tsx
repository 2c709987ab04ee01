import { useCallback, useEffect, useRef, useState } from "react";
import { type Ability, abilityNames, elements } from "#domain/framework";
import { api, read } from "../../lib/api.ts";
import { paths } from "../../lib/paths.ts";
import { LoadedPart } from "../LoadedPart.tsx";
import { SendLesson } from "../tasks/SendLesson.tsx";
import { useLoaded } from "../use-loaded.ts";
import { MissedQuestion } from "./MissedQuestion.tsx";
import type { MissedQuestions } from "./words.ts";

interface Props {
  id: string;
  officeId: string;
  ability: Ability;
  /** One person, or everybody of the office where it is left out. */
  person?: { id: string; name: string } | undefined;
  close: () => void;
}

/** The questions behind an ability that were missed: what was chosen and by whom, the place in the speech, the lesson to send. */
export function MissedPanel({ id, officeId, ability, person, close }: Props) {
  const personId = person?.id;
  const load = useCallback(
    (): Promise<MissedQuestions> =>
      personId
        ? read(api.people[":id"]["missed-questions"].$get({ param: { id: personId }, query: { ability } }))
        : read(api.offices[":id"]["missed-questions"].$get({ param: { id: officeId }, query: { ability } })),
    [officeId, personId, ability],
  );
  const [loaded, retry] = useLoaded(load);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="missed" id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} ref={heading} tabIndex={-1}>
        {person?.name ?? "本室"}：{abilityNames[ability]}答错的题
      </h2>
      <LoadedPart loaded={loaded} retry={retry}>
        {(missed) => (
          <>
            <Missed {...missed} ofPerson={person !== undefined} />
            <SendLesson officeId={officeId} element={ability} people={missed.needs.people} />
          </>
        )}
      </LoadedPart>
      <p className="row">
        <a className="button" href={paths.lesson(ability)}>
          打开《{elements.find((own) => own.id === ability)?.name}》一课
        </a>
        <button type="button" className="button button--quiet" onClick={close}>
          收起
        </button>
      </p>
    </section>
  );
}

/** What fits a Monday morning; the rest on demand. */
const first = 5;

function Missed({ questions, more, ofPerson }: MissedQuestions & { ofPerson: boolean }) {
  const [all, setAll] = useState(false);
  if (questions.length === 0) return <p>没有答错的题，或者还没有答过。</p>;
  return (
    <>
      <p className="muted">得分不到一半的算答错。只列选了什么，不列正确答案：这些题您自己也要答。</p>
      <ol className="missed__list">
        {questions.slice(0, all ? questions.length : first).map((question) => (
          <MissedQuestion key={question.id} question={question} ofPerson={ofPerson} />
        ))}
      </ol>
      {!all && questions.length > first && (
        <button type="button" className="button" onClick={() => setAll(true)}>
          再列 {questions.length - first} 题
        </button>
      )}
      {all && more > 0 && <p className="muted">另有 {more} 题答错的人较少，没有列出。</p>}
    </>
  );
}
