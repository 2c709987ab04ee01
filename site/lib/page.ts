/**
 * The one script of a reading page: who is signed in, and what is done. Without it, or without the API, everything reads.
 * It imports nothing, or a shared chunk would make it two files; addresses come from the markup, made there by paths.ts.
 */

interface Session {
  person: { name: string; roles: { role: string }[] } | null;
  demo: boolean;
}
interface Progress {
  quizzes: { quizId: string }[];
  open: { quizId: string }[];
}
type State = "done" | "open" | "new";

const words: Record<State, string> = { done: "已完成", open: "进行中", new: "" };

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

async function showProgress(): Promise<void> {
  const progress = await read<Progress>("/api/progress");
  if (!progress) return;
  const isOpen = (quizId: string | undefined) => progress.open.some((own) => own.quizId === quizId);
  const isDone = (quizId: string | undefined) => progress.quizzes.some((own) => own.quizId === quizId);
  const marks = all("[data-quiz]").map((mark) => {
    const { quiz } = mark.dataset;
    const state: State = isDone(quiz) ? "done" : isOpen(quiz) ? "open" : "new";
    mark.textContent = words[state];
    mark.dataset["state"] = state;
    mark.hidden = state === "new";
    return { state, ...mark.dataset };
  });
  for (const link of all("[data-quiz-link]")) {
    const { quizLink } = link.dataset;
    if (isOpen(quizLink)) link.textContent = "接着做练习";
    else if (isDone(quizLink)) link.textContent = "再做一次练习";
  }
  showNextStep(marks);
}

/** The home page's main link: on with an open exercise, else the first lesson not done, else the profile. */
function showNextStep(all: { state: State; title?: string; lesson?: string; exercise?: string }[]): void {
  // 摸底 and 综合测评 stand beside the course: they have a state but are no step of it.
  const marks = all.filter(({ lesson }) => lesson);
  const link = document.querySelector<HTMLAnchorElement>("a[data-next-step]");
  const open = marks.find(({ state }) => state === "open");
  const next = open ?? marks.find(({ state }) => state === "new");
  if (!link || marks.every(({ state }) => state === "new")) return;
  if (!next) {
    link.href = link.dataset["profile"] ?? link.href;
    link.textContent = "十二课都已做完，看我的能力";
    return;
  }
  link.href = (open ? next.exercise : next.lesson) ?? link.href;
  link.textContent = `${open ? "接着做练习" : "接着读"}：${next.title}`;
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
