/**
 * Backups of the open ledger: taken when somebody asks, when their time has come and when the ledger is closed, in a
 * thread of their own; one at a time. What was taken while nobody could record is recorded by who signs in next.
 */
import { dirname, resolve } from "node:path";
import type { Command } from "../../shared/domain/command.ts";
import { addMinutes } from "../../shared/domain/calendar.ts";
import { uuid7Maker } from "../../shared/domain/uuid7.ts";
import type { BackupCause } from "../../shared/domain/vocabulary.ts";
import { backupDone, backupFailed, notYetRecorded } from "../../shared/text/ja/backup.ts";
import type {
  BackupFailure,
  BackupPlan,
  BackupStatus,
  BackupView,
} from "../../shared/views/backup.ts";
import type { BackupMessage } from "../backup/backup-worker.ts";
import type { BackupMade, BackupOrder } from "../backup/made.ts";
import { BackupMemory } from "../backup/memory.ts";
import { recordWaiting } from "../backup/record.ts";
import { removeUnfinished, unfinishedAt } from "../backup/take.ts";
import { shortId } from "../heads/store.ts";
import { instantOf } from "../ledger/clock.ts";
import { random } from "../ledger/crypto.ts";
import { entryCount } from "../ledger/entries.ts";
import { isUnchangedSince, recordedBackups } from "../ledger/views/backups.ts";
import { given } from "../ledger/views/reading.ts";
import type { BackupThread } from "./backupThread.ts";
import { Denied } from "./denied.ts";
import type { OpenedLedger } from "./openedLedger.ts";
import type { Session } from "./session.ts";

export interface BackupsParts {
  readonly report: (error: unknown) => string;
}

interface Running {
  readonly ledger: OpenedLedger;
  readonly memory: BackupMemory;
  readonly order: BackupOrder;
  readonly thread: BackupThread;
  readonly ended: Promise<void>;
  readonly end: () => void;
}

/** After a failure the next try is not waited for that long. */
const RETRY_MINUTES = 15;

export class Backups {
  readonly #session: Session;
  readonly #parts: BackupsParts;
  readonly #nextId: () => string;
  #status: BackupStatus = { state: "idle" };
  #running: Running | undefined;
  #memory: { readonly of: OpenedLedger; readonly memory: BackupMemory } | undefined;

  constructor(session: Session, parts: BackupsParts) {
    this.#session = session;
    this.#parts = parts;
    this.#nextId = uuid7Maker(() => session.parts.clock.wallMs(), random);
  }

  get status(): BackupStatus {
    return this.#status;
  }

  view(): BackupView {
    const ledger = this.#session.demandLedger();
    const { plan, last, failed, unrecorded } = this.#of(ledger).now;
    return {
      size: entryCount(ledger.db),
      beside: plan !== undefined && resolve(plan.folder) === dirname(ledger.path),
      unchanged: this.#isUnchanged(ledger),
      unrecorded: unrecorded.length,
      recorded: this.#session.read(recordedBackups),
      status: this.#status,
      ...given({
        plan,
        last: last && { at: last.at, size: last.size, name: last.name, folder: last.folder },
        nextAt: this.#nextAt(ledger),
        failed: failed && { at: failed.at, says: backupFailed[failed.why] },
      }),
    };
  }

  /** What the first screen says of them: that there are none, or that the last could not be taken. */
  get wanting(): "unplanned" | "failed" | undefined {
    const { plan, failed } = this.#of(this.#session.demandLedger()).now;
    if (!plan) return "unplanned";
    return failed ? "failed" : undefined;
  }

  plan(plan: BackupPlan | undefined): void {
    this.#of(this.#session.demandLedger()).plan(plan);
    this.#session.parts.moved();
  }

