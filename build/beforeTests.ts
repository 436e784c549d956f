// What tests on Node take as it is made: the command line and its threads.
import { commandLineReady } from "./bundle.ts";

/** Vitest runs this once, before the first file of tests. */
export async function setup(): Promise<void> {
  await commandLineReady();
}
