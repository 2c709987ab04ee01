import { useState } from "react";
import {
  type Ability,
  abilities,
  abilityNames,
  type Duty,
  duties,
  elementOf,
  elements,
  type IndicatorId,
  indicatorIds,
  indicators,
} from "#domain/framework";
import { sentenceOf } from "../../lib/errors.ts";
import { Failed } from "../Failed.tsx";
import type { ManyChange } from "./change-many.ts";
import { Choice } from "./Filters.tsx";
import type { BankQuestion } from "./find-questions.ts";
import { WrittenDrafts } from "./WrittenDrafts.tsx";
import { type Written, writeDrafts } from "./write-drafts.ts";

/** The weights a question may have: of one ability, of two halves, of none. */
const weights: Ability[][] = [
  ...abilities.map((one) => [one]),
  ...abilities.flatMap((one, at) => abilities.slice(at + 1).map((other) => [one, other])),
  [],
];

/** What the chosen questions are given together; it goes into drafts, one a quiz, and nothing is published. */
export function EditMany({ chosen, clear }: { chosen: BankQuestion[]; clear: () => void }) {
  const [element, setElement] = useState("");
  const [indicator, setIndicator] = useState("");
  const [ability, setAbility] = useState("");
  const [duty, setDuty] = useState("");
  const [level, setLevel] = useState("");
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const [written, setWritten] = useState<Written[] | null>(null);
  const change: ManyChange = {
    ...(indicator ? { indicator: indicator as IndicatorId, element: elementOf(indicator as IndicatorId) } : {}),
    ...(ability ? { abilities: weightsOf(Number(ability)) } : {}),
    ...(duty ? { duty: duty as Duty } : {}),
    ...(level ? { difficulty: Number(level) } : {}),
  };
  const wants = Object.keys(change).length > 0;
  const quizzes = new Set(chosen.map(({ quizId }) => quizId)).size;
  const retired = chosen.filter(({ retiredAt }) => retiredAt !== null).length;
  const write = async () => {
    setBusy(true);
    setError(null);
    try {
      setWritten(await writeDrafts(chosen, change));
    } catch (failure) {
      setError(sentenceOf(failure));
    }
    setBusy(false);
  };
  return (
    <section className="card bank-edit" aria-label="一起修改">
      <h2>一起修改选中的 {chosen.length} 题</h2>
      <p className="muted">
        改动写进草稿，每份测验一份，共 {quizzes} 份；到草稿里看过差别再发布，发布以前学员看到的不变。
        {retired > 0 && `其中 ${retired} 题已停用，草稿发布后会重新启用。`}
      </p>
      <div className="bank-grid">
        <Choice
          label="要素"
          value={element}
          any="不改"
          of={elements.map(({ id, name }) => [id, name])}
          set={(own) => {
            setElement(own);
            setIndicator("");
          }}
        />
        <Choice
          label={element && !indicator ? "指标（请选一个）" : "指标"}
          value={indicator}
          any="不改"
          of={indicatorIds.filter((id) => !element || elementOf(id) === element).map((id) => [id, indicators[id]])}
          set={(own) => {
            setIndicator(own);
            if (own) setElement(elementOf(own as IndicatorId));
          }}
        />
        <Choice
          label="能力"
          value={ability}
          any="不改"
          of={weights.map((own, at) => [String(at), weightWords(own)])}
          set={setAbility}
        />
        <Choice label="业务" value={duty} any="不改" of={Object.entries(duties)} set={setDuty} />
        <Choice
          label="难度"
          value={level}
          any="不改"
          of={[1, 2, 3, 4, 5].map((own) => [String(own), `${own} 级`])}
          set={setLevel}
        />
      </div>
      {level && <p className="muted">改了难度的题，发布后难度估计从头算起。</p>}
      {element && !indicator && <p className="muted">要素和指标一起改：请选这个要素下的一个指标。</p>}
      <Failed error={error} />
      <p className="row">
        <button
          type="button"
          className="button button--main"
          disabled={busy || !wants || (element !== "" && indicator === "")}
          onClick={write}
        >
          {busy ? "正在写进草稿……" : "写进草稿"}
        </button>
        <button type="button" className="button button--quiet" onClick={clear}>
          不选了
        </button>
      </p>
      {written && <WrittenDrafts written={written} />}
    </section>
  );
}

function weightsOf(at: number): ManyChange["abilities"] & object {
  const own = weights[at] ?? [];
  return Object.fromEntries(own.map((id) => [id, 1 / own.length]));
}

function weightWords(own: readonly Ability[]): string {
  const names = own.map((id) => abilityNames[id]).join("、");
  return own.length === 2 ? `${names}各半` : names || "不计能力";
}
