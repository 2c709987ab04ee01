import { dueWords, type Path } from "./words.ts";

/** Marks on the map of the elements what is due by when, and which lesson comes next. */
export function markMap({ next, lessons }: Path): void {
  const following = "lesson" in next ? next.lesson : "quizId" in next ? lessonOf(next.quizId, lessons) : undefined;
  for (const mark of document.querySelectorAll<HTMLElement>("[data-on-map]")) {
    const own = lessons.find(({ lesson }) => lesson === mark.dataset["onMap"]);
    const due = own?.reason.code === "due" ? `任务：${dueWords(own.reason)}` : "";
    mark.textContent = due || (own && own.lesson === following ? "下一步" : "");
    mark.hidden = mark.textContent === "";
  }
}

function lessonOf(quizId: string, lessons: Path["lessons"]): string | undefined {
  return lessons.find((own) => own.quizId === quizId)?.lesson;
}
