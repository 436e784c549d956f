/**
 * What this computer remembers of ledgers, apart from their files: the key that each had when it was first seen, the
 * newest head it came to, heads that others handed over, and the folder where its anchor file lies. An older copy of
 * a ledger knows nothing of it, and that is the point.
 */
import { mkdirSync, readFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod";
import { writeDurably } from "../backup/durable.ts";
import type { Identity } from "../ledger/ledger.ts";

const About = z.strictObject({
  version: z.literal(1),
  origin: z.string(),
  /** The public key, as the first look at the ledger showed it. */
  vkey: z.string(),
  /** The second folder, where one was chosen. */
  anchorFolder: z.string().exactOptional(),
  /** Whether the ledger's heads were once seen there. */
  anchored: z.literal(true).exactOptional(),
  /** Whether heads of the ledger were once seen in this computer's own file. */
  seen: z.literal(true).exactOptional(),
  /** The ledger was made here or put here, and has not been opened for recording since. */
  fresh: z.literal(true).exactOptional(),
  /** The public keys of the witnesses whose cosignatures count. */
  witnesses: z.array(z.string()).exactOptional(),
  /** The file of the ledger that was started in its place. */
  succeededBy: z.string().exactOptional(),
});
type About = z.infer<typeof About>;

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
    const about = folder === undefined ? undefined : read(aboutPath(folder));
    return folder !== undefined && about?.origin === origin ? remembered(folder, about) : undefined;
  }

  /** The same; a ledger never seen before is remembered with this key from now on. */
  meet({ origin, vkey }: Pick<Identity, "origin" | "vkey">): Remembered {
    return this.find(origin) ?? this.#keep({ version: 1, origin, vkey });
  }

  /** The same of a ledger that was made here or put here just now: nobody misses what has not been kept yet. */
  begin(vkey: string): Remembered {
    // A public key's line begins with the name it is for.
    const [origin = ""] = vkey.split("+");
    return this.find(origin) ?? this.#keep({ version: 1, origin, vkey, fresh: true });
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
    return this.#keep(aboutOf({ ...ledger, seen: true, fresh: false }));
  }

  /** Where the anchor file of a ledger lies from now on; nowhere, when no folder is given. */
  setAnchorFolder(ledger: Remembered, anchorFolder: string | undefined): Remembered {
    return this.#keep(aboutOf({ ...ledger, anchorFolder, anchored: false }));
  }

  /** The anchor file is there, and holds heads of the ledger. */
  setAnchored(ledger: Remembered): Remembered {
    return this.#keep(aboutOf({ ...ledger, anchored: true }));
  }

  /** Another witness whose cosignatures of this ledger count from now on. */
  addWitness(ledger: Remembered, vkey: string): Remembered {
    const witnesses = [...new Set([...ledger.witnesses, vkey])];
    return this.#keep(aboutOf({ ...ledger, witnesses }));
  }

  /** Another ledger was started in its place, and lies there: nothing more is recorded in this one. */
  succeeded(ledger: Remembered, succeededBy: string): Remembered {
    return this.#keep(aboutOf({ ...ledger, succeededBy }));
  }

  /** Every ledger something is remembered of. */
  async all(): Promise<readonly Remembered[]> {
    const names = await readdir(this.#folder).catch(() => []);
    return names.flatMap((name) => {
      const folder = join(this.#folder, name);
      const about = read(aboutPath(folder));
      return about ? [remembered(folder, about)] : [];
    });
  }

  #keep(about: About): Remembered {
    const folder = this.#folderOf(about.origin);
    if (folder === undefined) throw new RangeError(`${about.origin} is no ledger of this program`);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const text = `${JSON.stringify(about, null, 1)}\n`;
    writeDurably(aboutPath(folder), Buffer.from(text, "utf8"), { mode: 0o600, replace: true });
    return remembered(folder, about);
  }

  #folderOf(origin: string): string | undefined {
    const [, id, generation = "1"] = ORIGIN.exec(origin) ?? [];
    return id === undefined ? undefined : join(this.#folder, `${id}-${generation}`);
  }
}

function aboutPath(folder: string): string {
  return join(folder, "about.json");
}

function aboutOf({
  origin,
  vkey,
  anchorFolder,
  anchored,
  seen,
  fresh,
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
    ...(fresh ? { fresh } : {}),
    ...(witnesses.length === 0 ? {} : { witnesses: [...witnesses] }),
    ...(succeededBy === undefined ? {} : { succeededBy }),
  };
}

function remembered(folder: string, about: About): Remembered {
  const { origin, vkey, anchorFolder, anchored = false, witnesses = [], succeededBy } = about;
  const { seen = false, fresh = false } = about;
  return {
    origin,
    vkey,
    anchorFolder,
    anchored,
    seen,
    fresh,
    witnesses,
    succeededBy,
    seenPath: join(folder, "seen.txt"),
    knownPath: join(folder, "known.txt"),
    backupsPath: join(folder, "backups.json"),
  };
}

function read(path: string): About | undefined {
  try {
    return About.safeParse(JSON.parse(readFileSync(path, "utf8"))).data;
  } catch {
    return undefined;
  }
}
