import type { ReactNode } from "react";
import { LoadedPart } from "../LoadedPart.tsx";
import { useLoaded } from "../use-loaded.ts";

interface Props<T> {
  id: string;
  title: string;
  load: () => Promise<T>;
  children: (value: T) => ReactNode;
}

/** A part of a page that is loaded by itself: where it fails, the rest stays and it is tried again alone. */
export function Section<T>({ id, title, load, children }: Props<T>) {
  const [loaded, retry] = useLoaded(load);
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <LoadedPart loaded={loaded} retry={retry}>
        {children}
      </LoadedPart>
    </section>
  );
}
