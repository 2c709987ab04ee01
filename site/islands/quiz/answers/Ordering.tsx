import { useLayoutEffect, useRef, useState } from "react";
import type { PaperOption } from "#domain/questions/question-type";
import { useDrag } from "./use-drag.ts";
import type { AnswerProps } from "./view.ts";

/** The options in the order given so far, the others behind as the paper shows them. */
function inOrder(options: readonly PaperOption[], answer: readonly string[]): PaperOption[] {
  const place = ({ id }: PaperOption) => (answer.includes(id) ? answer.indexOf(id) : options.length);
  return [...options].sort((a, b) => place(a) - place(b));
}

/** Steps to put in order: pulled by the grip, or moved by buttons. As shown at first it is no answer until it is confirmed. */
export function Ordering({ question, answer, change }: AnswerProps) {
  const order = inOrder(question.options, answer);
  const last = order.length - 1;
  const answered = answer.length > 0;
  const [said, setSaid] = useState("");
  const list = useRef<HTMLOListElement>(null);
  const toFocus = useRef<string | null>(null);

  const move = (from: number, to: number) => {
    const moved = order[from];
    if (!moved || to < 0 || to > last) return;
    const others = order.filter((own) => own !== moved);
    change([...others.slice(0, to), moved, ...others.slice(to)].map(({ id }) => id));
    setSaid(`${moved.text}，移到第 ${to + 1} 位，共 ${order.length} 位。`);
  };
  const { dragged, grip, placeOf, styleOf } = useDrag(list, move);
  const confirm = () => {
    if (answered) return;
    change(order.map(({ id }) => id));
    setSaid("已记下这个顺序。");
  };
  const press = (index: number, way: "up" | "down") => {
    toFocus.current = `[data-move="${order[index]?.id}-${way}"]`;
    move(index, index + (way === "up" ? -1 : 1));
  };
  // A browser takes the focus from what is moved in the document.
  useLayoutEffect(() => {
    if (toFocus.current) list.current?.querySelector<HTMLElement>(toFocus.current)?.focus();
    toFocus.current = null;
  });

  return (
    <>
      <ol className="ordering" ref={list} aria-label="顺序，从先到后">
        {order.map(({ id, text }, index) => (
          <li key={id} className={dragged === index ? "dragged" : undefined} style={styleOf(index)}>
            <span className="grip" aria-hidden="true" title="按住拖动" {...grip(index)} />
            <span className="ordering__text">
              <span className="letter">{placeOf(index) + 1}</span>
              <span>{text}</span>
            </span>
            <span className="ordering__moves">
              <button
                type="button"
                className="button"
                data-move={`${id}-up`}
                aria-label={`上移：${text}`}
                aria-disabled={index === 0}
                onClick={() => press(index, "up")}
              >
                上移
              </button>
              <button
                type="button"
                className="button"
                data-move={`${id}-down`}
                aria-label={`下移：${text}`}
                aria-disabled={index === last}
                onClick={() => press(index, "down")}
              >
                下移
              </button>
            </span>
          </li>
        ))}
      </ol>
      <p className="row">
        <button type="button" className="button" aria-disabled={answered} onClick={confirm}>
          {answered ? "已记下这个顺序" : "顺序无误，确认"}
        </button>
        {!answered && <span className="muted">还没有作答：请移动各项，或直接确认</span>}
      </p>
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </>
  );
}
