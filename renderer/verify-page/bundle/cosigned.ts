/** The heads that witnesses have signed, as far as the ledger's key and the entries bear them out. */
import { same } from "../format/bytes.ts";
import type { PublicKey } from "../format/note.ts";
import { openCheckpoint } from "../format/note.ts";
import type { Entries } from "./entries.ts";
import type { BundleFile } from "./file.ts";
import { smallText } from "./file.ts";
import type { Findings } from "./findings.ts";
import { nameIn } from "./layout.ts";

/** A head of this ledger with lines of others beside the ledger's own. */
export interface CosignedHead {
  readonly size: number;
  readonly note: string;
}

interface Context {
  readonly key: PublicKey;
  readonly entries: Entries;
  /** How many entries the signed head vouches for, and whether these are all that it covers. */
  readonly proven: number;
  readonly isWhole: boolean;
  readonly findings: Findings;
}

/** Reads the cosigned heads, the earliest first. */
export async function cosignedHeads(
  files: readonly BundleFile[],
  { key, entries, proven, isWhole, findings }: Context,
): Promise<readonly CosignedHead[]> {
  const heads: CosignedHead[] = [];
  for (const file of files) {
    const name = nameIn(file.path);
    const note = await smallText(file);
    const opened = openCheckpoint(note, key);
    if (!opened.ok || String(opened.checkpoint.size) !== name) {
      findings.add({ code: "cosignedForm", name });
      continue;
    }
    const { size, root } = opened.checkpoint;
    if (size <= proven && same(entries.tree.rootAt(size), root)) heads.push({ size, note });
    // Where entries are missing or altered, it was said what; this head may be about those.
    else if (isWhole) findings.add({ code: "cosignedHead", name, size });
  }
  return heads.toSorted((a, b) => a.size - b.size);
}
