import { Fragment } from "react";
import { paths } from "../../lib/paths.ts";

/** Places in the speech, each a link: 讲话 §18. */
export function Places({ source }: { source: readonly string[] }) {
  return source.map((place) => (
    <Fragment key={place}>
      <a className="place" href={paths.speechParagraph(Number(place.slice(1)))}>
        讲话 {place}
      </a>{" "}
    </Fragment>
  ));
}
