/** The terminal that a command line reads from and writes to. */
import { createInterface } from "node:readline";
import { Writable } from "node:stream";
import type { Exit, Io } from "./io.ts";
import { EXIT } from "./io.ts";

/** Resolves when everything said so far has left the program: a pipe is read at the reader's own pace. */
export async function allSaid(): Promise<void> {
  for (const stream of [process.stdout, process.stderr])
    await new Promise<void>((resolve) => void stream.write("", () => resolve()));
}

/** Ends the program where nobody takes what it says any more: what it goes on to do would remain unknown. */
export function endUnheard(end: (code: Exit) => void): void {
  const unheard = () => {
    terminal.err(UNHEARD);
    end(EXIT.failed);
  };
  process.stdout.once("error", unheard);
  process.stderr.once("error", () => end(EXIT.failed));
}

const UNHEARD =
  "結果を書き出せなくなったため、途中で終わりました(出力先が閉じられたか、ディスクの空きがありません)。それまでの操作が台帳に記録されたかどうかは、status と history で確かめてください。";

/** The first interrupt only calls it off; a second ends the program at once. */
async function interruptible<T>(act: (calledOff: AbortSignal) => Promise<T>): Promise<T> {
  const abort = new AbortController();
  const interrupted = () => abort.abort();
  process.once("SIGINT", interrupted);
  try {
    return await act(abort.signal);
  } finally {
    process.off("SIGINT", interrupted);
  }
}

export const terminal: Omit<Io, "verifyHelper" | "headsFolder" | "scan"> = {
  out: (text) => void process.stdout.write(`${text}\n`),
  err: (text) => void process.stderr.write(`${text}\n`),
  ...(process.stderr.isTTY
    ? { live: (text: string) => void process.stderr.write(`\r\u001B[K${text}`) }
    : {}),
  interruptible,
  lines: () => createInterface({ input: process.stdin, crlfDelay: Infinity }),
  env: process.env,
  askSecret: async (prompt) => {
    if (!process.stdin.isTTY) return undefined;
    process.stderr.write(prompt);
    const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
    const asked = createInterface({ input: process.stdin, output: silent, terminal: true });
    const answer = await new Promise<string | undefined>((resolve) => {
      // Ctrl-C and Ctrl-D end the question without an answer.
      asked.once("close", () => resolve(undefined));
      asked.question("", resolve);
    });
    asked.close();
    process.stderr.write("\n");
    return answer;
  },
};
