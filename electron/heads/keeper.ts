/**
 * The heads of one open ledger outside its file: compared when it is opened, added to after every commit. Where they
 * say that the ledger is older or other than it was, nothing more is recorded in it.
 */
import { join } from "node:path";
import { generationOf } from "../../shared/domain/generation.ts";
import { equalBytes } from "../../shared/proof/bytes.ts";
import type { FirstChange } from "../../shared/proof/claims.ts";
import type { VerifierKey } from "../../shared/proof/note.ts";
import { Problem } from "../../shared/domain/problem.ts";
import { anchorFileName } from "../../shared/text/ja/heads.ts";
import type { HeadPlace, MissingHeads } from "../../shared/views/heads.ts";
import { ancestorsOf } from "../ledger/ancestors.ts";
import type { ReadLedger } from "../ledger/ledger.ts";
import { ledgerTree } from "./ledgerTree.ts";
import type { HeadsFile } from "./missing.ts";
import { alsoMissing, headsFile, missingOf, reachOf } from "./missing.ts";
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
}

export class HeadKeeper {
  readonly #parts: KeeperParts;
  #remembered: Remembered;
  readonly #seen: Place;
  #anchor: Place | undefined;
  #missing: readonly MissingHeads[] = [];

  constructor(parts: KeeperParts) {
    this.#parts = parts;
    const known = met(parts);
    this.#remembered = known;
    this.#seen = this.#place("computer", known.seenPath, { there: () => this.#noteOnce("seen") });
    this.#anchor = known.anchorFolder === undefined ? undefined : this.#in(known.anchorFolder);
  }

  /** The second folder, where one was chosen. */
  get anchorFolder(): string | undefined {
    return this.#remembered.anchorFolder;
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
   * What this computer had kept of the ledger's heads and has no more. Its own are kept anew from now on; an older copy
   * that was put back meanwhile went unnoticed by them, so that is said until the ledger is closed.
   */
  get missing(): readonly MissingHeads[] {
    return this.#missing;
  }

  /** Every file that heads are kept in, and how it is. */
  get places(): readonly HeadPlace[] {
    return this.#all().map((place) => place.view);
  }

  /** Compares the ledger with every head kept outside of it. Gives why nothing may be recorded, if so. */
  async check(): Promise<Problem | undefined> {
    // What is being written is not taken for a file that does not answer.
    await this.settled();
    this.reread();
    const known = this.#remembered;
    const { ledger, store } = this.#parts;
    const handedOver = await headsFile(known.knownPath);
    const judged = await Promise.all(this.#all().map((place) => place.check()));
    const own = judged[0]?.standing ?? "closed";
    const now = missingOf(ledger, { store, known }, { own, handedOver });
    this.#missing = alsoMissing(now, this.#missing);
    if (known.isAnew && this.#parts.mayWrite) this.#note(() => store.setTold(known));
    this.#noteHandedOver(handedOver);
    this.#closeBefore();
    const standings = judged.flatMap((one) => (one ? [one.standing] : []));
    standings.push(this.#standingTo(handedOver));
    if (known.vkey !== ledger.identity.vkey) standings.push({ is: "otherKey" });
    // What became of it is known, whatever its heads say besides.
    const { succeededBy } = known;
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
    this.#remembered = this.#parts.store.setAnchorFolder(this.#remembered, folder);
    this.#anchor = folder === undefined ? undefined : this.#in(folder);
    await this.#anchor?.check();
    this.committed();
    await this.settled();
  }

  /** Remembers that heads are in a file, the first time that they are seen there. */
  #noteOnce(where: "seen" | "anchored"): void {
    const { store, mayWrite } = this.#parts;
    if (!mayWrite || this.#remembered[where]) return;
    const known = this.#remembered;
    this.#note(() => (where === "seen" ? store.setSeen(known) : store.setAnchored(known)));
  }

  /** Remembers how far heads of others reach, also where an earlier version had kept them. */
  #noteHandedOver(file: HeadsFile): void {
    const { ledger, store, mayWrite } = this.#parts;
    const known = this.#remembered;
    const reach = file === "closed" ? 0 : reachOf(ledger, file);
    if (mayWrite && reach > known.handedOver) this.#note(() => store.setHandedOver(known, reach));
  }

  /** A ledger that this one follows is not recorded in any more, also where its end could not be noted at once. */
  #closeBefore(): void {
    const { ledger, store, mayWrite } = this.#parts;
    const { db, identity, path } = ledger;
    if (!mayWrite || generationOf(identity.origin) === 1) return;
    for (const { origin, vkey, key } of ancestorsOf(db)) {
      const before = store.find(origin);
      // Who does not hold its key has not succeeded it, whatever is written.
      const isOwn = before?.vkey === vkey && equalBytes(key.publicKey, identity.key.publicKey);
      if (!before || !isOwn || before.succeededBy !== undefined) continue;
      try {
        store.succeeded(before, path);
      } catch {
        // The next opening tries again.
      }
    }
  }

  #note(change: () => Remembered): void {
    try {
      this.#remembered = change();
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
      wasThere: () => this.#remembered.anchored,
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

  #standingTo(file: HeadsFile): Standing {
    const { db, identity } = this.#parts.ledger;
    const notes = file === "closed" ? [] : (file?.notes ?? []);
    return standingTo(notes, { identity, tree: ledgerTree(db) }).standing;
  }
}

/** Without a memory of its own the computer still keeps what others keep: a ledger must not stay closed for it. */
function met({ store, ledger: { identity } }: KeeperParts): Remembered {
  try {
    return store.meet(identity);
  } catch {
    return store.blank(identity);
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
