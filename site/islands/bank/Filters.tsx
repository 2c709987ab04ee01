import {
  abilityNames,
  duties,
  elementOf,
  elements,
  type IndicatorId,
  indicatorIds,
  indicators,
} from "#domain/framework";
import { questionTypeNames } from "#domain/question-type-names";
import { type BankQuestion, everything, type Order, type Wanted } from "./find-questions.ts";
import { orderNames } from "./words.ts";

interface Props {
  questions: readonly BankQuestion[];
  wanted: Wanted;
  order: Order;
  set: (wanted: Wanted) => void;
  sort: (order: Order) => void;
}

type Choices = readonly (readonly [value: string, label: string])[];

const fixed: { name: Exclude<keyof Wanted, "text" | "quiz" | "indicator" | "state">; label: string; of: Choices }[] = [
  { name: "ability", label: "能力", of: [...Object.entries(abilityNames), ["none", "不计能力"]] },
  { name: "duty", label: "业务", of: Object.entries(duties) },
  { name: "type", label: "题型", of: Object.entries(questionTypeNames) },
  { name: "level", label: "难度", of: [1, 2, 3, 4, 5].map((own) => [String(own), `${own} 级`]) },
  {
    name: "facility",
    label: "得分率",
    of: [
      ["high", "90% 以上"],
      ["middle", "40% 到 90%"],
      ["low", "不到 40%"],
      ["unknown", "不足 20 人"],
    ],
  },
  {
    name: "discrimination",
    label: "区分度",
    of: [
      ["good", "0.3 以上"],
      ["fair", "0.1 到 0.3"],
      ["weak", "不到 0.1"],
      ["unknown", "还不知道"],
    ],
  },
  {
    name: "papers",
    label: "在用的卷子",
    of: [
      ["none", "没有用到"],
      ["one", "一份"],
      ["more", "两份以上"],
    ],
  },
];

/** What is looked for. The words and the order always stand open, the rest can be folded away on a phone. */
export function Filters({ questions, wanted, order, set, sort }: Props) {
  const quizzes = [...new Map(questions.map(({ quizId, quizTitle }) => [quizId, quizTitle]))];
  const inElement = (id: IndicatorId) => wanted.element === "" || elementOf(id) === wanted.element;
  const used = Object.entries(wanted).filter(
    ([name, own]) => name !== "text" && own !== everything[name as keyof Wanted],
  );
  return (
    <section className="bank-filters" aria-label="找题">
      <label className="field">
        找字词
        <input
          type="search"
          value={wanted.text}
          onChange={(event) => set({ ...wanted, text: event.target.value })}
          placeholder="题干、选项或编号里的字"
        />
      </label>
      <Choice label="次序" value={order} of={Object.entries(orderNames)} set={(own) => sort(own as Order)} />
      <details className="bank-more" open={window.innerWidth >= 800}>
        <summary>筛选条件{used.length > 0 && `（用了 ${used.length} 项）`}</summary>
        <div className="bank-grid">
          <Choice label="测验" value={wanted.quiz} any="全部" of={quizzes} set={(quiz) => set({ ...wanted, quiz })} />
          <Choice
            label="要素"
            value={wanted.element}
            any="全部"
            of={elements.map(({ id, name }) => [id, name])}
            set={(element) => set({ ...wanted, element, indicator: "" })}
          />
          <Choice
            label="指标"
            value={wanted.indicator}
            any="全部"
            of={indicatorIds.filter(inElement).map((id) => [id, indicators[id]])}
            set={(indicator) => set({ ...wanted, indicator })}
          />
          {fixed.map(({ name, label, of }) => (
            <Choice
              key={name}
              label={label}
              value={wanted[name]}
              any="全部"
              of={of}
              set={(own) => set({ ...wanted, [name]: own })}
            />
          ))}
          <Choice
            label="是否在用"
            value={wanted.state}
            of={[
              ["used", "在用"],
              ["retired", "已停用"],
              ["all", "全部"],
            ]}
            set={(own) => set({ ...wanted, state: own as Wanted["state"] })}
          />
        </div>
        <p className="row">
          <button type="button" className="button button--quiet" onClick={() => set(everything)}>
            清空条件
          </button>
          <span className="muted">得分率、区分度按每人第一次作答统计，每晚更新，满 20 人才给出。</span>
        </p>
      </details>
    </section>
  );
}

interface ChoiceProps {
  label: string;
  value: string;
  of: Choices;
  any?: string;
  set: (value: string) => void;
}

/** One list to choose from; `any` is what wants nothing. */
export function Choice({ label, value, of, any, set }: ChoiceProps) {
  return (
    <label className="field">
      {label}
      <select value={value} onChange={(event) => set(event.target.value)}>
        {any !== undefined && <option value="">{any}</option>}
        {of.map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
