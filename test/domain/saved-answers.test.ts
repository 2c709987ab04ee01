import { describe, expect, it } from "vitest";
import { applyJournal, type JournalEntry, nothingSaved, type SavedState } from "#domain/saved-answers";

const ids = new Set(["a", "b"]);
const now = 1_000_000;
const take = (saved: SavedState, device: string, entries: JournalEntry[], at = now) =>
  applyJournal(saved, device, entries, ids, at);

describe("what an entry of the journal leaves out", () => {
  it("stays as it is: a mark takes no answer with it, an answer no mark and no confidence", () => {
    const marked = take(nothingSaved, "phone", [{ seq: 1, questionId: "a", marked: true, confidence: "unsure" }]);
    const answered = take(marked, "desk", [{ seq: 1, questionId: "a", answer: ["x"] }]);
    expect(answered.answers["a"]).toMatchObject({ answer: ["x"], marked: true, confidence: "unsure" });
    const cleared = take(answered, "desk", [{ seq: 2, questionId: "a", confidence: null, marked: false }]);
    expect(cleared.answers["a"]).toMatchObject({ answer: ["x"], marked: false, confidence: null });
  });

  it("with nothing named says that the question was shown, and takes no answer away", () => {
    const shown = take(nothingSaved, "phone", [
      { seq: 1, questionId: "a" },
      { seq: 2, questionId: "b" },
    ]);
    expect(shown.answers).toEqual({ a: { answer: [] }, b: { answer: [] } });
    expect(shown.at).toBe("b");
    const answered = take(shown, "desk", [{ seq: 1, questionId: "a", answer: ["x"] }]);
    const again = take(answered, "phone", [{ seq: 3, questionId: "a" }]);
    expect([again.answers["a"]?.answer, again.at]).toEqual([["x"], "a"]);
  });
});

describe("of two devices", () => {
  const answer = (seq: number, text: string, tappedAt: number): JournalEntry => ({
    seq,
    questionId: "a",
    answer: [text],
    tappedAt,
  });

  it("the later tap wins, though the earlier one was offline and arrives last", () => {
    const desk = take(nothingSaved, "desk", [answer(1, "later", now - 1_000)]);
    const phone = take(desk, "phone", [{ ...answer(1, "earlier", now - 5_000), marked: true }]);
    expect(phone.answers["a"]).toMatchObject({ answer: ["later"], marked: true });
    expect(phone.devices).toEqual({ desk: 1, phone: 1 });
  });

  it("a clock that runs ahead gains nothing: nothing was tapped after it arrived", () => {
    const ahead = take(nothingSaved, "phone", [answer(1, "x", now + 86_400_000)]);
    const desk = take(ahead, "desk", [answer(1, "y", now + 2_000)], now + 2_000);
    expect(desk.answers["a"]?.answer).toEqual(["y"]);
  });

  it("each one's own taps stay in order whatever they say of the time", () => {
    const first = take(nothingSaved, "phone", [answer(1, "x", now)]);
    expect(take(first, "phone", [answer(2, "y", now - 9_000)]).answers["a"]?.answer).toEqual(["y"]);
  });

  it("those not heard of for a hundred openings of the page are forgotten, with nothing of their answers", () => {
    let saved = take(nothingSaved, "first", [{ seq: 1, questionId: "a", answer: ["x"] }]);
    for (let n = 0; n < 120; n++) saved = take(saved, `device${n}`, [{ seq: 1, questionId: "b", answer: [`${n}`] }]);
    expect(Object.keys(saved.devices)).toHaveLength(100);
    expect([saved.answers["a"]?.answer, saved.answers["b"]?.answer]).toEqual([["x"], ["119"]]);
  });
});
