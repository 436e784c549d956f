// npm run soak: everything the fault tests can try, pass after pass for as many hours as are given.
import { randomInt } from "node:crypto";
import { say, Stop } from "../setup/say.mjs";
import { conclude, type Count, runTests } from "../steps.ts";

/**
 * Kills, cuts and damages at every moment and byte there is, not at a sample of them. The first word may say for how
 * many hours; without it there is one pass. Each draws another seed, and the first that fails is the last.
 */
export async function perform(args: readonly string[]): Promise<number> {
  const { hours, words } = read(args);
  process.env["FAULT_SOAK"] = "1";
  const given = process.env["FAULT_SEED"];
  const until = performance.now() + hours * 3_600_000;
  const passes: Count[] = [];
  do {
    const seed = passes.length === 0 && given !== undefined ? given : String(randomInt(2 ** 31));
    process.env["FAULT_SEED"] = seed;
    say(`${passes.length + 1}回目`, `pass ${passes.length + 1}`);
    // oxlint-disable-next-line no-await-in-loop -- one pass after the other
    passes.push(await runTests(["--project", "node", "tests/fault", ...words]));
  } while (performance.now() < until && passes.every(({ failed }) => failed === 0));
  return conclude(passes);
}

function read([first, ...rest]: readonly string[]): { hours: number; words: readonly string[] } {
  if (first === undefined || !/^[\d.]+$/.test(first))
    return { hours: 0, words: first === undefined ? [] : [first, ...rest] };
  const hours = Number(first);
  if (Number.isNaN(hours))
    throw new Stop(`「${first}」は時間数として読めません。`, "the first word is a number of hours");
  return { hours, words: rest };
}
