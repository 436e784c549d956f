/** The command line within the test's own process, on a computer with a memory of its own. */
import { runCommandLine } from "../../electron/cli/commandLine.ts";
import type { Io } from "../../electron/cli/io.ts";
import { SAMPLE_PASSPHRASE } from "../../electron/sample/play.ts";
import { threadOf } from "./commandLine.ts";

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs words on a computer that remembers ledgers in this folder. */
export async function runWords(
  headsFolder: string,
  words: readonly string[],
  input = "",
  terminal: Pick<Io, "live" | "interruptible"> = {},
): Promise<Ran> {
  const out: string[] = [];
  const err: string[] = [];
  const io: Io = {
    out: (text) => void out.push(text),
    err: (text) => void err.push(text),
    lines: () =>
      (async function* lines() {
        yield* input.split("\n");
      })(),
    env: { UKEWATASHI_PASSPHRASE: SAMPLE_PASSPHRASE },
    askSecret: async () => undefined,
    verifyHelper: threadOf("verify-helper"),
    headsFolder,
    ...terminal,
    scan: async () => ({ ok: true, codes: [] }),
  };
  const code = await runCommandLine(words, io);
  return { code, out: out.join("\n"), err: err.join("\n") };
}
