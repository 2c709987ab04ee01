const ofOffice = (page: string, id?: string) => (id ? `${page}?id=${encodeURIComponent(id)}` : page);

type TaskKind = "lesson" | "quiz" | "case" | "daily";

interface TaskToGive {
  office: string;
  kind?: TaskKind;
  target?: string;
  people?: readonly string[];
}

/** Every URL of the site, in one place. A page's parameters travel in the query: one static file serves every id. */
export const paths = {
  home: "/",
  lessons: "/lessons/",
  lesson: (slug: string) => `/lessons/${slug}/`,
  /** A lesson where reading stopped; at its beginning for null. */
  lessonAt: (slug: string, section: string | null) => `/lessons/${slug}/${section ? `#${section}` : ""}`,
  /** The section of a lesson that teaches what the speech asks; its id is given in integrations/lesson-markdown.ts. */
  lessonOnSpeech: (slug: string) => `/lessons/${slug}/#speech`,
  speech: "/speech/",
  speechParagraph: (n: number) => `/speech/#p${n}`,
  tools: "/tools/",
  tool: (slug: string) => `/tools/${slug}/`,
  search: (query?: string) => (query ? `/search/?q=${encodeURIComponent(query)}` : "/search/"),
  /** What a reader without a network is given in place of a page that is not kept. */
  offline: "/offline/",
  searchIndex: "/search-index.json",
  signIn: (next?: string) => (next ? `/sign-in/?next=${encodeURIComponent(next)}` : "/sign-in/"),
  quiz: (id: string) => `/quiz/?id=${encodeURIComponent(id)}`,
  /** Other questions on a lesson, drawn from the banks. */
  repeat: (lesson: string) => `/quiz/?id=${encodeURIComponent(`repeat-${lesson}`)}`,
  cases: "/cases/",
  case: (id: string) => `/case/?id=${encodeURIComponent(id)}`,
  result: (attemptId: string) => `/result/?attempt=${encodeURIComponent(attemptId)}`,
  daily: "/daily/",
  me: "/me/",
  selfRating: "/self-rating/",
  /** One's own, or the one with a number. */
  certificate: (number?: string) => (number ? `/certificate/?number=${encodeURIComponent(number)}` : "/certificate/"),
  /** A file of the API: everything kept of the caller. */
  ownRecords: "/api/people/me/data",
  /** Pages on one office of the director's; the first of the offices where none is named. */
  board: (id?: string) => ofOffice("/board/", id),
  tasks: (id?: string) => ofOffice("/tasks/", id),
  /** The form that gives a task, filled as far as it is known; `people` are ids, nobody named is the whole office. */
  giveTask: ({ office, kind = "lesson", target, people = [] }: TaskToGive) => {
    const wanted = { id: office, kind, target: target ?? "", people: people.join(",") };
    return `/tasks/?${new URLSearchParams(Object.entries(wanted).filter(([, value]) => value !== ""))}`;
  },
  /** Where a task is done. */
  task: (kind: TaskKind, target: string): string => {
    if (kind === "daily") return paths.daily;
    return kind === "lesson" ? paths.lesson(target) : kind === "case" ? paths.case(target) : paths.quiz(target);
  },
  check: (id?: string) => ofOffice("/check/", id),
  report: (id?: string) => ofOffice("/report/", id),
  /** Files of the API: a table on an office's people. */
  officeExport: (id: string, table: string, format: "xlsx" | "csv", below: boolean) =>
    `/api/offices/${encodeURIComponent(id)}/exports/${table}?format=${format}${below ? "&below=true" : ""}`,
  office: (id?: string) => ofOffice("/office/", id),
  person: (id: string) => `/person/?id=${encodeURIComponent(id)}`,
  district: "/district/",
  /** The trainer's pages. */
  studio: "/studio/",
  import: "/studio/import/",
  drafts: "/studio/drafts/",
  draft: (id: string) => `/studio/draft/?id=${encodeURIComponent(id)}`,
  bank: "/studio/bank/",
  /** Files of the API: the YAML of a draft, and of what is published. */
  draftText: (id: string) => `/api/drafts/${encodeURIComponent(id)}/text`,
  quizText: (id: string) => `/api/quizzes/${encodeURIComponent(id)}/text`,
} as const;
