/**
 * The one script of a reading page: who is signed in, and what is done. Without it, or without the API, everything reads.
 * It imports nothing, or a shared chunk would make it two files; addresses come from the markup, made there by paths.ts.
 */

interface Session {
  person: { name: string; roles: { role: string }[] } | null;
  demo: boolean;
}
interface Reading {
  lesson: string;
  section: string;
  finishedAt: number | null;
}
interface Progress {
  quizzes: { quizId: string; bestPercent: number }[];
  open: { quizId: string }[];
  readings: Reading[];
}

const all = (selector: string) => Array.from(document.querySelectorAll<HTMLElement>(selector));
const show = (selector: string, shown = true) => {
  for (const element of all(selector)) element.hidden = !shown;
};

/** A static folder answers with a page or nothing: both are no session. */
async function read<T>(path: string): Promise<T | null> {
  try {
    const answer = await fetch(path, { headers: { accept: "application/json" } });
    return answer.ok ? ((await answer.json()) as T) : null;
  } catch {
    return null;
  }
}

/** Titles of a lesson's sections by id: on the lesson itself its headings, on a list what the list carries. */
function titleOf(section: string): string | undefined {
  const list = all("[data-sections]")[0]?.dataset["sections"];
  const titles = (list ? JSON.parse(list) : {}) as Record<string, string>;
  return titles[section] ?? document.getElementById(section)?.textContent ?? undefined;
}

function readingWords({ section, finishedAt }: Reading): string {
  const title = titleOf(section);
  return finishedAt !== null ? "已读" : title ? `读到「${title}」` : "读了一部分";
}

async function showProgress(): Promise<void> {
  const progress = await read<Progress>("/api/progress");
  if (!progress) return;
  const isOpen = (quizId: string | undefined) => progress.open.some((own) => own.quizId === quizId);
  const doneOf = (quizId: string | undefined) => progress.quizzes.find((own) => own.quizId === quizId);
  for (const mark of all("[data-quiz]")) {
    const { quiz, lesson } = mark.dataset;
    const reading = progress.readings.find((own) => own.lesson === lesson);
    const done = doneOf(quiz);
    const score = done ? `得分率 ${Math.round(done.bestPercent)}%` : "";
    // A lesson is done when it is read to its end and its exercise handed in; 摸底 and 综合测评 have nothing to read.
    const complete = done && (!lesson || (reading && reading.finishedAt !== null));
    const exercise = isOpen(quiz) ? (lesson ? "练习进行中" : "进行中") : done ? `练习已做，${score}` : "";
    const parts = [reading && readingWords(reading), exercise].filter(Boolean);
    mark.textContent = complete ? `已完成${lesson ? `，${score}` : ""}` : parts.join(" · ");
    mark.dataset["state"] = complete ? "done" : "open";
    mark.hidden = mark.textContent === "";
    const link = reading?.finishedAt === null ? mark.closest("li")?.querySelector("a") : null;
    if (link && reading) link.hash = reading.section;
  }
  for (const link of all("[data-repeat-of]")) link.hidden = !doneOf(link.dataset["repeatOf"]);
  for (const link of all("[data-quiz-link]")) {
    const { quizLink } = link.dataset;
    if (isOpen(quizLink)) link.textContent = "接着做练习";
    else if (doneOf(quizLink)) link.textContent = "再做一次练习";
  }
}

/**
 * Keeps where a person is in a lesson: the heading last in the upper part of the screen, from the first scrolling on, so that a glance at the top
 * moves nothing. Positions are measured, not observed: a jump to the end passes headings that no observer would tell of.
 */
function keepPlace(lesson: HTMLElement): void {
  const headings = Array.from(lesson.querySelectorAll<HTMLElement>("h2[id]"));
  const topOf = (heading: HTMLElement | undefined) => heading?.getBoundingClientRect().top ?? Number.POSITIVE_INFINITY;
  let kept = "";
  let timer = 0;
  let scrolled = false;
  const keep = () => {
    timer = 0;
    const section = headings.filter((own) => topOf(own) < innerHeight * 0.6).pop()?.id;
    const finished = topOf(headings[headings.length - 1]) < innerHeight;
    const body = JSON.stringify({ section, finished });
    if (!scrolled || !section || body === kept) return;
    kept = body;
    const headers = { "content-type": "application/json" };
    fetch(`/api/readings/${lesson.dataset["reading"]}`, { method: "PUT", keepalive: true, headers, body }).catch(() => {
      kept = "";
    });
  };
  const scroll = () => {
    scrolled = true;
    if (timer === 0) timer = window.setTimeout(keep, 1000);
  };
  addEventListener("scroll", scroll, { passive: true });
  addEventListener("pagehide", keep);
  document.addEventListener("visibilitychange", keep);
}

async function start(): Promise<void> {
  for (const link of document.querySelectorAll<HTMLAnchorElement>("a[data-sign-in]"))
    if (link.pathname !== location.pathname)
      link.search = `?next=${encodeURIComponent(location.pathname + location.search)}`;
  const session = await read<Session>("/api/session");
  show("[data-demo]", session?.demo ?? false);
  if (!session?.person) return;
  const { name, roles } = session.person;
  for (const element of all("[data-person]")) element.textContent = element.title = name;
  show("[data-sign-in]", false);
  show("[data-person], [data-sign-out]");
  for (const link of all("[data-roles]"))
    link.hidden = !roles.some(({ role }) => link.dataset["roles"]?.split(" ").includes(role));
  show("[data-person-only]");
  // The home page's own script waits for this.
  document.documentElement.dataset["signedIn"] = "";
  document.dispatchEvent(new Event("signed-in"));
  all("[data-reading]").forEach(keepPlace);
  if (all("[data-quiz]").length > 0) await showProgress();
}

for (const button of all("[data-sign-out]")) {
  button.addEventListener("click", async () => {
    await fetch("/api/session", { method: "DELETE" }).catch(() => null);
    location.assign(button.dataset["signOut"] ?? "/");
  });
}
/** 字号: kept in this browser; where nothing can be kept it holds for the page. */
function setTextSize(size: string): void {
  document.documentElement.dataset["size"] = size;
  for (const button of all("[data-size-choice]"))
    button.setAttribute("aria-pressed", String(button.dataset["sizeChoice"] === size));
}

let size = "standard";
try {
  size = localStorage.getItem("lvzhi-text-size") ?? size;
} catch {
  // Storage is denied: the usual size.
}
setTextSize(size);
show("[data-text-size]");
for (const button of all("[data-size-choice]")) {
  button.addEventListener("click", () => {
    setTextSize(button.dataset["sizeChoice"] ?? "standard");
    try {
      localStorage.setItem("lvzhi-text-size", button.dataset["sizeChoice"] ?? "");
    } catch {
      // As above.
    }
  });
}
// Not there on plain http, nor in some browsers inside apps: everything else works without.
if ("serviceWorker" in navigator) navigator.serviceWorker.register("/sw.js").catch(() => undefined);
void start();
