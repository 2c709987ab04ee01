import { api, read } from "../lib/api.ts";
import { OfficePage } from "./office/OfficePage.tsx";
import { OfficeTasks } from "./tasks/OfficeTasks.tsx";

const load = async (office: string) => {
  const [{ assignments }, { people }, { quizzes }, { cases }] = await Promise.all([
    read(api.assignments.$get({ query: { office } })),
    read(api.offices[":id"].people.$get({ param: { id: office } })),
    read(api.quizzes.$get()),
    read(api.cases.$get()),
  ]);
  return { tasks: assignments, choices: { people, quizzes, cases } };
};

/** 学习任务 of an office, for those who direct it: what is given, how far people are, and giving more. */
export function Tasks() {
  return (
    <OfficePage tab="tasks" load={load}>
      {({ tasks, choices }, office) => <OfficeTasks office={office} tasks={tasks} choices={choices} />}
    </OfficePage>
  );
}
