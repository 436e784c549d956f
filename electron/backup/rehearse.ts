/**
 * A restore tried out: the backup is opened for reading, verified in full, and compared with the ledger in use and with
 * every head of it that is kept outside. Nothing is written anywhere.
 */
import { existsSync } from "node:fs";
import { equalBytes } from "../../shared/proof/bytes.ts";
import { Problem } from "../../shared/domain/problem.ts";
import type { EntryRow, VerifyReport } from "../../shared/views/audit.ts";
import type { MissingHeads } from "../../shared/views/heads.ts";
import type { RehearsalView, RestoreProgress } from "../../shared/views/restore.ts";
import { compareHeld } from "../heads/held/compare.ts";
import type { Held } from "../heads/held/read.ts";
import type { LedgerTree } from "../heads/ledgerTree.ts";
import { ledgerTree } from "../heads/ledgerTree.ts";
import { alsoMissing } from "../heads/missing.ts";
import { outsideOf } from "../heads/outside.ts";
import { standingTo } from "../heads/standing.ts";
import type { HeadStore } from "../heads/store.ts";
import type { ReadLedger } from "../ledger/ledger.ts";
import { openForReading } from "../ledger/ledger.ts";
import { checkpointNotes, entryCount } from "../ledger/entries.ts";
import { backupContent } from "../ledger/views/backups.ts";
import { rowOf } from "../ledger/views/entries.ts";
import { given, read } from "../ledger/views/reading.ts";
import { verifyInThreads } from "../ledger/verify/inThreads.ts";
import type { Progress } from "../ledger/verify/progress.ts";
import type { Lost } from "./lost.ts";
import { isOfTheFile, lostWith, nothingLost } from "./lost.ts";
import { begun } from "./restoring.ts";

export interface Rehearsing {
  readonly backup: string;
  /** The ledger in use, if there still is one. */
  readonly present?: string | undefined;
  /** What people hold of it besides what this computer remembers. */
  readonly against?: readonly Held[];
  /** What was missing of its heads when the ledger in use was opened. */
  readonly missing?: readonly MissingHeads[] | undefined;
}

export interface RehearsingParts {
  readonly heads: HeadStore;
  /** The script of the threads that help with the verification. */
  readonly helper: string | URL;
  readonly wallMs: number;
  /** Called now and then; what it throws ends it. */
  readonly progress?: (progress: RestoreProgress) => void;
}

/** Findings that are said one by one. */
const SAID = 5;

/** A rehearsal with what a restore goes by besides. */
export interface Examined {
  readonly view: RehearsalView;
  readonly lost: Lost;
}

/** Tries it out. Throws a `Problem` where the backup does not open. */
export async function rehearse(what: Rehearsing, parts: RehearsingParts): Promise<RehearsalView> {
  return (await examine(what, parts)).view;
}

/** The same, with what was found on the way. */
export async function examine(
  { backup, present, against = [], missing: atOpening }: Rehearsing,
  parts: RehearsingParts,
): Promise<Examined> {
  const { heads, wallMs } = parts;
  // First what does not open at all: that is a problem of the file, not a finding.
  const ledger = openForReading(backup);
  try {
    const report = await verified("verifying", backup, parts);
    await begun("comparing", parts);
    const outside = await outsideOf(backup, heads);
    const held = [...outside.held, ...against];
    const missing = alsoMissing(outside.missing, atOpening);
    const known = headsOf(ledger, held);
    const content = read(ledger.db, wallMs, backupContent);
    const compared = present === undefined ? undefined : comparedWith(ledger, present);
    // Of a backup that is not sound nothing further is asked.
    const lost = report.ok ? lostWith(ledger, { held, present }) : nothingLost(content.size);
    const view = {
      outcome: outcomeOf(
        { sound: report.ok, lost: lost.count, parted: known.parted || lost.isParted },
        compared,
      ),
      path: backup,
      title: ledger.identity.title,
      ...content,
      size: lost.size,
      findings: report.findings.slice(0, SAID).map(({ message }) => message),
      lost: lost.count,
      ofTheFile: lost.entries.filter(isOfTheFile).length,
      losses: lossRows(lost, { backup, present, wallMs }),
      ...given({
        present: compared,
        knownSize: known.size > 0 ? known.size : undefined,
        missing: missing.length > 0 ? [...missing] : undefined,
      }),
    };
    return { view, lost };
  } finally {
    ledger.close();
  }
}

/** Verifies all of a file, as a step of its own. */
export async function verified(
  step: "verifying" | "rereading",
  path: string,
  parts: Pick<RehearsingParts, "helper" | "progress">,
): Promise<VerifyReport> {
  await begun(step, parts);
  const progress = ({ done, total }: Progress) => parts.progress?.({ step, done, total });
  return verifyInThreads({ path, depth: "all", progress }, parts.helper);
}

type Present = NonNullable<RehearsalView["present"]>;

function outcomeOf(
  { sound, lost, parted }: { sound: boolean; lost: number; parted: boolean },
  present: Present | undefined,
): RehearsalView["outcome"] {
  if (!sound) return "unsound";
  if (present?.standing === "other") return "other";
  if (parted || present?.standing === "parted") return "parted";
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

/** As many are told one by one. */
const TOLD = 200;

/** Lost entries as rows, in the words of the ledger that has them where it opens. */
function lossRows(
  { entries }: Lost,
  { backup, present, wallMs }: Pick<Rehearsing, "backup" | "present"> & { wallMs: number },
): EntryRow[] {
  if (entries.length === 0) return [];
  const told = (path: string) => {
    const ledger = openForReading(path);
    try {
      return read(ledger.db, wallMs, (reading) =>
        entries.slice(0, TOLD).map(({ body }) => rowOf(reading, body)),
      );
    } finally {
      ledger.close();
    }
  };
  try {
    return told(present ?? backup);
  } catch {
    return told(backup);
  }
}

/** The ledger in use beside the backup. Damage keeps it from being compared, not the backup from being tried. */
function comparedWith(backup: ReadLedger, path: string): Present {
  if (!existsSync(path)) throw new Problem("missing", path);
  try {
    const ledger = openForReading(path);
    try {
      const isOther = ledger.identity.origin !== backup.identity.origin;
      if (isOther) return { path, standing: "other", size: 0 };
      return { path, standing: standingOf(ledger, backup), size: entryCount(ledger.db) };
    } finally {
      ledger.close();
    }
  } catch {
    return { path, standing: "unreadable", size: 0 };
  }
}

function standingOf(ledger: ReadLedger, backup: ReadLedger): Present["standing"] {
  const [own, theirs] = [ledgerTree(ledger.db), ledgerTree(backup.db)];
  const count = Math.min(own.size, theirs.size);
  const stretch = { start: 0, count };
  if (!equalBytes(own.rootOver(stretch), theirs.rootOver(stretch)))
    return isSigned(ledger, own) || isSignedOtherwise(ledger, theirs) ? "parted" : "unreadable";
  if (own.size === theirs.size) return "same";
  return own.size > theirs.size ? "ahead" : "behind";
}

/** Whether the newest head of a ledger was signed over the entries it has: then these are no damage. */
function isSigned({ db, identity }: ReadLedger, tree: LedgerTree): boolean {
  const { standing } = standingTo([checkpointNotes(db).at(-1) ?? ""], { identity, tree });
  return standing.is === "held";
}

/** Whether a head of it was signed over other entries than the backup has. */
function isSignedOtherwise({ db, identity }: ReadLedger, backup: LedgerTree): boolean {
  return standingTo(checkpointNotes(db), { identity, tree: backup }).standing.is === "changed";
}
