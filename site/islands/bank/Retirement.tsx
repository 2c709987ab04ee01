import { useState } from "react";
import { api, read } from "../../lib/api.ts";
import { sentenceOf } from "../../lib/errors.ts";
import { Failed } from "../Failed.tsx";
import { day } from "../words.ts";

interface Props {
  id: string;
  retiredAt: number | null;
  /** The quiz it was written in, and whether that has it still. */
  home: { quizId: string; quizTitle: string; held: boolean };
  uses: { quizId: string; title: string; kind: string; forms: number[] }[];
  retired: (at: number | null) => void;
}

/** Taking a question out of use, with what that changes and what it leaves, and back. */
export function Retirement({ id, retiredAt, home, uses, retired }: Props) {
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const put = async (out: boolean) => {
    setBusy(true);
    setError(null);
    try {
      await read(api.questions[":id"].retirement.$put({ param: { id }, json: { retired: out } }));
      retired(out ? Date.now() : null);
      setAsking(false);
    } catch (failure) {
      setError(sentenceOf(failure));
    }
    setBusy(false);
  };
  if (retiredAt !== null)
    return (
      <>
        <p role="status">
          已于 {day(retiredAt)} 停用。组卷不再抽到，复习不再问到。
          {home.held
            ? `《${home.quizTitle}》里还有这道题，发布它的新版时会自动重新启用。`
            : `《${home.quizTitle}》里已没有这道题：重新启用后，到它下次发布新版时又会停用。要长期使用，请先在它的草稿里加回。`}
        </p>
        <Failed error={error} />
        <button type="button" className="button" disabled={busy} onClick={() => put(false)}>
          重新启用
        </button>
      </>
    );
  if (!asking)
    return (
      <button type="button" className="button" onClick={() => setAsking(true)}>
        停用本题
      </button>
    );
  const taken = uses.filter(({ kind, forms }) => kind !== "bank" && forms.length === 0);
  const drawn = uses.filter(({ forms }) => forms.length > 0);
  return (
    <div className="notice">
      <p>停用后，组卷不再抽到，复习不再问到，也不再计入能力的参照题库。已有的成绩和历次文字都保留。</p>
      {taken.length > 0 && (
        <p>{titles(taken)}里仍有这道题，学员做的时候仍会做到。要去掉，请在草稿里删去这道题再发布。</p>
      )}
      {drawn.length > 0 && <p>{titles(drawn)}已组好的卷子里仍有这道题，重新发布组卷方案后换掉。</p>}
      {home.held && <p>以后发布《{home.quizTitle}》的新版，其中如有这道题，会自动重新启用。</p>}
      <Failed error={error} />
      <p className="row">
        <button type="button" className="button button--main" disabled={busy} onClick={() => put(true)}>
          {busy ? "正在停用……" : "停用"}
        </button>
        <button type="button" className="button button--quiet" onClick={() => setAsking(false)}>
          不停用
        </button>
      </p>
    </div>
  );
}

const titles = (of: Props["uses"]) => of.map(({ title }) => `《${title}》`).join("");
