/** One running program for all the tests of a file. */
import { afterAll, beforeAll } from "vitest";
import type { Desk } from "./screens.ts";
import { leave } from "./screens.ts";

/** What `make` starts before the first test of this file; closed, and its home forgotten, after the last. */
export function throughout(make: () => Promise<Desk>): Desk {
  let made: Desk | undefined;
  beforeAll(async () => {
    made = await make();
  });
  afterAll(async () => made && leave(made));
  const desk = () => {
    if (!made) throw new Error("the program starts with the first test");
    return made;
  };
  return {
    get app() {
      return desk().app;
    },
    get page() {
      return desk().page;
    },
    get home() {
      return desk().home;
    },
    get refused() {
      return desk().refused;
    },
    call: async (name, input) => desk().call(name, input),
    close: async () => desk().close(),
  };
}
