import { useEffect, useState } from "react";
import { api, read } from "../../lib/api.ts";
import { paths } from "../../lib/paths.ts";

/** How many questions are due today, with the way there; nothing where there are none, or it cannot be told. */
export function DueLine() {
  const [due, setDue] = useState(0);
  useEffect(() => {
    read(api.reviews.count.$get()).then(
      (count) => setDue(count.due),
      () => undefined,
    );
  }, []);
  if (due === 0) return null;
  return (
    <p className="notice">
      错题本里有 {due} 题今天到期，<a href={paths.daily}>去做每日一练</a>。
    </p>
  );
}
