import { useCallback, useState } from "react";
import { type Ability, abilities } from "#domain/framework";
import { api, read } from "../lib/api.ts";
import { FirstLine } from "./board/FirstLine.tsx";
import { type OpenCell, PeopleBoard } from "./board/PeopleBoard.tsx";
import type { Board as BoardAnswer } from "./board/words.ts";
import { OfficePage } from "./office/OfficePage.tsx";
import { DueBoard, loadLiveTasks } from "./tasks/DueBoard.tsx";
import { useLoaded } from "./use-loaded.ts";
import "../styles/profile.css";
import "../styles/board.css";

const load = (id: string) => read(api.offices[":id"].board.$get({ param: { id } }));

/** The director's board: what to say on Monday, people × four abilities with the questions behind them, what is due. */
export function Board() {
  return (
    <OfficePage tab="board" load={load}>
      {(board, office) => <Ready board={board} officeId={office.id} />}
    </OfficePage>
  );
}

function Ready({ board, officeId }: { board: BoardAnswer; officeId: string }) {
  const [open, setOpen] = useState<OpenCell | null>(fromAddress);
  const [tasks, retry] = useLoaded(useCallback(() => loadLiveTasks(officeId), [officeId]));
  const pressing = tasks.state === "ready" ? tasks.value[0] : undefined;
  return (
    <>
      <FirstLine board={board} task={pressing} open={(ability) => setOpen({ personId: null, ability })} />
      <PeopleBoard officeId={officeId} board={board} open={open} setOpen={setOpen} />
      <DueBoard officeId={officeId} loaded={tasks} retry={retry} />
    </>
  );
}

/** `/board/#coordination` opens the office's questions on that ability. */
function fromAddress(): OpenCell | null {
  const ability = abilities.find((own: Ability) => `#${own}` === location.hash);
  return ability ? { personId: null, ability } : null;
}
