/** 摸底, offered to who has not answered a question yet: with a way round it where it is the main thing of the screen. */
export function Invitation({ href, instead }: { href: string; instead?: string }) {
  return (
    <section className="card" aria-labelledby="invitation">
      <h3 id="invitation">开课以前，先做一次摸底</h3>
      <p className="measure">
        四种能力各 5 题，共 20 题，约 20
        分钟，不计成绩，做完给您排出先学哪一课。题少，有的能力会写“证据不足”，那就先按课程顺序学。
      </p>
      <p className="row">
        <a className={instead ? "button button--main" : "button"} href={href}>
          做摸底
        </a>
        {instead && (
          <a className="button button--quiet" href={instead}>
            先不做，从导言读起
          </a>
        )}
      </p>
    </section>
  );
}
