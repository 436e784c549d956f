/** The proofs in a bundle that its head extends earlier ones. */
import { same } from "../format/bytes.ts";
import type { PublicKey } from "../format/note.ts";
import { openCheckpoint } from "../format/note.ts";
import type { ConsistencyProof } from "../format/proofFile.ts";
import { readConsistency } from "../format/proofFile.ts";
import type { Head } from "../format/tree.ts";
import { isExtension } from "../format/tree.ts";
import type { Entries } from "./entries.ts";
import type { BundleFile } from "./file.ts";
import { smallText } from "./file.ts";
import type { Findings } from "./findings.ts";
import { nameIn } from "./layout.ts";

/** A proof and the name of its file. */
export interface NamedProof extends ConsistencyProof {
  readonly name: string;
}

/** The head that proofs must be about. */
export interface Signed {
  readonly key: PublicKey;
  readonly head: Head;
  /** Its checkpoint, as it stands in the bundle. */
  readonly note: string;
}

/** Reads the proofs that speak of this very head, the earliest first. */
export async function proofsIn(
  files: readonly BundleFile[],
  signed: Signed,
  findings: Findings,
): Promise<readonly NamedProof[]> {
  const proofs: NamedProof[] = [];
  for (const file of files) {
    const name = nameIn(file.path);
    const proof = readConsistency(await smallText(file));
    if (!proof || proof.old > signed.head.size) findings.add({ code: "consistencyForm", name });
    else if (!isAbout(proof.note, signed)) findings.add({ code: "consistencyHead", name });
    else proofs.push({ ...proof, name });
  }
  return proofs.toSorted((a, b) => a.old - b.old);
}

/** Whether a later note is this head's: the same text, or the same head with other signatures beside the key's. */
function isAbout(note: string, signed: Signed): boolean {
  if (note === signed.note) return true;
  const opened = openCheckpoint(note, signed.key);
  const { head } = signed;
  return (
    opened.ok && opened.checkpoint.size === head.size && same(opened.checkpoint.root, head.root)
  );
}

/** Whether a proof holds from the root that the entries have at the earlier size. */
export function holds({ old, path }: ConsistencyProof, { tree }: Entries, head: Head): boolean {
  return old <= tree.size && isExtension({ size: old, root: tree.rootAt(old) }, head, path);
}
