import { beforeAll, inject } from "vitest";
import { scratchBindings } from "../../worker/local/scratch.ts";
import { useBindings } from "./harness.ts";

beforeAll(async () => {
  useBindings(await scratchBindings(inject("secret" as never)));
});
