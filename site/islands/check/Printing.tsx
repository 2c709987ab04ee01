import { useEffect, useState } from "react";
import type { Marked } from "#domain/office-check";
import { CheckForm } from "./CheckForm.tsx";
import type { Round } from "./types.ts";

interface Props {
  office: string;
  round: string;
  list: Round["list"];
  marked: Marked;
  /** An empty form to take along. */
  mayBeEmpty: boolean;
}

/** The form as it is printed: with what is marked, or empty to be filled in by hand. */
export function Printing({ office, round, list, marked, mayBeEmpty }: Props) {
  const [empty, setEmpty] = useState(false);
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    // The form has to be on the page before it is printed.
    if (asked > 0) window.print();
  }, [asked]);
  useEffect(() => {
    const end = () => setEmpty(false);
    window.addEventListener("afterprint", end);
    return () => window.removeEventListener("afterprint", end);
  }, []);
  const print = (isEmpty: boolean) => {
    setEmpty(isEmpty);
    setAsked((before) => before + 1);
  };
  return (
    <>
      <p className="row no-print">
        <button type="button" className="button" onClick={() => print(false)}>
          打印自查表
        </button>
        {mayBeEmpty && (
          <button type="button" className="button" onClick={() => print(true)}>
            打印空白表，带去现场填
          </button>
        )}
      </p>
      <CheckForm office={office} round={round} sections={list.sections} marked={empty ? null : marked} />
    </>
  );
}
