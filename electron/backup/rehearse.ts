/**
 * A restore tried out: the backup is opened for reading, verified in full, and compared with the ledger in use and with
 * every head of it that is kept outside. Nothing is written anywhere.
 */
import { existsSync } from "node:fs";
import { equalBytes } from "../../shared/proof/bytes.ts";
import { Problem } from "../../shared/domain/problem.ts";
import type { RehearsalView } from "../../shared/views/restore.ts";
import { compareHeld } from "../heads/held/compare.ts";
import type { Held } from "../heads/held/read.ts";
import type { LedgerTree } from "../heads/ledgerTree.ts";
import { ledgerTree } from "../heads/ledgerTree.ts";
import { outsideOf } from "../heads/outside.ts";
import type { HeadStore } from "../heads/store.ts";
import type { ReadLedger } from "../ledger/ledger.ts";
import { openForReading } from "../ledger/ledger.ts";
import { backupContent } from "../ledger/views/backups.ts";
import { entriesFrom } from "../ledger/views/entries.ts";
import { given, read } from "../ledger/views/reading.ts";
import { verifyInThreads } from "../ledger/verify/inThreads.ts";

export interface Rehearsing {
  readonly backup: string;
  /** The ledger in use, if there still is one. */
  readonly present?: string | undefined;
  /** What people hold of it besides what this computer remembers. */
  readonly against?: readonly Held[];
}

export interface RehearsingParts {
  readonly heads: HeadStore;
  /** The script of the threads that help with the verification. */
  readonly helper: string | URL;
  readonly wallMs: number;
}

/** Findings that are said one by one. */
const SAID = 5;

/** Tries it out. Throws a `Problem` where the backup does not open. */
export async function rehearse(
  { backup, present, against = [] }: Rehearsing,
  { heads, helper, wallMs }: RehearsingParts,
): Promise<RehearsalView> {
  // First what does not open at all: that is a problem of the file, not a finding.
  const ledger = openForReading(backup);
  try {
    const report = await verifyInThreads({ path: backup, depth: "all" }, helper);
    const outside = await outsideOf(backup, heads);
    const known = headsOf(ledger, [...outside.held, ...against]);
    const content = read(ledger.db, wallMs, backupContent);
    const compared = present === undefined ? undefined : comparedWith(ledger, present, wallMs);
    const reached = Math.max(known.size, compared?.present.size ?? 0);
    const lost = Math.max(0, reached - content.size);
    return {
      outcome: outcomeOf({ sound: report.ok, lost, parted: known.parted }, compared),
      path: backup,
      title: ledger.identity.title,
      ...content,
      findings: report.findings.slice(0, SAID).map(({ message }) => message),
      lost,
      losses: compared?.losses ?? [],
      ...given({ present: compared?.present, knownSize: known.size > 0 ? known.size : undefined }),
    };
  } finally {
    ledger.close();
  }
}

type Compared = Required<Pick<RehearsalView, "present" | "losses">>;

function outcomeOf(
  { sound, lost, parted }: { sound: boolean; lost: number; parted: boolean },
  compared: Compared | undefined,
): RehearsalView["outcome"] {
  const standing = compared?.present.standing;
  if (!sound) return "unsound";
  if (standing === "other") return "other";
  if (parted || standing === "parted") return "parted";
  return lost > 0 ? "loses" : "whole";
}

/** How far heads outside the file reach that are genuinely of this ledger, and whether they were signed over others. */
function headsOf(ledger: ReadLedger, held: readonly Held[]): { size: number; parted: boolean } {
  const { results } = compareHeld(ledger, held);
  const genuine = results.filter(({ verdict }) => verdict === "held" || verdict === "short");
  return {
    size: Math.max(0, ...genuine.map(({ size = 0 }) => size)),
    parted: results.some(({ verdict }) => verdict === "changed" || verdict === "otherKey"),
  };
}

/** The ledger in use beside the backup. Damage keeps it from being compared, not the backup from being tried. */
function comparedWith(backup: ReadLedger, path: string, wallMs: number): Compared {
  const unreadable = { present: { path, standing: "unreadable", size: 0 }, losses: [] } as const;
  if (!existsSync(path)) throw new Problem("missing", path);
  try {
    const ledger = openForReading(path);
    try {
      const isOther = ledger.identity.origin !== backup.identity.origin;
      if (isOther) return { present: { path, standing: "other", size: 0 }, losses: [] };
      const [own, theirs] = [ledgerTree(ledger.db), ledgerTree(backup.db)];
      const standing = standingOf(own, theirs);
      const isAhead = standing === "ahead";
      return {
        present: { path, standing, size: own.size },
        losses: isAhead ? read(ledger.db, wallMs, (now) => entriesFrom(now, theirs.size)) : [],
      };
    } finally {
      ledger.close();
    }
  } catch {
    return { ...unreadable, losses: [] };
  }
}

function standingOf(own: LedgerTree, theirs: LedgerTree): "same" | "ahead" | "behind" | "parted" {
  const count = Math.min(own.size, theirs.size);
  const stretch = { start: 0, count };
  if (!equalBytes(own.rootOver(stretch), theirs.rootOver(stretch))) return "parted";
  if (own.size === theirs.size) return "same";
  return own.size > theirs.size ? "ahead" : "behind";
}
