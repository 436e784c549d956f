/**
 * A restore that loses entries: the ledger that follows. It holds the backup's entries under an origin of its own; its
 * first entry says from which head it goes on, how far the ledger before is known to have reached, why, and by whom. What
 * was lost in between follows as a list, and with it the numbers that may be on paper already.
 */
import { basename } from "node:path";
import type { Command } from "../../shared/domain/command.ts";
import type { LostItem, PassedNumbers } from "../../shared/domain/commands/lineage.ts";
import { MOST_LISTED } from "../../shared/domain/commands/lineage.ts";
import { dayOf, fiscalYear } from "../../shared/domain/calendar.ts";
import { Problem } from "../../shared/domain/problem.ts";
import { statedSize } from "../../shared/proof/anchorFile.ts";
import { base64 } from "../../shared/proof/bytes.ts";
import { rootOf } from "../../shared/proof/tree.ts";
import { generationOf, nextOrigin } from "../../shared/domain/generation.ts";
import { passedNumbers } from "../../shared/domain/lineage.ts";
import { uuid7Maker } from "../../shared/domain/uuid7.ts";
import { NUMBERED_FORMS } from "../../shared/domain/vocabulary.ts";
import { BackupMemory } from "./memory.ts";
import type { HeadStore } from "../heads/store.ts";
import { keyPath, keyUnder, writeKeyFile } from "../keys/ledgerKey.ts";
import type { LedgerKey } from "../keys/ledgerKey.ts";
import type { Actor } from "../ledger/body.ts";
import { storedBooks } from "../ledger/books.ts";
import { instantOf, systemClock } from "../ledger/clock.ts";
import { random, sha256 } from "../ledger/crypto.ts";
import { numberSeries } from "../ledger/documents.ts";
import { readCheckpoint } from "../ledger/entries.ts";
import type { ReadLedger } from "../ledger/ledger.ts";
import { openForReading, openForRecording } from "../ledger/ledger.ts";
import { namesIn } from "../ledger/names.ts";
import { writeSuccessor } from "../ledger/succeed.ts";
import { storedTree } from "../ledger/tree.ts";
import { lostItems, lostNumbers } from "./lost.ts";
import type { RestoreWork, RestoringParts } from "./restoring.ts";

/** What came of it. */
export interface Succeeded {
  readonly predecessor: string;
  readonly origin: string;
  readonly vkey: string;
  /** Entries taken over. */
  readonly size: number;
  readonly items: readonly LostItem[];
  readonly passed: readonly PassedNumbers[];
}

/** Writes it under its unfinished name, its key file beside it. */
export async function succeedIn(work: RestoreWork, parts: RestoringParts): Promise<Succeeded> {
  const { what, unfinished, passphrase } = work;
  const before = openForReading(what.backup);
  try {
    const origin = freshOrigin(before.identity.origin, parts.heads);
    const key = keyUnder(origin, work.key);
    const actor = parts.actorFor(before, storedBooks(before.db));
    const nextId = uuid7Maker(() => parts.wallMs, random);
    await writeKeyFile(keyPath(unfinished), key, passphrase);
    writeSuccessor({
      path: unfinished,
      source: before.db,
      key,
      own: work.examined.lost.own,
      stated: statedIn(before, work, instantOf(parts.wallMs)),
      command: nextId(),
      actor,
      clock: systemClock,
    });
    const listed = listLosses({ before, key, actor, nextId }, work, parts);
    const { identity } = before;
    return { predecessor: identity.origin, origin, vkey: key.vkey, ...listed };
  } finally {
    before.close();
  }
}

/** The first origin after this one that no ledger known here bears: two of one name would be taken for a forgery. */
function freshOrigin(origin: string, heads: HeadStore): string {
  const next = nextOrigin(origin);
  if (next === undefined) throw new Problem("damaged", origin);
  return heads.find(next) || heads.unread(next) ? freshOrigin(next, heads) : next;
}

