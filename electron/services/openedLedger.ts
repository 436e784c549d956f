/**
 * A ledger as the program holds it open: one handle that reads, and the recording handle with the writer's lock where
 * recording is possible. Where it is not, the ledger can still be read and verified, and the problem says why.
 */
import { existsSync } from "node:fs";
import { Problem } from "../../shared/domain/problem.ts";
import type { Kept } from "../heads/cosigned.ts";
import { keepCosigned } from "../heads/cosigned.ts";
import type { BackupOrder } from "../backup/made.ts";
import { keptBefore } from "../backup/beforeMigration.ts";
import { HeadKeeper } from "../heads/keeper.ts";
import type { HeadStore } from "../heads/store.ts";
import { equalBytes } from "../../shared/proof/bytes.ts";
import type { Role } from "../../shared/domain/vocabulary.ts";
import { keepFailures } from "../ledger/credentials.ts";
import type { Recorder } from "../ledger/append.ts";
import type { Clock } from "../ledger/clock.ts";
import { instantOf } from "../ledger/clock.ts";
import type { ReadableDb } from "../ledger/connection.ts";
import { privateKeyOf, publicKeyOf } from "../ledger/crypto.ts";
import { asProblem, orProblem } from "../ledger/failures.ts";
import type { Identity, KeptBefore, ReadLedger, RecordLedger } from "../ledger/ledger.ts";
import { openForReading, openForRecording } from "../ledger/ledger.ts";
import { fileSome } from "../ledger/found.ts";
import { Attempts } from "./attempts.ts";
import type { StartBackup } from "./backupThread.ts";
import { backedUp } from "./backupThread.ts";

/** With these there is nothing to read either. */
const FATAL: readonly string[] = ["missing", "not-a-ledger", "newer-version"];

/** Documents filed for the search at a time, some 20 ms of work, and the rest between two times. */
const FILED_AT_ONCE = 100;
const REST_MS = 50;
/** After opening, the window comes first. */
const SETTLE_MS = 3000;

export interface OpeningParts {
  readonly clock: Clock;
  /** What this computer remembers of ledgers. */
  readonly heads: HeadStore;
  /** Takes a backup in a thread of its own. */
  readonly backUp: StartBackup;
  /** Called when something about the ledger that screens show has changed by itself. */
  readonly moved: () => void;
}

export class OpenedLedger {
  readonly path: string;
  readonly identity: Identity;
  readonly db: ReadableDb;
  readonly attempts: Attempts;
  /** Its heads outside the file. */
  readonly heads: HeadKeeper;
  readonly reading: ReadLedger;
  readonly #recording: RecordLedger | undefined;
  readonly #clock: Clock;
  #problem: Problem | undefined;
  #filing: NodeJS.Timeout | undefined;

  /**
   * Opens for recording if that is possible, else for reading, and compares the ledger with its heads outside the
   * file. Throws a `Problem` when it cannot be read.
   */
  static async open(path: string, parts: OpeningParts): Promise<OpenedLedger> {
    const take = (order: BackupOrder) => backedUp(parts.backUp(order));
    // Where there is none, the ledger is opened for reading, and says why.
    const kept = await keptBefore(path, { ...parts, take }).catch(orNone);
    const ledger = new OpenedLedger(path, parts, kept);
    try {
      await ledger.compareHeads();
      ledger.#file(SETTLE_MS);
      return ledger;
    } catch (error) {
      ledger.close();
      throw error;
    }
  }

  private constructor(
    path: string,
    { clock, heads, moved }: OpeningParts,
    kept: KeptBefore | undefined,
  ) {
    // Before anything is opened: taking the writer's lock would leave a file beside a ledger that is not there.
    if (!existsSync(path)) throw new Problem("missing", path);
    const recording = recordingOrProblem(path, kept);
    this.#recording = recording instanceof Problem ? undefined : recording;
    this.#problem = recording instanceof Problem ? recording : undefined;
    try {
      this.reading = openForReading(path);
    } catch (error) {
      this.#recording?.close();
      throw error;
    }
    this.path = path;
    this.identity = this.reading.identity;
    this.db = this.reading.db;
    this.#clock = clock;
    this.attempts = new Attempts(clock, {
      read: this.db,
      keep: (account, count) => this.#keepFailures(account, count),
    });
    this.heads = new HeadKeeper({
      ledger: this.reading,
      store: heads,
      mayWrite: this.#recording !== undefined,
      changed: moved,
      differs: (problem) => {
        this.stop(problem);
        moved();
      },
      now: () => instantOf(clock.wallMs()),
    });
  }

