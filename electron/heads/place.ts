/**
 * One file outside the ledger that its heads are kept in, and how that goes. Whatever a slow or absent disk does to
 * it, the ledger goes on: a head that could not be written stands in the ledger, and is written the next time.
 */
import { checkpointSizes, readCheckpoint } from "../ledger/entries.ts";
import { entryCount } from "../ledger/entries.ts";
import type { ReadLedger } from "../ledger/ledger.ts";
import { asProblem } from "../ledger/failures.ts";
import { Problem } from "../../shared/domain/problem.ts";
import { statedSize } from "../../shared/proof/anchorFile.ts";
import type { HeadPlace } from "../../shared/views/heads.ts";
import { ledgerTree } from "./ledgerTree.ts";
import type { NotesRead } from "./noteFile.ts";
import { TAIL_BYTES, addToNoteFile, readNoteFile } from "./noteFile.ts";
import type { Judged } from "./standing.ts";
import { standingTo } from "./standing.ts";

/** A share that does not answer within this is out of reach; the window is not kept waiting for it. */
const ANSWERS_WITHIN_MS = 5000;
/** Heads written in one go, where many are missing: evenly spread, the newest among them. */
const MOST_AT_ONCE = 10_000;

export interface PlaceParts {
  readonly kind: HeadPlace["kind"];
  readonly path: string;
  readonly ledger: ReadLedger;
  /** Whether heads were once seen in this file: then one that is not there any more is not begun anew. */
  readonly wasThere?: () => boolean;
  /** Called when heads of the ledger are seen in the file. */
  readonly there?: () => void;
  /** Called when the state is another. */
  readonly changed: () => void;
  /** Called when the file holds heads that the ledger does not. */
  readonly differs: (judged: Judged) => void;
  readonly now: () => string;
}

export class Place {
  readonly #parts: PlaceParts;
  #view: HeadPlace;
  /** A reading or writing that has begun; one that never ends keeps others from beginning. */
  #underway: Promise<unknown> | undefined;
  #updating: Promise<void> | undefined;
  #again = false;

  constructor(parts: PlaceParts) {
    this.#parts = parts;
    this.#view = { kind: parts.kind, path: parts.path, state: "unknown" };
  }

  get view(): HeadPlace {
    return this.#view;
  }

  /** How the ledger stands to what is kept here. What cannot be read is a state, not a failure. */
  async check(): Promise<Judged | undefined> {
    const judged = await this.#attempt(() => this.#judged("orderly"));
    if (judged) this.#see(judged);
    return judged;
  }

  /** Writes the heads that are not here yet. Returns at once; heads that come meanwhile are written after. */
  update(): void {
    this.#again = true;
    this.#updating ??= this.#updateAll();
  }

  /** Resolves when nothing is being written any more. */
  async settled(): Promise<void> {
    await this.#updating;
  }

