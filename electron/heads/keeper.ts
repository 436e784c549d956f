/**
 * The heads of one open ledger outside its file: compared when it is opened, added to after every commit. Where they
 * say that the ledger is older or other than it was, nothing more is recorded in it.
 */
import { join } from "node:path";
import type { FirstChange } from "../../shared/proof/claims.ts";
import type { VerifierKey } from "../../shared/proof/note.ts";
import { Problem } from "../../shared/domain/problem.ts";
import { anchorFileName } from "../../shared/text/ja/heads.ts";
import type { HeadPlace } from "../../shared/views/heads.ts";
import type { ReadLedger } from "../ledger/ledger.ts";
import { wasRecordedAt } from "../ledger/entries.ts";
import { ledgerTree } from "./ledgerTree.ts";
import { readNoteFile } from "./noteFile.ts";
import { witnessKeysOf } from "./outside.ts";
import type { PlaceParts } from "./place.ts";
import { Place } from "./place.ts";
import type { Standing } from "./standing.ts";
import { standingTo } from "./standing.ts";
import type { HeadStore, Remembered } from "./store.ts";
import { shortId } from "./store.ts";

export interface KeeperParts {
  readonly ledger: ReadLedger;
  readonly store: HeadStore;
  /** Only who holds the writer's lock adds to the files. */
  readonly mayWrite: boolean;
  /** Called when what is known of the places has changed. */
  readonly changed: () => void;
  /** Called when a place turns out, while the ledger is open, to hold heads that the ledger does not. */
  readonly differs: (problem: Problem) => void;
  readonly now: () => string;
  /** What entries say of this computer, where they were recorded here. */
  readonly workstation: string;
}

export class HeadKeeper {
  readonly #parts: KeeperParts;
  #remembered: Remembered | undefined;
  #seen: Place | undefined;
  #anchor: Place | undefined;
  #hasForgotten = false;

  constructor(parts: KeeperParts) {
    this.#parts = parts;
    try {
      this.#remembered = parts.store.meet(parts.ledger.identity);
    } catch {
      // Without its own memory the computer still keeps what others keep: a ledger must not stay closed for it.
    }
    const known = this.#remembered;
    this.#seen =
      known && this.#place("computer", known.seenPath, { there: () => this.#noteOnce("seen") });
    this.#anchor = known?.anchorFolder === undefined ? undefined : this.#in(known.anchorFolder);
  }

  /** The second folder, where one was chosen. */
  get anchorFolder(): string | undefined {
    return this.#remembered?.anchorFolder;
  }

