/** What the command line reads from and writes to, so that it runs the same under Node and in the program. */
import type { Scanner } from "../scan/scanner.ts";
import type { PrintJob, Printed } from "../print/letOut.ts";

export interface Io {
  /** Results: one JSON value with --json, else text for people. */
  out(text: string): void;
  /** Messages: what is being done, what went wrong. */
  err(text: string): void;
  /** Shows how far something long has got, in place of what was shown before; absent where nobody is watching. */
  readonly live?: (text: string) => void;
  /** Does something that a person at the terminal may call off (Ctrl-C); absent where there is nobody to. */
  readonly interruptible?: <T>(act: (calledOff: AbortSignal) => Promise<T>) => Promise<T>;
  /** Lines of standard input. */
  lines(): AsyncIterable<string>;
  /** The script of the threads that help with a verification. */
  readonly verifyHelper: string | URL;
  /** verify.html, where it has been built. */
  readonly verifyPage?: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Asks for a secret at the terminal without showing it; nothing when there is no terminal. */
  askSecret(prompt: string): Promise<string | undefined>;
  /** Where this computer remembers heads of ledgers. */
  readonly headsFolder: string;
  /** Reads the codes in a picture. */
  readonly scan: Scanner;
  /** Prints a form and records it; only the program itself has a window to draw in. */
  readonly printForm?: (job: PrintJob) => Promise<Printed>;
}

/** How a command ended, as a process says it. */
export const EXIT = { done: 0, failed: 1, refused: 2, unverified: 3 } as const;
export type Exit = (typeof EXIT)[keyof typeof EXIT];

/** The command was not given as it must be; the message says how. */
export class Usage extends Error {}