  /** Takes a backup now; one that is being taken already goes on. */
  start(cause: BackupCause): BackupStatus {
    if (this.#running) return this.#status;
    const ledger = this.#session.demandLedger();
    const memory = this.#of(ledger);
    const { plan } = memory.now;
    if (!plan) throw new Denied("no-backup-folder");
    const { folder, keep } = plan;
    const order = { id: this.#nextId(), ledger: ledger.path, folder, keep, cause, at: this.#now() };
    const thread = this.#session.parts.backUp(order);
    const { promise: ended, resolve: end } = Promise.withResolvers<void>();
    const running: Running = { ledger, memory, order, thread, ended, end };
    this.#running = running;
    this.#status = { state: "running", step: "copying", done: 0, total: 1 };
    thread.onMessage((message) => this.#heard(running, message));
    thread.onFailure((error) => this.#failed(running, "unexpected", error));
    return this.#status;
  }

  cancel(why: "cancelled" | "cut-off" = "cancelled"): BackupStatus {
    const running = this.#running;
    if (running) {
      const { thread, order, ledger } = running;
      const unfinished = unfinishedAt(order, shortId(ledger.identity.origin) ?? "");
      void thread.end().then(() => removeUnfinished(unfinished));
      this.#failed(running, why);
    }
    return this.#status;
  }

  /** Looks whether it is time. Called now and then; never throws. */
  tick(): void {
    const ledger = this.#session.ledger;
    if (!ledger || this.#running) return;
    try {
      this.recordWaiting();
      const at = ledger.problem ? undefined : this.#nextAt(ledger);
      if (at !== undefined && at <= this.#now()) this.start("scheduled");
    } catch (error) {
      this.#parts.report(error);
    }
  }

  /** Takes the backup of the closing, where it is wanted, and waits for whatever is being taken. Never throws. */
  async beforeClosing(): Promise<void> {
    const ledger = this.#session.ledger;
    try {
      const wanted = ledger && !ledger.problem && this.#of(ledger).now.plan?.atClose;
      if (wanted && !this.#isUnchanged(ledger)) this.start("closing");
      await this.#running?.ended;
    } catch (error) {
      this.#parts.report(error);
    }
  }

  /** The ledger is being closed: nothing of it is left running. */
  forget(): void {
    // Nobody is there any more to be told; it is remembered for whoever opens the ledger next.
    this.cancel("cut-off");
    this.#status = { state: "idle" };
    this.#memory = undefined;
  }

  /** Records what was taken while nobody could. What cannot be recorded now waits on. */
  recordWaiting(): void {
    const { ledger, user } = this.#session;
    if (!ledger || ledger.problem || !user?.recorder) return;
    try {
      const record = (command: Command) => this.#session.record(command);
      recordWaiting(this.#of(ledger), ledger.db, record);
    } catch (error) {
      this.#parts.report(error);
    }
  }

  #heard(running: Running, message: BackupMessage): void {
    if (this.#running !== running) return;
    if (message.type === "progress") this.#status = { state: "running", ...message.progress };
    else if (message.type === "failed") this.#failed(running, message.why, message.error);
    else this.#made(running, message.made);
  }

  #made(running: Running, made: BackupMade): void {
    this.#ended(running, () => {
      running.memory.made(made);
      if (this.#session.ledger === running.ledger) this.recordWaiting();
      const waits = running.memory.now.unrecorded.length > 0;
      return { state: "done", says: `${backupDone(made)}${waits ? notYetRecorded : ""}` };
    });
  }

  #failed(running: Running, why: BackupFailure, error?: unknown): void {
    if (this.#running !== running) return;
    if (error !== undefined) this.#parts.report(error);
    this.#ended(running, () => {
      // Who stops it knows that there is none.
      if (why !== "cancelled") running.memory.failed(this.#now(), why);
      return { state: "failed", says: backupFailed[why] };
    });
  }

  #ended(running: Running, conclude: () => BackupStatus): void {
    this.#running = undefined;
    try {
      this.#status = conclude();
    } catch (error) {
      this.#parts.report(error);
      this.#status = { state: "failed", says: backupFailed.unexpected };
    }
    running.end();
    this.#session.parts.moved();
  }

  #of(ledger: OpenedLedger): BackupMemory {
    if (this.#memory?.of !== ledger) {
      const path = this.#session.parts.heads.find(ledger.identity.origin)?.backupsPath;
      this.#memory = { of: ledger, memory: new BackupMemory(path) };
    }
    return this.#memory.memory;
  }

  #isUnchanged(ledger: OpenedLedger): boolean {
    const { last } = this.#of(ledger).now;
    return last !== undefined && isUnchangedSince(ledger.db, last.size);
  }

  /** When the clock takes the next backup; nothing where it takes none. */
  #nextAt(ledger: OpenedLedger): string | undefined {
    const { plan, last, failed } = this.#of(ledger).now;
    if (plan?.everyHours === undefined || this.#isUnchanged(ledger)) return undefined;
    const now = this.#now();
    // What was taken in the future was taken by a clock that has gone back since: nobody can say how long ago.
    const due = last && last.at <= now ? addMinutes(last.at, plan.everyHours * 60) : now;
    const again = failed && failed.at <= now ? addMinutes(failed.at, RETRY_MINUTES) : due;
    return again > due ? again : due;
  }

  #now(): string {
    return instantOf(this.#session.parts.clock.wallMs());
  }
}
