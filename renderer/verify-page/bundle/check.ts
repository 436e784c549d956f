/**
 * Checks a bundle from its own parts: the key, the signed head, every entry, everything beside the entries. What it
 * cannot know is said with the result: the key is the bundle's own word until someone compares it with paper.
 */
import type { KeyFault, PublicKey } from "../format/note.ts";
import { openCheckpoint, readKey, statedCheckpoint } from "../format/note.ts";
import type { Disclosures, Forms, Tally } from "./alongside.ts";
import { checkAttachments, checkDisclosures, checkForms } from "./alongside.ts";
import type { CosignedHead } from "./cosigned.ts";
import { cosignedHeads } from "./cosigned.ts";
import { holds, proofsIn } from "./earlier.ts";
import { Entries, readEntries } from "./entries.ts";
import type { BundleFile } from "./file.ts";
import { smallText, Unreadable } from "./file.ts";
import type { Finding } from "./findings.ts";
import { Findings } from "./findings.ts";
import type { Layout } from "./layout.ts";
import { findBundle } from "./layout.ts";
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
  readonly disclosures: Disclosures;
  readonly forms: Forms;
  readonly attachments: Tally;
  readonly consistency: Tally;
  /** Heads that others have signed too, the newest among them. */
  readonly cosigned: readonly CosignedHead[];
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
  const proofs = await proofsIn(files, { key, head, note }, findings);
  const holding = proofs.filter((proof) => holds(proof, entries, head));
  const proven = await checkWhole(entries, head, holding, { findings, pace });
  const isWhole = head.isSigned && proven === head.size;
  // Where the entries are not those of the head, proofs must fail, and it was said why.
  const failing = isWhole ? proofs.filter((proof) => !holding.includes(proof)) : [];
  for (const { name, old } of failing) findings.add({ code: "consistencyPath", name, old });
  if (isWhole) {
    entries.lineage.check(findings);
    entries.bounds.check(entries.tree, entries.lineage, findings);
  }
  const context = { entries, isWhole, findings, pace };
  const earlier = await cosignedHeads(layout.cosigned, { ...context, key, proven });
  const newest = isWhole && head.others > 0 ? [{ size: head.size, note }] : [];
  const parts = {
    disclosures: await checkDisclosures(layout.disclosures, context),
    forms: await checkForms(layout.forms, context),
    attachments: await checkAttachments(layout.attachments, context),
    consistency: {
      named: layout.consistency.length,
      found: holding.length,
      wrong: failing.length,
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
    cosigned: [
      ...earlier.filter(({ size }) => newest.every((one) => one.size !== size)),
      ...newest,
    ],
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
