import { lessonStep, type Path, paperStep, type Titles } from "./words.ts";

/** What else was left half done, beside the one step shown above. */
export function LeftOpen({ path, shown, titles }: { path: Path; shown: string; titles: Titles }) {
  const papers = path.open.map(paperStep);
  const lessons = path.lessons.flatMap(({ lesson, section }) => (section ? [lessonStep(lesson, section, titles)] : []));
  const steps = [...papers, ...lessons].filter(({ href }) => href !== shown);
  if (steps.length === 0) return null;
  return (
    <section aria-labelledby="left">
      <h3 id="left">还有没做完的</h3>
      <ul className="path-list">
        {steps.map(({ label, href, place }) => (
          <li key={href}>
            <a href={href}>{label}</a>
            {place && <span className="muted">{place}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
