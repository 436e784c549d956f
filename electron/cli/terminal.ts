/** The terminal that a command line reads from and writes to. */
import { createInterface } from "node:readline";
import { Writable } from "node:stream";
import type { Io } from "./io.ts";

/** Resolves when everything said so far has left the program: a pipe is read at the reader's own pace. */
export async function allSaid(): Promise<void> {
  for (const stream of [process.stdout, process.stderr])
    await new Promise<void>((resolve) => void stream.write("", () => resolve()));
}

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
    const answer = await new Promise<string>((resolve) => asked.question("", resolve));
    asked.close();
    process.stderr.write("\n");
    return answer;
  },
};
