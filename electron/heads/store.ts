/**
 * What this computer remembers of ledgers, apart from their files: the key that each had when it was first seen, the
 * newest head it came to, heads that others handed over, and the folder where its anchor file lies. An older copy of
 * a ledger knows nothing of it, and that is the point.
 */
import { mkdirSync, readFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { hostname } from "node:os";
import { dirname, join } from "node:path";
import * as z from "zod";
import { Problem } from "../../shared/domain/problem.ts";
import { flushFolder, writeDurably } from "../backup/durable.ts";
import type { Identity } from "../ledger/ledger.ts";
import type { About, Unread } from "./about.ts";
import { aboutPath, isOf, putAside, readAbout, unreadOf } from "./about.ts";

const ORIGIN = /^ukewatashi\.internal\/([0-9a-f]{32})(?:\/([1-9][0-9]{0,2}))?$/;

/** What is remembered of one ledger. */
export interface Remembered {
  readonly origin: string;
  readonly vkey: string;
  readonly anchorFolder: string | undefined;
  /** Whether its heads were once seen in that folder: then a file that is missing was taken away. */
  readonly anchored: boolean;
  /** Whether its heads were once seen in this computer's own file: then one without any was taken away. */
  readonly seen: boolean;
  /** How many entries the largest head covers that was ever handed over and kept: none where none was. */
  readonly handedOver: number;
  /** How many entries the largest head covers that was cosigned here, by the public key of the witness. */
  readonly cosigned: Readonly<Record<string, number>>;
  /** The ledger was made here or put here, and nothing has been kept of it yet. */
  readonly fresh: boolean;
  /** The public keys of its witnesses. */
  readonly witnesses: readonly string[];
  /** The file of the ledger that was started in its place, where one was. */
  readonly succeededBy: string | undefined;
  /** The anchor file that this computer keeps for itself. */
  readonly seenPath: string;
  /** Heads that were handed over, such as those of an auditor's copy. */
  readonly knownPath: string;
  /** Where its backups go from this computer, and what became of them. */
  readonly backupsPath: string;
  /** What was remembered of it before could not be read, and nobody has been told yet. */
  readonly isAnew: boolean;
}

/** A short name of a ledger for files: eight digits of its ID, and its generation from the second on. */
export function shortId(origin: string): string | undefined {
  const [, id, generation] = ORIGIN.exec(origin) ?? [];
  return id && `${id.slice(0, 8)}${generation === undefined ? "" : `-${generation}`}`;
}

export class HeadStore {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** What is remembered of the ledger with this origin, if anything is. */
  find(origin: string): Remembered | undefined {
    const folder = this.#folderOf(origin);
    const about = folder === undefined ? undefined : readAbout(aboutPath(folder));
    return folder !== undefined && isOf(about, origin) ? remembered(folder, about) : undefined;
  }

  /** Why what is remembered of it cannot be read, where that is so. */
  unread(origin: string): Unread | undefined {
    const folder = this.#folderOf(origin);
    const about = folder === undefined ? undefined : readAbout(aboutPath(folder));
    return about === undefined || isOf(about, origin) ? undefined : unreadOf(about);
  }

  /**
   * The same; a ledger never seen before is remembered with this key from now on. Throws a `Problem` where that cannot
   * be: what is remembered is never written over because it could not be read.
   */
  meet({ origin, vkey }: Pick<Identity, "origin" | "vkey">): Remembered {
    return this.#metWith({ version: 1, origin, vkey });
  }

  /** The same of a ledger that was made here or put here just now: nobody misses what has not been kept yet. */
  begin(vkey: string): Remembered {
    // A public key's line begins with the name it is for.
    const [origin = ""] = vkey.split("+");
    return this.#metWith({ version: 1, origin, vkey, fresh: true });
  }

  /** What would be remembered of a ledger, where its memory cannot be read or written: its files are still there. */
  blank({ origin, vkey }: Pick<Identity, "origin" | "vkey">): Remembered {
    const folder = this.#folderOf(origin) ?? this.#folder;
    return remembered(folder, { version: 1, origin, vkey });
  }

  /** The names under which entries are recorded on this computer: by the command line, and by the program. */
  get workstations(): readonly string[] {
    const beside = readBeside(join(dirname(this.#folder), "settings.json"));
    return [hostname(), ...(beside === undefined ? [] : [beside])];
  }

  /** Likewise, where nothing else depends on it: what cannot be remembered is warned of in vain, no more. */
  beganHere(vkey: string): void {
    try {
      this.begin(vkey);
    } catch {
      // The ledger itself is there.
    }
  }

  /** Heads of the ledger are in this computer's own file. */
  setSeen(ledger: Remembered): Remembered {
    return this.#keep(aboutOf({ ...this.#now(ledger), seen: true, fresh: false }));
  }

  /** Somebody has been told that it begins anew. */
  setTold(ledger: Remembered): Remembered {
    return this.#keep(aboutOf({ ...this.#now(ledger), isAnew: false }));
  }

  /** Heads of so many entries are among those that were handed over. */
  setHandedOver(ledger: Remembered, size: number): Remembered {
    const now = this.#now(ledger);
    return size > now.handedOver ? this.#keep(aboutOf({ ...now, handedOver: size })) : now;
  }

  /** A witness has cosigned a head of so many entries here. */
  setCosigned(ledger: Remembered, witness: string, size: number): Remembered {
    const now = this.setHandedOver(ledger, size);
    return this.#keep(aboutOf({ ...now, cosigned: { ...now.cosigned, [witness]: size } }));
  }

  /** Where the anchor file of a ledger lies from now on; nowhere, when no folder is given. */
  setAnchorFolder(ledger: Remembered, anchorFolder: string | undefined): Remembered {
    return this.#keep(aboutOf({ ...this.#now(ledger), anchorFolder, anchored: false }));
  }

  /** The anchor file is there, and holds heads of the ledger. */
  setAnchored(ledger: Remembered): Remembered {
    return this.#keep(aboutOf({ ...this.#now(ledger), anchored: true }));
  }

  /** Another witness whose cosignatures of this ledger count from now on. */
  addWitness(ledger: Remembered, vkey: string): Remembered {
    const now = this.#now(ledger);
    const witnesses = [...new Set([...now.witnesses, vkey])];
    return this.#keep(aboutOf({ ...now, witnesses }));
  }

  /** Another ledger was started in its place, and lies there: nothing more is recorded in this one. */
  succeeded(ledger: Remembered, succeededBy: string): Remembered {
    return this.#keep(aboutOf({ ...this.#now(ledger), succeededBy }));
  }

  /** Every ledger something is remembered of. */
  async all(): Promise<readonly Remembered[]> {
    const names = await readdir(this.#folder).catch(() => []);
    return names.flatMap((name) => {
      const folder = join(this.#folder, name);
      const about = readAbout(aboutPath(folder));
      return about && typeof about !== "string" ? [remembered(folder, about)] : [];
    });
  }

  /** As it is remembered now: the program and the command line share it. */
  #now(ledger: Remembered): Remembered {
    return this.find(ledger.origin) ?? ledger;
  }

  #metWith(about: About): Remembered {
    const { origin } = about;
    const known = this.find(origin);
    if (known) return known;
    const folder = this.#folderOf(origin);
    if (folder === undefined || !this.unread(origin)) return this.#keep(about);
    putAside(aboutPath(folder));
    return this.#keep({ ...about, anew: true });
  }

  #keep(about: About): Remembered {
    const folder = this.#folderOf(about.origin);
    if (folder === undefined) throw new RangeError(`${about.origin} is no ledger of this program`);
    if (this.unread(about.origin)) throw new Problem("folder", aboutPath(folder));
    makeFolder(folder);
    const text = `${JSON.stringify(about, null, 1)}\n`;
    writeDurably(aboutPath(folder), Buffer.from(text, "utf8"), { mode: 0o600, replace: true });
    return remembered(folder, about);
  }

  #folderOf(origin: string): string | undefined {
    const [, id, generation = "1"] = ORIGIN.exec(origin) ?? [];
    return id === undefined ? undefined : join(this.#folder, `${id}-${generation}`);
  }
}

function aboutOf({
  origin,
  vkey,
  anchorFolder,
  anchored,
  seen,
  handedOver,
  cosigned,
  fresh,
  isAnew,
  witnesses,
  succeededBy,
}: Omit<Remembered, "seenPath" | "knownPath" | "backupsPath">): About {
  return {
    version: 1,
    origin,
    vkey,
    ...(anchorFolder === undefined ? {} : { anchorFolder }),
    ...(anchored ? { anchored } : {}),
    ...(seen ? { seen } : {}),
    ...(handedOver > 0 ? { handedOver } : {}),
    ...(Object.keys(cosigned).length > 0 ? { cosigned: { ...cosigned } } : {}),
    ...(fresh ? { fresh } : {}),
    ...(isAnew ? { anew: true } : {}),
    ...(witnesses.length === 0 ? {} : { witnesses: [...witnesses] }),
    ...(succeededBy === undefined ? {} : { succeededBy }),
  };
}

function remembered(folder: string, about: About): Remembered {
  const { origin, vkey, anchorFolder, anchored = false, witnesses = [], succeededBy } = about;
  const { seen = false, fresh = false, handedOver = 0, cosigned = {} } = about;
  return {
    origin,
    vkey,
    anchorFolder,
    anchored,
    seen,
    handedOver,
    cosigned,
    fresh,
    witnesses,
    succeededBy,
    seenPath: join(folder, "seen.txt"),
    knownPath: join(folder, "known.txt"),
    backupsPath: join(folder, "backups.json"),
    isAnew: about.anew ?? false,
  };
}

/** Makes a folder that is still there after the power has gone, with all above it. */
function makeFolder(folder: string): void {
  const first = mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (first === undefined) return;
  for (let at = folder; at.length >= first.length; at = dirname(at)) flushFolder(dirname(at));
}

const Beside = z.object({ workstation: z.string() });

function readBeside(settings: string): string | undefined {
  try {
    return Beside.safeParse(JSON.parse(readFileSync(settings, "utf8"))).data?.workstation;
  } catch {
    return undefined;
  }
}
