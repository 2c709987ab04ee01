import { stressedParts } from "#domain/stressed";

/** A stem with its stressed words (**不** as its author writes it) standing out. */
export function Stressed({ text }: { text: string }) {
  return stressedParts(text).map((part, index) =>
    part.stressed ? (
      <strong key={index} className="stressed">
        {part.text}
      </strong>
    ) : (
      part.text
    ),
  );
}
