import { type CSSProperties, type PointerEvent, type RefObject, useRef, useState } from "react";

interface Row {
  top: number;
  height: number;
}
interface Drag {
  from: number;
  to: number;
  /** How far the row has been pulled, and how far those it passes make way; pixels. */
  pulled: number;
  step: number;
}

/** Nearer than this to an edge of the screen, pulling scrolls the page; pixels. */
const edge = 72;

/**
 * Pulls rows of a list to another place with finger, pen or mouse. Until the row is let go nothing moves in the document,
 * or the browser would lose hold of the pointer: rows are only shifted by transforms.
 */
export function useDrag(list: RefObject<HTMLElement | null>, drop: (from: number, to: number) => void) {
  const [drag, setDrag] = useState<Drag | null>(null);
  // What the next event needs at once stands here: a render may come later than the finger is lifted.
  const start = useRef<{ y: number; from: number; to: number; rows: Row[] } | null>(null);

  const pull = (event: PointerEvent) => {
    if (!start.current) return;
    const { y, from, rows } = start.current;
    if (event.clientY < edge) window.scrollBy(0, -12);
    if (event.clientY > window.innerHeight - edge) window.scrollBy(0, 12);
    const pulled = event.clientY + window.scrollY - y;
    const { top, height } = rows[from] ?? { top: 0, height: 0 };
    // A row makes way when the edge that comes upon it has passed its middle.
    const isBefore = (row: Row, index: number) =>
      index !== from && row.top + row.height / 2 < top + pulled + (index > from ? height : 0);
    const gap = (rows[1]?.top ?? 0) - (rows[0]?.top ?? 0) - (rows[0]?.height ?? 0);
    const to = rows.filter(isBefore).length;
    start.current.to = to;
    setDrag({ from, to, pulled, step: height + gap });
  };
  const end = () => {
    start.current = null;
    setDrag(null);
  };

  /** What the grip of the row at this place listens to. */
  const grip = (from: number) => ({
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return;
      event.preventDefault();
      event.currentTarget.setPointerCapture(event.pointerId);
      const rows = Array.from(list.current?.children ?? [], (row) => {
        const { top, height } = row.getBoundingClientRect();
        return { top: top + window.scrollY, height };
      });
      start.current = { y: event.clientY + window.scrollY, from, to: from, rows };
      setDrag({ from, to: from, pulled: 0, step: 0 });
    },
    onPointerMove: pull,
    onPointerUp: () => {
      const pulled = start.current;
      end();
      if (pulled && pulled.to !== pulled.from) drop(pulled.from, pulled.to);
    },
    onPointerCancel: end,
  });

  /** The place the row at this place would have if the pulled one were let go now. */
  const placeOf = (index: number): number => {
    if (!drag) return index;
    const { from, to } = drag;
    if (index === from) return to;
    if (from < index && index <= to) return index - 1;
    return to <= index && index < from ? index + 1 : index;
  };
  /** Where it is drawn meanwhile. */
  const styleOf = (index: number): CSSProperties | undefined => {
    if (!drag) return undefined;
    const shift = index === drag.from ? drag.pulled : (placeOf(index) - index) * drag.step;
    return shift === 0 ? undefined : { transform: `translateY(${shift}px)` };
  };
  return { dragged: drag?.from ?? null, grip, placeOf, styleOf };
}