  /** The keys of the witnesses whose cosignatures count. */
  get witnessKeys(): readonly VerifierKey[] {
    return witnessKeysOf(this.#remembered);
  }

  /** How many hold heads apart from this computer: the second folder while it does, and each witness. */
  get heldBy(): number {
    const { state } = this.#anchor?.view ?? {};
    return (state === "current" || state === "behind" ? 1 : 0) + this.witnessKeys.length;
  }

  /** Another witness may be known by now. */
  reread(): void {
    const { store, ledger } = this.#parts;
    this.#remembered = store.find(ledger.identity.origin) ?? this.#remembered;
  }

  /**
   * Whether this computer had kept heads of the ledger and has none any more, as far as it, its anchor file or the
   * entries can tell. They are kept anew from now on; an older copy that was put back meanwhile went unnoticed by them.
   */
  get hasForgotten(): boolean {
    return this.#hasForgotten;
  }

  /** Every file that heads are kept in, and how it is. */
  get places(): readonly HeadPlace[] {
    return this.#all().map((place) => place.view);
  }

  /** Compares the ledger with every head kept outside of it. Gives why nothing may be recorded, if so. */
  async check(): Promise<Problem | undefined> {
    const had = this.#hadSeen();
    const judged = await Promise.all(this.#all().map((place) => place.check()));
    const seen = this.#seen && judged[0];
    if (had && seen?.standing.is === "none") this.#hasForgotten = true;
    const standings = judged.flatMap((one) => (one ? [one.standing] : []));
    standings.push(await this.#standingToKnown());
    if (this.#remembered && this.#remembered.vkey !== this.#parts.ledger.identity.vkey)
      standings.push({ is: "otherKey" });
    // What became of it is known, whatever its heads say besides.
    const { succeededBy } = this.#remembered ?? {};
    return succeededBy === undefined ? problemOf(standings) : new Problem("succeeded", succeededBy);
  }

  /** The ledger has a new head, and it is durable. Returns at once. */
  committed(): void {
    if (!this.#parts.mayWrite) return;
    for (const place of this.#all()) place.update();
  }

  /** Resolves when every head has been written, or could not be. */
  async settled(): Promise<void> {
    await Promise.all(this.#all().map((place) => place.settled()));
  }

  /** Keeps heads in this folder from now on; in none, when none is given. Resolves when the first is there or failed. */
  async keepIn(folder: string | undefined): Promise<void> {
    const { store, ledger } = this.#parts;
    this.#remembered = store.setAnchorFolder(
      this.#remembered ?? store.meet(ledger.identity),
      folder,
    );
    this.#anchor = folder === undefined ? undefined : this.#in(folder);
    await this.#anchor?.check();
    this.committed();
    await this.settled();
  }

  /** Whether heads of the ledger must have been in this computer's own file before. */
  #hadSeen(): boolean {
    const { ledger, workstation } = this.#parts;
    if (!this.#remembered) return false;
    const { seen, anchored, fresh } = this.#remembered;
    if (seen || anchored) return true;
    return !fresh && !ledger.identity.sample && wasRecordedAt(ledger.db, workstation);
  }

  /** Remembers that heads are in a file, the first time that they are seen there. */
  #noteOnce(where: "seen" | "anchored"): void {
    const { store, ledger, mayWrite } = this.#parts;
    if (!mayWrite || this.#remembered?.[where] !== false) return;
    try {
      const known = store.find(ledger.identity.origin) ?? this.#remembered;
      this.#remembered = where === "seen" ? store.setSeen(known) : store.setAnchored(known);
    } catch {
      // Only the warning of a file that is gone is missed for it.
    }
  }

  /** This computer's own file first. */
  #all(): readonly Place[] {
    return [this.#seen, this.#anchor].filter((place) => place !== undefined);
  }

  #in(folder: string): Place {
    const { origin, title } = this.#parts.ledger.identity;
    return this.#place("folder", join(folder, anchorFileName(title, shortId(origin) ?? "")), {
      wasThere: () => this.#remembered?.anchored === true,
      there: () => this.#noteOnce("anchored"),
    });
  }

  #place(
    kind: HeadPlace["kind"],
    path: string,
    remembering: Pick<PlaceParts, "wasThere" | "there"> = {},
  ): Place {
    const { ledger, changed, differs, now } = this.#parts;
    return new Place({
      ...remembering,
      kind,
      path,
      ledger,
      changed,
      now,
      differs: ({ standing }) => {
        const problem = problemOf([standing]);
        if (problem) differs(problem);
      },
    });
  }

  /** Heads that were handed over: they lie on this computer, and reading them does not fail for long. */
  async #standingToKnown(): Promise<Standing> {
    const path = this.#remembered?.knownPath;
    const read =
      path === undefined ? undefined : await readNoteFile(path, "whole").catch(() => undefined);
    const { db, identity } = this.#parts.ledger;
    return standingTo(read?.notes ?? [], { identity, tree: ledgerTree(db) }).standing;
  }
}

/** Why nothing may be recorded, the gravest reason first: another key, entries changed, entries missing. */
function problemOf(standings: readonly Standing[]): Problem | undefined {
  const changes = standings.flatMap((one) => (one.is === "changed" ? [one.change] : []));
  const short = standings.flatMap((one) => (one.is === "short" ? [one.size] : []));
  if (standings.some(({ is }) => is === "otherKey")) return new Problem("other-key");
  const [first, ...others] = changes;
  if (first) return new Problem("parted-from-heads", changeText(others.reduce(narrowed, first)));
  return short.length > 0 ? new Problem("behind-heads", String(Math.max(...short))) : undefined;
}

/** Two places may each narrow the same change down in their own way. */
function narrowed(a: FirstChange, b: FirstChange): FirstChange {
  const to = Math.min(a.to, b.to);
  return { from: Math.min(Math.max(a.from, b.from), to - 1), to };
}

function changeText({ from, to }: FirstChange): string {
  return to - from === 1 ? String(from) : `${from}-${to - 1}`;
}
