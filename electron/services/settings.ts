/**
 * What this computer remembers between runs: which ledgers were open, what the last verification said, and a name
 * for the workstation that is nobody's. Convenience only: a file that does not read is started afresh, and nothing
 * a ledger promises rests on it.
 */
import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import * as z from "zod";
import { writeDurably } from "../backup/durable.ts";

const Recent = z.strictObject({ path: z.string(), title: z.string(), sample: z.boolean() });
export type Recent = z.infer<typeof Recent>;

const Verified = z.strictObject({ at: z.string(), size: z.int(), ok: z.boolean() });
export type Verified = z.infer<typeof Verified>;

const File = z.strictObject({
  version: z.literal(1),
  workstation: z.string().regex(/^ws-[0-9a-f]{8}$/),
  recent: z.array(Recent).max(20),
  verified: z.record(z.string(), Verified),
});
type File = z.infer<typeof File>;

const REMEMBERED = 10;

export class Settings {
  readonly #path: string;
  #file: File;

  constructor(path: string) {
    this.#path = path;
    this.#file = read(path) ?? {
      version: 1,
      workstation: `ws-${randomBytes(4).toString("hex")}`,
      recent: [],
      verified: {},
    };
  }

  get workstation(): string {
    return this.#file.workstation;
  }

  /** Ledgers opened before, newest first. Whether they are still there shows when one is opened. */
  get recent(): readonly Recent[] {
    return this.#file.recent;
  }

  /** Whether the ledger at this path was opened before. */
  knows(path: string): boolean {
    return this.#file.recent.some((one) => one.path === path);
  }

  verified(origin: string): Verified | undefined {
    return this.#file.verified[origin];
  }

  opened(ledger: Recent): void {
    const others = this.#file.recent.filter((one) => one.path !== ledger.path);
    this.#keep({ ...this.#file, recent: [ledger, ...others].slice(0, REMEMBERED) });
  }

  /** It is not there any more. */
  gone(path: string): void {
    const recent = this.#file.recent.filter((one) => one.path !== path);
    if (recent.length < this.#file.recent.length) this.#keep({ ...this.#file, recent });
  }

  keepVerified(origin: string, verified: Verified): void {
    this.#keep({ ...this.#file, verified: { ...this.#file.verified, [origin]: verified } });
  }

  #keep(file: File): void {
    this.#file = file;
    try {
      const text = `${JSON.stringify(file, null, 1)}\n`;
      writeDurably(this.#path, Buffer.from(text, "utf8"), { mode: 0o600, replace: true });
    } catch {
      // It is remembered for this run; a ledger must not stay closed because of it.
    }
  }
}

function read(path: string): File | undefined {
  try {
    return File.safeParse(JSON.parse(readFileSync(path, "utf8"))).data;
  } catch {
    return undefined;
  }
}
