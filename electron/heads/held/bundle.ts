/** An evidence bundle as evidence: its signed head, and the leaf of every entry it holds. */
import { sha256 } from "../../ledger/crypto.ts";
import { MAX_BODY_BYTES } from "../../ledger/body.ts";
import { HASH_BYTES, leafHash } from "../../../shared/proof/tree.ts";
import type { BundleFiles } from "./files.ts";
import { smallText } from "./files.ts";
import { eachLine } from "./lines.ts";

export interface HeldBundle {
  readonly checkpoint: string;
  /** The key it comes with; whose it is must be known from elsewhere. */
  readonly vkey: string | undefined;
  /** The leaves of its entries one after the other; nothing where they are missing or cannot be read. */
  readonly leaves: Uint8Array | undefined;
}

/** The leaves of this many entries take 128 MB. */
const MOST_ENTRIES = 4_000_000;
const GROWTH = 1024 * HASH_BYTES;

/** Reads a bundle, or gives nothing when there is none among the files. */
export async function readBundle(files: BundleFiles): Promise<HeldBundle | undefined> {
  const checkpoint = await smallText(files, "checkpoint");
  if (checkpoint === undefined) return undefined;
  const vkey = (await smallText(files, "ledger.vkey"))?.trim();
  return { checkpoint, vkey, leaves: await leavesIn(files) };
}

async function leavesIn(files: BundleFiles): Promise<Uint8Array | undefined> {
  const stream = await files.stream("entries.jsonl");
  if (!stream) return undefined;
  let leaves = new Uint8Array(GROWTH);
  let length = 0;
  try {
    await eachLine(stream, MAX_BODY_BYTES, (line) => {
      if (length === MOST_ENTRIES * HASH_BYTES) throw new Error("too many entries");
      if (length === leaves.length) {
        const larger = new Uint8Array(leaves.length * 2);
        larger.set(leaves);
        leaves = larger;
      }
      leaves.set(leafHash(sha256, line), length);
      length += HASH_BYTES;
    });
    return leaves.subarray(0, length);
  } catch {
    // Damaged, endless, or made to do harm: the head alone is left, and it says so.
    stream.destroy();
    return undefined;
  }
}
