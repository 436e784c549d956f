/**
 * What this computer remembers of a ledger's backups: where they go and when, the last one, the last failure, and
 * those that stand in no entry yet. The command line and the program share it, so it is read anew for every change.
 */
import { existsSync, readFileSync, renameSync } from "node:fs";
import * as z from "zod";
import { Instant } from "../../shared/domain/values.ts";
import { BACKUP_FAILURES, BackupPlan } from "../../shared/views/backup.ts";
import { writeDurably } from "./durable.ts";
import { BackupMade } from "./made.ts";

const Remembered = z.strictObject({
  version: z.literal(1),
  plan: BackupPlan.exactOptional(),
  last: BackupMade.exactOptional(),
  failed: z.strictObject({ at: Instant, why: z.enum(BACKUP_FAILURES) }).exactOptional(),
  unrecorded: z.array(BackupMade),
});
type Remembered = z.infer<typeof Remembered>;

const NOTHING: Remembered = { version: 1, unrecorded: [] };

export class BackupMemory {
  readonly #path: string | undefined;
  #known: Remembered = NOTHING;

  /** Without a path it lasts as long as the program does. */
  constructor(path: string | undefined) {
    this.#path = path;
  }

  get now(): Readonly<Remembered> {
    if (this.#path !== undefined) this.#known = read(this.#path) ?? this.#known;
    return this.#known;
  }

  /** Another plan, or none any more. */
  plan(plan: BackupPlan | undefined): void {
    const { plan: _before, ...rest } = this.now;
    this.#keep(plan === undefined ? rest : { ...rest, plan });
  }

  /** A backup was taken; until it stands in an entry it waits for that. */
  made(made: BackupMade): void {
    const { failed: _failed, ...rest } = this.now;
    this.#keep({ ...rest, last: made, unrecorded: [...rest.unrecorded, made] });
  }

  failed(at: string, why: NonNullable<Remembered["failed"]>["why"]): void {
    this.#keep({ ...this.now, failed: { at, why } });
  }

  recorded(made: BackupMade): void {
    const { unrecorded, ...rest } = this.now;
    this.#keep({ ...rest, unrecorded: unrecorded.filter(({ id }) => id !== made.id) });
  }

  #keep(known: Remembered): void {
    this.#known = known;
    if (this.#path === undefined) return;
    // What does not read is left for whoever looks into it: it may be the only place where the plan stood.
    if (existsSync(this.#path) && !read(this.#path))
      renameSync(this.#path, `${this.#path}.damaged`);
    const text = `${JSON.stringify(known, null, 1)}\n`;
    writeDurably(this.#path, Buffer.from(text, "utf8"), { mode: 0o600, replace: true });
  }
}

function read(path: string): Remembered | undefined {
  try {
    return Remembered.safeParse(JSON.parse(readFileSync(path, "utf8"))).data;
  } catch {
    return undefined;
  }
}
