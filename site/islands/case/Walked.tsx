import { chosenWords, type Story } from "./words.ts";

/** What has been read and decided so far, to be opened by whoever comes back to a case after days. */
export function Walked({ opening, way }: Pick<Story, "opening" | "way">) {
  return (
    <details className="walked">
      <summary>前情：开场和走过的 {way.length} 步</summary>
      <p>{opening}</p>
      <ol>
        {way.map((decided) => (
          <li key={decided.step.id}>
            {decided.step.text}
            <br />
            您选的是：{chosenWords(decided)}
            <br />
            随后：{decided.consequence}
          </li>
        ))}
      </ol>
    </details>
  );
}