  async #updateAll(): Promise<void> {
    try {
      while (this.#again) {
        this.#again = false;
        // oxlint-disable-next-line no-await-in-loop -- heads are written in their order
        await this.#attempt(() => this.#bringUp());
      }
    } finally {
      // In one go with the last look: a head that came in between would wait for the next.
      this.#updating = undefined;
    }
  }

  async #bringUp(): Promise<void> {
    const judged = await this.#judged();
    const { standing } = judged;
    if (standing.is !== "none" && standing.is !== "held") {
      this.#see(judged);
      this.#parts.differs(judged);
      return;
    }
    // Begun anew, it would look as if it had never held more. Somebody has to look first, and choose the folder again.
    if (standing.is === "none" && this.#isGone) {
      this.#see(judged);
      return;
    }
    const { db } = this.#parts.ledger;
    // The ledger may have been closed meanwhile; it is brought up at its next opening.
    if (!db.open) return;
    const missing = notesAfter(this.#parts.ledger, standing.is === "held" ? standing.size : 0);
    await addToNoteFile(this.#parts.path, missing.notes);
    this.#parts.there?.();
    this.#show({
      ...this.#base(judged),
      state: "current",
      size: missing.size,
      at: this.#parts.now(),
    });
  }

  /** How the ledger stands to the file; where it is looked at for the first time, its end must be as it was written. */
  async #judged(end: "any" | "orderly" = "any"): Promise<Judged> {
    const { path, ledger } = this.#parts;
    const judge = (read: NotesRead | undefined) =>
      standingTo(read?.notes ?? [], { identity: ledger.identity, tree: ledgerTree(ledger.db) });
    const tail = await readNoteFile(path, "tail");
    const first = judge(tail);
    const isFit = end === "any" || (first.unsound === 0 && isOrderly(tail));
    if (first.standing.is === "held" && isFit) return first;
    // Only the whole file says from where on something differs, and what stands before something that is no head.
    return tail?.isWhole ? first : judge(await readNoteFile(path, "whole"));
  }

  get #isGone(): boolean {
    return this.#parts.wasThere?.() === true;
  }

  #see(judged: Judged): void {
    const { standing } = judged;
    const base = this.#base(judged);
    if (standing.is === "held") {
      const isNewest = standing.size === entryCount(this.#parts.ledger.db);
      this.#parts.there?.();
      this.#show({ ...base, state: isNewest ? "current" : "behind", size: standing.size });
    } else if (standing.is === "none")
      this.#show({ ...base, state: this.#isGone ? "gone" : "empty" });
    else
      this.#show({
        ...base,
        state: "differs",
        ...("size" in standing ? { size: standing.size } : {}),
      });
  }

  #base({ unsound }: Judged): Pick<HeadPlace, "kind" | "path" | "unsound"> {
    const { kind, path } = this.#parts;
    return { kind, path, ...(unsound > 0 ? { unsound } : {}) };
  }

  /** Does something with the file; nothing comes of it when the file is out of reach. */
  async #attempt<T>(act: () => Promise<T>): Promise<T | undefined> {
    if (this.#underway) {
      this.#show({ ...this.#view, state: "unreachable" });
      return undefined;
    }
    const doing = act().finally(() => {
      this.#underway = undefined;
    });
    this.#underway = doing;
    let waiting: NodeJS.Timeout | undefined;
    const tooLong = new Promise<never>((_, reject) => {
      waiting = setTimeout(reject, ANSWERS_WITHIN_MS, new Problem("folder", this.#parts.path));
    });
    try {
      return await Promise.race([doing, tooLong]);
    } catch (error) {
      // It may still fail after it was given up.
      doing.catch(() => undefined);
      const problem = asProblem(error, this.#parts.path);
      const why = problem instanceof Problem ? problem.code : "disk-error";
      this.#show({ ...this.#view, state: "unreachable", why });
      return undefined;
    } finally {
      clearTimeout(waiting);
    }
  }

  #show(view: HeadPlace): void {
    const isOther = view.state !== this.#view.state;
    this.#view = view;
    // Every commit adds to the file; that it did once more is no news.
    if (isOther) this.#parts.changed();
  }
}

/** Whether nothing but heads stands there, each of more entries than the one before, as this program writes them. */
function isOrderly(read: NotesRead | undefined): boolean {
  if (!read) return true;
  const { notes, stray, isWhole } = read;
  const sizes = notes.map((note) => statedSize(note) ?? -1);
  // A tail begins within a note, and the rest of it must be notes.
  const isFull = isWhole || notes.join("").length > TAIL_BYTES / 2;
  return (
    isFull && stray <= (isWhole ? 0 : 1) && sizes.every((size, at) => size > (sizes[at - 1] ?? -1))
  );
}

/** The heads of a ledger beyond a size, as they are on the disk. */
function notesAfter({ db }: ReadLedger, size: number): { notes: string[]; size: number } {
  const sizes = checkpointSizes(db, size);
  const stride = Math.max(1, Math.ceil(sizes.length / MOST_AT_ONCE));
  const chosen = sizes.filter((_, index) => (sizes.length - 1 - index) % stride === 0);
  return {
    notes: chosen.flatMap((one) => readCheckpoint(db, one)?.note ?? []),
    size: sizes.at(-1) ?? size,
  };
}
