/**
 * An evidence bundle as evidence: its signed head, and the leaf of every entry it holds. A bundle from outside may be
 * made to keep the program busy: nothing is read that its signed head does not state, and others get their turn.
 */
import { crypto, sha256 } from "../../ledger/crypto.ts";
import { MAX_BODY_BYTES } from "../../ledger/body.ts";
import { statedSize } from "../../../shared/proof/anchorFile.ts";
import { openCheckpoint } from "../../../shared/proof/checkpoint.ts";
import { parseVkey } from "../../../shared/proof/note.ts";
import { HASH_BYTES, appendLeaf, emptyTree, leafHash, rootOf } from "../../../shared/proof/tree.ts";
import type { BundleFiles } from "./files.ts";
import { smallText } from "./files.ts";
import { eachLine } from "./lines.ts";

export interface HeldBundle {
  readonly checkpoint: string;
  /** The key it comes with; whose it is must be known from elsewhere. */
  readonly vkey: string | undefined;
  /** Its entries; nothing where they are missing, cannot be read, or are not as many as its head states. */
  readonly entries: HeldEntries | undefined;
}

export interface HeldEntries {
  readonly size: number;
  /** The leaf of one of them. */
  readonly leaf: (seq: number) => Uint8Array;
  /** The root over the first `ROOT_EVERY` entries, over twice as many, and so on; at last over all. */
  readonly roots: readonly Uint8Array[];
}

/** Entries between two roots. */
export const ROOT_EVERY = 4096;

/** The leaves of this many entries take 128 MB. */
const MOST_ENTRIES = 4_000_000;

/** Reads a bundle, or gives nothing when there is none among the files. */
export async function readBundle(files: BundleFiles): Promise<HeldBundle | undefined> {
  const checkpoint = await smallText(files, "checkpoint");
  if (checkpoint === undefined) return undefined;
  const vkey = (await smallText(files, "ledger.vkey"))?.trim();
  const size = signedSize(checkpoint, vkey);
  const isFit = size !== undefined && size <= MOST_ENTRIES;
  return { checkpoint, vkey, entries: isFit ? await entriesIn(files, size) : undefined };
}

/** As many heads with lines of witnesses are looked at: one for each witness is written. */
const MOST_COSIGNED = 100;

/** A head in a bundle that witnesses have signed, and what its file is called. */
export interface CosignedNote {
  readonly name: string;
  /** Whatever stands there; nothing where it is no text. */
  readonly note: string;
}

/** The heads of a bundle with lines of witnesses, as they stand beside its own. */
export async function cosignedIn(
  files: BundleFiles,
  { checkpoint }: Pick<HeldBundle, "checkpoint">,
): Promise<readonly CosignedNote[]> {
  const names = (await files.names(COSIGNED)).filter((name) => /^\d{1,16}$/.test(name));
  const some = names.toSorted((a, b) => Number(a) - Number(b)).slice(-MOST_COSIGNED);
  const notes = await Promise.all(
    some.map(async (name) => ({
      name: `${COSIGNED}/${name}`,
      note: (await smallText(files, `${COSIGNED}/${name}`).catch(() => undefined)) ?? "",
    })),
  );
  // The newest head has its lines already, and stands there once more.
  return notes.filter(({ note }) => note !== checkpoint);
}

const COSIGNED = "cosigned";

/** How many entries the head is for, unless the key that the bundle comes with has not signed it. */
function signedSize(checkpoint: string, vkey: string | undefined): number | undefined {
  if (vkey === undefined) return statedSize(checkpoint);
  const key = parseVkey(sha256, vkey);
  const opened = key.ok ? openCheckpoint(crypto.verify, checkpoint, [key.value]) : key;
  return opened.ok ? opened.value.size : undefined;
}

async function entriesIn(files: BundleFiles, size: number): Promise<HeldEntries | undefined> {
  const stream = await files.stream("entries.jsonl").catch(() => undefined);
  if (!stream) return undefined;
  const leaves = new Uint8Array(size * HASH_BYTES);
  const roots: Uint8Array[] = [];
  let edge = emptyTree;
  try {
    await eachLine(stream, MAX_BODY_BYTES, (line) => {
      if (edge.size === size) throw new Error("more entries than the head is for");
      const leaf = leafHash(sha256, line);
      leaves.set(leaf, edge.size * HASH_BYTES);
      edge = appendLeaf(sha256, edge, leaf);
      if (edge.size % ROOT_EVERY === 0 || edge.size === size) roots.push(rootOf(sha256, edge));
    });
  } catch {
    // Damaged, endless, or made to do harm: the head alone is left, and it says so.
    stream.destroy();
    return undefined;
  }
  if (edge.size !== size) return undefined;
  const leaf = (seq: number) => leaves.subarray(seq * HASH_BYTES, (seq + 1) * HASH_BYTES);
  return { size, leaf, roots };
}
