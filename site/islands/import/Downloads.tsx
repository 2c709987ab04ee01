import type { ImportedQuestion } from "#domain/import";
import type { Parser } from "./load-parser.ts";

/** What is to be imported as a file, to keep or to take elsewhere. */
export function Downloads({ parser, questions }: { parser: Parser; questions: readonly ImportedQuestion[] }) {
  return (
    <section aria-labelledby="downloads">
      <h2 id="downloads">存一份到电脑</h2>
      <p className="row">
        <button type="button" className="button" onClick={() => download("题目.txt", parser.toText(questions))}>
          下载文字
        </button>
        <button type="button" className="button" onClick={() => download("题目.gift", parser.toGift(questions).gift)}>
          下载 GIFT
        </button>
      </p>
      <p className="muted">GIFT 没有情景题、排序题和几个空的填空题，这些题只在文字里。</p>
    </section>
  );
}

function download(name: string, text: string) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/plain;charset=utf-8" }));
  link.download = name;
  link.click();
  // Safari reads the file only after the click is over.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
