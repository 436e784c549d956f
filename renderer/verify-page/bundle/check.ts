/**
 * Checks a bundle from its own parts: the key, the signed head, every entry, everything beside the entries. What it
 * cannot know is said with the result: the key is the bundle's own word until someone compares it with paper.
 */
import type { KeyFault, PublicKey } from "../format/note.ts";
import { openCheckpoint, readKey, statedCheckpoint } from "../format/note.ts";
import type { ConsistencyProof } from "../format/proofFile.ts";
import { readConsistency } from "../format/proofFile.ts";
import { same } from "../format/bytes.ts";
import type { Head } from "../format/tree.ts";
import { isExtension } from "../format/tree.ts";
import type { Forms, Tally } from "./alongside.ts";
import { checkAttachments, checkDisclosures, checkForms } from "./alongside.ts";
import { Entries, readEntries } from "./entries.ts";
import type { BundleFile } from "./file.ts";
import { smallText, Unreadable } from "./file.ts";
import type { Finding } from "./findings.ts";
import { Findings } from "./findings.ts";
import type { Layout } from "./layout.ts";
import { findBundle, nameIn } from "./layout.ts";
import { MAX_ENTRIES } from "./limits.ts";
import type { Pace } from "./pace.ts";
import type { BundleHead } from "./whole.ts";
import { checkWhole } from "./whole.ts";

/** Why a bundle was not checked at all. */
export type BundleFault =
  | "none"
  | "several"
  | "missing"
  | "tooMany"
  | "tooManyEntries"
  | "checkpoint"
  | "unreadable"
  | "tooLarge"
  | "text"
  | `key-${KeyFault}`;

/** What a check found. */
export interface Report {
  readonly layout: Layout;
  readonly key: PublicKey;
  readonly head: BundleHead;
  /** The checkpoint as it stands, for comparing a later bundle with it. */
  readonly note: string;
  readonly entries: Entries;
  /** How many entries, from the first, the signed head vouches for. */
  readonly proven: number;
  readonly disclosures: Tally;
  readonly forms: Forms;
  readonly attachments: Tally;
  readonly consistency: Tally;
  readonly findings: readonly Finding[];
  readonly more: number;
  readonly seconds: number;
}

export type Outcome =
  | { readonly ok: true; readonly report: Report }
  | { readonly ok: false; readonly fault: BundleFault; readonly subject: string };

/** Thrown inside this file only. */
class Refused extends Error {
  readonly fault: BundleFault;
  readonly subject: string;

  constructor(fault: BundleFault, subject: string) {
    super(fault);
    this.fault = fault;
    this.subject = subject;
  }
}

/** Checks the bundle among these files. Throws nothing but the reason of whoever called it off. */
export async function checkBundle(files: readonly BundleFile[], pace: Pace): Promise<Outcome> {
  const found = findBundle(files);
  if (!found.ok) {
    return { ok: false, fault: found.fault, subject: "part" in found ? found.part : "" };
  }
  try {
    return { ok: true, report: await check(found.layout, pace) };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, fault: error.fault, subject: error.subject };
    if (error instanceof Unreadable) return { ok: false, fault: error.fault, subject: error.path };
    throw error;
  }
}

async function check(layout: Layout, pace: Pace): Promise<Report> {
  const start = performance.now();
  const findings = new Findings();
  const key = await keyIn(layout.vkey);
  const note = await smallText(layout.checkpoint);
  const head = headIn(note, key, findings);
  const entries = new Entries(key, findings);
  const read = await readEntries(layout.entries, entries, { findings, pace });
  if (read === "tooMany") throw new Refused("tooManyEntries", layout.entries.path);
  // A head that nobody signed has nothing that a proof could be about.
  const files = head.isSigned ? layout.consistency : [];
  const proofs = await proofsIn(files, { key, head, findings });
  const proven = checkWhole(
    entries,
    head,
    proofs.map(({ proof }) => proof),
    findings,
  );
  const isWhole = head.isSigned && proven === head.size;
  const context = { entries, isWhole, findings, pace };
  const parts = {
    disclosures: await checkDisclosures(layout.disclosures, context),
    forms: await checkForms(layout.forms, context),
    attachments: await checkAttachments(layout.attachments, context),
    consistency: {
      named: layout.consistency.length,
      found: followed(proofs, { head, entries, findings, isWhole }),
      wrong: 0,
    },
  };
  return {
    layout,
    key,
    head,
    note,
    entries,
    proven,
    ...parts,
    findings: findings.list,
    more: findings.more,
    seconds: (performance.now() - start) / 1000,
  };
}

async function keyIn(file: BundleFile): Promise<PublicKey> {
  const text = await smallText(file);
  const read = readKey(text.endsWith("\n") ? text.slice(0, -1) : "");
  if (!read.ok) throw new Refused(`key-${read.fault}`, file.path);
  return read.key;
}

/** The head, also where its signature does not hold. */
function headIn(note: string, key: PublicKey, findings: Findings): BundleHead {
  const stated = statedCheckpoint(note);
  const opened = openCheckpoint(note, key);
  if (stated === undefined) throw new Refused("checkpoint", "checkpoint");
  const { size, root } = stated;
  if (size > MAX_ENTRIES) throw new Refused("tooManyEntries", "checkpoint");
  if (opened.ok) return { size, root, isSigned: true, others: opened.others };
  if (opened.fault === "form") throw new Refused("checkpoint", "checkpoint");
  findings.add({ code: "checkpoint", fault: opened.fault });
  return { size, root, isSigned: false, others: 0 };
}

interface NamedProof {
  readonly name: string;
  readonly proof: ConsistencyProof;
}

/** The proofs that speak of this very head. */
async function proofsIn(
  files: readonly BundleFile[],
  {
    key,
    head,
    findings,
  }: { readonly key: PublicKey; readonly head: Head; readonly findings: Findings },
): Promise<readonly NamedProof[]> {
  const proofs: NamedProof[] = [];
  for (const file of files) {
    const name = nameIn(file.path);
    const proof = readConsistency(await smallText(file));
    const later = proof && openCheckpoint(proof.note, key);
    const { size, root } = later?.ok ? later.checkpoint : { size: -1, root: head.root };
    if (!proof || proof.old > head.size) findings.add({ code: "consistencyForm", name });
    else if (size !== head.size || !same(root, head.root)) {
      findings.add({ code: "consistencyHead", name });
    } else proofs.push({ name, proof });
  }
  return proofs.toSorted((a, b) => a.proof.old - b.proof.old);
}

interface ProofContext {
  readonly head: Head;
  readonly entries: Entries;
  readonly findings: Findings;
  /** Whether the entries are those of the head: else proofs must fail, and it was said why. */
  readonly isWhole: boolean;
}

/** Follows each proof from the root that the entries have at the earlier size; counts those that hold. */
function followed(proofs: readonly NamedProof[], context: ProofContext): number {
  const { head, entries, findings, isWhole } = context;
  let count = 0;
  for (const { name, proof } of proofs) {
    const { old, path } = proof;
    const earlier = old <= entries.tree.size && { size: old, root: entries.tree.rootAt(old) };
    if (earlier && isExtension(earlier, head, path)) count += 1;
    else if (isWhole) findings.add({ code: "consistencyPath", name, old });
  }
  return count;
}
