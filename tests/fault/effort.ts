/**
 * How much the fault tests try: a sample with every run of all tests, everything there is under `npm run soak`. What
 * is chosen by chance follows from one seed, which `npm test` and each pass of the soak draw anew and print, and every
 * failure names: `FAULT_SEED=n` does the same again.
 */
import { existsSync } from "node:fs";
import { scratchFolder } from "../helpers/tamper.ts";

/** Whether there are hours instead of seconds. */
export const soaking = process.env["FAULT_SOAK"] !== undefined;

export const seed = Number(process.env["FAULT_SEED"] ?? 20_260_724);

/** To be said beside whatever fails. */
export const bySeed = `FAULT_SEED=${seed}`;

/** So many milliseconds for a test, or as long as it takes. */
export function patience(ms: number): number {
  return soaking ? 24 * 3_600_000 : ms;
}

/** Numbers from 0 to 1 that follow from the seed and a name, so that no test's chance depends on another's. */
export function chance(name: string): () => number {
  let state = Buffer.from(name).reduce((hash, byte) => Math.imul(hash, 31) + byte, seed);
  // mulberry32: small, and good enough to choose moments and sectors.
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A folder for thousands of files that come and go: in memory, where there is a place for it. */
export function quickFolder(): ReturnType<typeof scratchFolder> {
  return existsSync("/dev/shm") ? scratchFolder("/dev/shm") : scratchFolder();
}