  /** Why nothing can be recorded, if so. */
  get problem(): Problem | undefined {
    return this.#problem;
  }

  /** Compares the ledger with its heads outside the file, and stops recording where they say that it is another. */
  async compareHeads(): Promise<void> {
    const problem = await this.heads.check();
    if (problem) this.stop(problem);
    // What was recorded while a place was out of reach is brought up.
    else this.heads.committed();
  }

  /** Keeps a witness's line with the head it is for. Throws a `Problem` where nothing can be written. */
  keepCosigned(store: HeadStore, cosigned: Parameters<typeof keepCosigned>[2]): Kept {
    if (!this.#recording || this.#problem) throw this.#problem ?? new Problem("in-use", this.path);
    const kept = keepCosigned(this.#recording, store, cosigned);
    this.heads.reread();
    return kept;
  }

  /** From now on nothing is recorded: what is on disk is not known until the ledger is opened again. */
  stop(problem: Problem): void {
    this.#problem = problem;
  }

  /** The write path for a role, opened with the key that a password gave; or why there is none. */
  recording(
    role: Role,
    seed: Uint8Array | undefined,
  ): { readonly recorder: Recorder | undefined; readonly problem: Problem | undefined } {
    if (role === "auditor") return { recorder: undefined, problem: undefined };
    try {
      return { recorder: this.#recorder(seed), problem: undefined };
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      return { recorder: undefined, problem: error };
    }
  }

  #recorder(seed: Uint8Array | undefined): Recorder {
    if (this.#problem) throw this.#problem;
    if (!seed || !this.#recording) throw new Problem("key-missing", this.path);
    const own = equalBytes(publicKeyOf(privateKeyOf(seed)), this.identity.key.publicKey);
    if (!own) throw new Problem("key-mismatch", this.path);
    const recording = this.#recording;
    const key = { vkey: this.identity.vkey, seed };
    const committed = () => {
      this.heads.committed();
      this.#file();
    };
    return orProblem(this.path, () => recording.unlock(key, this.#clock, committed));
  }

  /** Files for the search what has changed, a little at a time, until nothing is left. */
  #file(after = REST_MS): void {
    const writable = this.#recording?.writable;
    if (!writable || this.#problem || this.#filing) return;
    this.#filing = setTimeout(() => {
      this.#filing = undefined;
      try {
        if (fileSome(writable, FILED_AT_ONCE)) this.#file();
      } catch {
        // What is not filed is still looked through by every search, and filed after the next record.
      }
    }, after).unref();
  }

  close(): void {
    clearTimeout(this.#filing);
    this.reading.close();
    this.#recording?.close();
  }

  /** Wrong passwords are counted in the file where that is possible; a full disk keeps nobody from reading. */
  #keepFailures(account: string, count: number): void {
    if (!this.#recording || this.#problem) return;
    try {
      keepFailures(this.#recording.writable, account, count, this.#clock.wallMs());
    } catch (error) {
      const problem = asProblem(error);
      if (!(problem instanceof Problem)) throw error;
      // What the log failed to take here would be missing from under the entries that come after it.
      if (problem.code !== "disk-full") this.stop(new Problem("stopped", "", error));
    }
  }
}

function orNone(error: unknown): undefined {
  if (!(error instanceof Problem)) throw error;
}

function recordingOrProblem(path: string, kept: KeptBefore | undefined): RecordLedger | Problem {
  try {
    return openForRecording(path, kept);
  } catch (error) {
    if (error instanceof Problem && !FATAL.includes(error.code)) return error;
    throw error;
  }
}
