import { type RefObject, useEffect, useRef } from "react";
import { type Ability, abilityNames, elementOf, type IndicatorId, indicators } from "#domain/framework";

interface Props {
  indicator: { id: string; levels: string[] };
  number: number;
  count: number;
  level: number | undefined;
  /** Another device chose otherwise meanwhile. */
  replaced: boolean;
  choose: (level: number) => void;
  next: () => void;
  heading: RefObject<HTMLHeadingElement | null>;
}

/** One indicator: five ways of working, of which the nearest is chosen by tap, mouse, or the keys 1 to 5; Enter goes on. */
export function Indicator({ indicator, number, count, level, replaced, choose, next, heading }: Props) {
  const section = useRef<HTMLElement>(null);
  const id = indicator.id as IndicatorId;
  // The keys work while the focus is inside: a single key must do nothing to who types or speaks elsewhere on the page.
  useEffect(() => {
    const own = section.current;
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      if (event.key === "Enter") {
        event.preventDefault();
        next();
      } else if (/^[1-5]$/.test(event.key)) {
        choose(Number(event.key));
        own?.querySelectorAll<HTMLInputElement>("input")[Number(event.key) - 1]?.focus();
      }
    };
    own?.addEventListener("keydown", press);
    return () => own?.removeEventListener("keydown", press);
  }, [choose, next]);
  return (
    <section className="card question" aria-labelledby="indicator" ref={section}>
      <p className="muted">
        第 {number} 项，共 {count} 项 · {abilityNames[elementOf(id) as Ability]}
      </p>
      <h2 id="indicator" tabIndex={-1} ref={heading}>
        {indicators[id]}
      </h2>
      {replaced && <p className="notice">这一项刚在另一台设备上选了别的一条，已按那一条显示，要改可以再选。</p>}
      <fieldset>
        <legend className="muted">选与您平时最接近的一条</legend>
        {indicator.levels.map((text, index) => (
          <label key={text} className="option">
            <input type="radio" name={id} checked={level === index + 1} onChange={() => choose(index + 1)} />
            <span>{text}</span>
          </label>
        ))}
      </fieldset>
    </section>
  );
}
