/**
 * Whole transactions: what they appended is covered by one signed checkpoint, and what is in memory moves only after
 * COMMIT has returned.
 */
import { Problem } from "../../shared/domain/problem.ts";
import { signCheckpoint } from "../../shared/proof/checkpoint.ts";
import type { NoteSigner } from "../../shared/proof/note.ts";
import type { TreeEdge } from "../../shared/proof/tree.ts";
import { rootOf } from "../../shared/proof/tree.ts";
import { NO_PREVIOUS } from "./body.ts";
import type { StoredBooks } from "./books.ts";
import type { CommandsSeen } from "./commandsSeen.ts";
import type { LastTime } from "./clock.ts";
import type { WritableDb } from "./connection.ts";
import { sha256 } from "./crypto.ts";
import { asProblem } from "./failures.ts";
import type { Expiry } from "./expiry.ts";
import type { Rows } from "./rows.ts";

export interface Head {
  readonly size: number;
  readonly leaf: string;
  readonly edge: TreeEdge;
  readonly last: LastTime | undefined;
}

/** The head of a file that holds nothing yet. */
export const EMPTY_HEAD: Head = {
  size: 0,
  leaf: NO_PREVIOUS,
  edge: { size: 0, hashes: [] },
  last: undefined,
};

interface CommitParts {
  readonly db: WritableDb;
  readonly origin: string;
  readonly books: StoredBooks;
  readonly rows: Rows;
  readonly seen: CommandsSeen;
  readonly signer: NoteSigner;
  readonly expiry: Expiry;
  /** Called after every commit, when the new head is durable. */
  readonly committed: () => void;
}

/** Signs the head of everything up to here. */
function cover({ rows, origin, signer }: CommitParts, { size, edge }: Head): void {
  const root = rootOf(sha256, edge);
  rows.checkpoint(size, signCheckpoint({ origin, size, root }, [signer]));
}

/** Keeps the head that is on disk, and moves it by whole transactions. */
export function committer(parts: CommitParts, openedAt: Head) {
  const { db, books, rows, seen, expiry, committed } = parts;
  let head = openedAt;
  let stopped = false;

  function commit(): void {
    try {
      rows.commit();
    } catch (error) {
      forget();
      const problem = asProblem(error);
      const unwritten =
        problem instanceof Problem && (problem.code === "disk-full" || problem.code === "in-use");
      // A failed flush may or may not have reached the disk; a full disk has not taken the commit record, whether
      // SQLite has left the transaction already or not.
      if (!unwritten) stopped = true;
      rollBack();
      throw stopped ? new Problem("stopped", "", error) : problem;
    }
  }

  const forget = () => [rows, books, seen].forEach((memory) => memory.forget());

  /** Leaves the transaction, if SQLite has not done so. One that cannot be left has left us not knowing. */
  function rollBack(): void {
    try {
      if (db.inTransaction) rows.rollback();
    } catch (error) {
      stopped = true;
      throw new Problem("stopped", "", error);
    }
  }

  return {
    head: () => head,
    /** Runs `work` in one transaction and covers what it appended with one checkpoint. */
    committed<T>(work: (on: Head) => { head: Head; result: T }): T {
      if (stopped) throw new Problem("stopped");
      let done: { head: Head; result: T };
      try {
        rows.begin();
        done = work(head);
        rows.settle();
        books.flush();
        if (done.head.size > head.size) cover(parts, done.head);
      } catch (error) {
        forget();
        rollBack();
        throw asProblem(error);
      }
      commit();
      const isMoved = done.head.size > head.size;
      head = done.head;
      expiry.settle();
      if (isMoved) committed();
      return done.result;
    },
  };
}
