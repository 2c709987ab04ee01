import type { InferResponseType } from "hono/client";
import { useCallback } from "react";
import { api, read } from "../../lib/api.ts";
import { paths } from "../../lib/paths.ts";
import { LoadedPart } from "../LoadedPart.tsx";
import { Key } from "../result/Key.tsx";
import { allKindNames } from "../studio/words.ts";
import { useLoaded } from "../use-loaded.ts";
import type { BankQuestion } from "./find-questions.ts";
import { Retirement } from "./Retirement.tsx";
import { Texts } from "./Texts.tsx";

/** A question opened: its text with the key, where it stands, what it was, and taking it out of use. */
export function Detail({ question, retired }: { question: BankQuestion; retired: (at: number | null) => void }) {
  const { id } = question;
  const load = useCallback(() => read(api.questions[":id"].$get({ param: { id } })), [id]);
  const [loaded, retry] = useLoaded(load);
  return (
    <LoadedPart loaded={loaded} retry={retry}>
      {(opening) => <Opened opening={opening} question={question} retired={retired} />}
    </LoadedPart>
  );
}

interface OpenedProps {
  opening: Exclude<InferResponseType<(typeof api.questions)[":id"]["$get"]>, { code: string }>;
  question: BankQuestion;
  retired: (at: number | null) => void;
}

function Opened({ opening, question, retired }: OpenedProps) {
  const { id, quizId, quizTitle, b } = question;
  const { question: text, key, explanation, source, uses, texts, held } = opening;
  return (
    <>
      {text.context && <p className="context">{text.context}</p>}
      <p className="bank-stem">{text.stem}</p>
      <Key question={text} revealed={key} answer={[]} />
      <p>解析：{explanation}</p>
      <p className="muted">
        讲话出处 {source.join("、")} · {text.points} 分 · 估计难度 {b.toFixed(2)}（0 为中等，越大越难）
      </p>
      <h2>用在哪里</h2>
      {uses.length === 0 ? (
        <p className="muted">现在没有测验用到这道题。</p>
      ) : (
        <ul className="bank-uses">
          {uses.map((own) => (
            <li key={own.quizId}>
              {own.kind === "bank" || own.kind === "case" ? (
                own.title
              ) : (
                <a href={`${paths.studio}?quiz=${encodeURIComponent(own.quizId)}`}>{own.title}</a>
              )}
              （{allKindNames[own.kind]}）{own.forms.length > 0 && `：第 ${own.forms.join("、")} 套`}
            </li>
          ))}
        </ul>
      )}
      <Texts texts={texts} />
      <h2>停用</h2>
      <Retirement
        id={id}
        retiredAt={question.retiredAt}
        home={{ quizId, quizTitle, held }}
        uses={uses}
        retired={retired}
      />
    </>
  );
}