/** What the first entry says. */
function statedIn(before: ReadLedger, { what, examined }: RestoreWork, occurredAt: string) {
  const { known, own, size } = examined.lost;
  const note = own?.note ?? readCheckpoint(before.db)?.note;
  const edge = own?.edge ?? storedTree(before.db).edge(size);
  // Both were there when it was rehearsed: entries are lost, and the backup is sound.
  if (!known || note === undefined || statedSize(note) !== size)
    throw new Problem("damaged", String(size - 1));
  return {
    type: "ledgerSucceeded",
    occurredAt,
    predecessor: before.identity.vkey,
    checkpoint: note,
    size,
    root: base64(rootOf(sha256, edge)),
    known: { size: known.size, root: base64(known.root) },
    name: basename(what.backup),
    reason: what.reason,
  } as const;
}

interface Listing {
  readonly before: ReadLedger;
  readonly key: LedgerKey;
  readonly actor: Actor;
  readonly nextId: () => string;
}

/** Records the list, in as many entries as it takes. */
function listLosses(
  { before, key, actor, nextId }: Listing,
  { examined: { view, lost }, unfinished }: RestoreWork,
  { wallMs }: RestoringParts,
): Pick<Succeeded, "size" | "items" | "passed"> {
  const ledger = openForRecording(unfinished);
  try {
    const recorder = ledger.unlock(key, systemClock);
    const { books } = recorder;
    const items = lostItems(lost, generationOf(before.identity.origin), namesIn(ledger.db, books));
    const unread = lost.count - lost.entries.length;
    const passed = passedNumbers({
      series: numberSeries(ledger.db),
      lost: lostNumbers(lost.entries, (id) => books.get("contract", id)?.contractor),
      unread,
      begun: formsBegun(view.lastRecordedAt, wallMs),
    });
    for (const part of partsOf(items, passed)) {
      const command: Command = {
        type: "listLosses",
        id: nextId(),
        occurredAt: instantOf(wallMs),
        ...part,
      };
      if (!recorder.record(command, actor).ok) throw new Error("a list was refused by a rule");
    }
    return { size: view.size, items, passed };
  } finally {
    ledger.close();
  }
}

/** The list in parts that each fit in an entry; one at least. */
function* partsOf(items: readonly LostItem[], passed: readonly PassedNumbers[]) {
  const count = Math.max(items.length, passed.length, 1);
  for (let from = 0; from < count; from += MOST_LISTED) {
    const to = from + MOST_LISTED;
    yield { items: items.slice(from, to), passed: passed.slice(from, to) };
  }
}

/** The forms that may have been given out since: of the fiscal years from the backup's last entry until now. */
function formsBegun(lastRecordedAt: string | undefined, wallMs: number) {
  const now = instantOf(wallMs);
  const [first, last] = [fiscalYear(dayOf(lastRecordedAt ?? now)), fiscalYear(dayOf(now))];
  const years = Array.from({ length: Math.max(1, last - first + 1) }, (_, at) => first + at);
  return years.flatMap((year) => NUMBERED_FORMS.map((form) => ({ form, year })));
}

/**
 * What this computer remembers of the ledger before goes on for the one that follows, and the one before is closed. The
 * new ledger is there, whatever becomes of this: the one before is closed by its opening too.
 */
export function passOn(succeeded: Succeeded, path: string, heads: HeadStore): void {
  try {
    remember(succeeded, path, heads);
  } catch {
    // Only the second folder, the witnesses and the plan of backups have to be chosen again for it.
  }
}

function remember({ predecessor, vkey }: Succeeded, path: string, heads: HeadStore): void {
  const before = heads.find(predecessor);
  if (before) heads.succeeded(before, path);
  let next = heads.begin(vkey);
  if (before?.anchorFolder !== undefined) next = heads.setAnchorFolder(next, before.anchorFolder);
  for (const witness of before?.witnesses ?? []) next = heads.addWitness(next, witness);
  const plan = before && new BackupMemory(before.backupsPath).now.plan;
  if (plan) new BackupMemory(next.backupsPath).plan(plan);
}
