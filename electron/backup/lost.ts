/**
 * What a backup lacks: how far the ledger is known to have reached, and what can still be read of the entries in between.
 */
import { existsSync } from "node:fs";
import type { LostItem, PassedNumbers } from "../../shared/domain/commands/lineage.ts";
import type { Event, FormNumber } from "../../shared/domain/event.ts";
import { equalBytes } from "../../shared/proof/bytes.ts";
import { openCheckpoint } from "../../shared/proof/checkpoint.ts";
import type { OpenCheckpoint } from "../../shared/proof/checkpoint.ts";
import { rootOf } from "../../shared/proof/tree.ts";
import type { Names } from "../../shared/text/refusalText.ts";
import { tellEntry } from "../../shared/text/ja/history.ts";
import { unnamed } from "../../shared/text/ja/lineage.ts";
import type { Held } from "../heads/held/read.ts";
import { notesOf } from "../heads/imported.ts";
import { instantOf } from "../ledger/clock.ts";
import { crypto, sha256 } from "../ledger/crypto.ts";
import { entryCount } from "../ledger/entries.ts";
import type { ReadLedger } from "../ledger/ledger.ts";
import type { Salvaged, SalvagedEntry } from "../ledger/salvage.ts";
import { salvage } from "../ledger/salvage.ts";
import { storedTree } from "../ledger/tree.ts";
import type { OwnEntry } from "./ownEntry.ts";
import { ownEntryOf } from "./ownEntry.ts";

export type KnownHead = Pick<OpenCheckpoint, "size" | "root">;

export interface Lost {
  /** The entry that tells of the backup, where it lies beside it: then it is no loss. */
  readonly own?: OwnEntry;
  /** How many entries there are with it. */
  readonly size: number;
  /** Whether a head of just so many was signed over another entry than that one. */
  readonly isParted: boolean;
  /** The newest head of more entries than the backup has; nothing where none is known. */
  readonly known?: KnownHead;
  /** How many entries lie between the two. */
  readonly count: number;
  /** Those of them that can still be read in the ledger in use. */
  readonly entries: readonly SalvagedEntry[];
}

/** That nothing is, as far as is known. */
export function nothingLost(size: number): Lost {
  return { size, isParted: false, count: 0, entries: [] };
}

/** What is lost with a backup, by heads that people and this computer hold and by what the ledger in use still says. */
export function lostWith(
  backup: ReadLedger,
  { held, present }: { readonly held: readonly Held[]; readonly present?: string | undefined },
): Lost {
  const own = ownEntryOf(backup);
  const edge = own?.edge ?? storedTree(backup.db).edge(entryCount(backup.db));
  const { size } = edge;
  const { key } = backup.identity;
  const salvaged: Salvaged =
    present !== undefined && existsSync(present)
      ? salvage(present, { key, edge })
      : { entries: [] };
  const genuine = held.flatMap(notesOf).flatMap((note): KnownHead[] => {
    const opened = openCheckpoint(crypto.verify, note, [key]);
    return opened.ok ? [opened.value] : [];
  });
  const heads = [...genuine, ...(salvaged.head ? [salvaged.head] : [])];
  const known = heads
    .filter((head) => head.size > size)
    .toSorted((a, b) => a.size - b.size)
    .at(-1);
  const root = rootOf(sha256, edge);
  const isParted = heads.some((head) => head.size === size && !equalBytes(head.root, root));
  const base = { size, isParted, ...(own ? { own } : {}) };
  if (!known) return { ...base, count: 0, entries: [] };
  // What nobody has signed was never given out: it is no more than what somebody wrote into the file.
  const entries = salvaged.entries.filter(({ body }) => body.seq < known.size);
  return { ...base, known, count: known.size - size, entries };
}

/** Events that tell of the ledger's file, not of custody: nothing of them has to be done again. */
const OF_THE_FILE: readonly Event["type"][] = ["backupTaken", "ledgerRestored", "clockStepped"];

/** Whether a lost entry only tells of the file. */
export function isOfTheFile({ body }: SalvagedEntry): boolean {
  return body.events.every(({ type }) => OF_THE_FILE.includes(type));
}

/** The lost entries as the list that is worked off: one by one where they read, else in stretches. */
export function lostItems(
  { known, count, entries }: Lost,
  generation: number,
  names: Names,
): LostItem[] {
  const end = known?.size ?? 0;
  const items: LostItem[] = [];
  let next = end - count;
  const unread = (to: number) => {
    if (next < to)
      items.push({ loss: lossId(generation, next), from: next, to: to - 1, about: "work" });
  };
  for (const entry of entries) {
    const { seq } = entry.body;
    unread(seq);
    items.push({ loss: lossId(generation, seq), from: seq, to: seq, ...toldOf(entry, names) });
    next = seq + 1;
  }
  unread(end);
  return items;
}

/** The longest that is said of one. */
const MOST_SAID = 200;

function toldOf(entry: SalvagedEntry, names: Names): Omit<LostItem, "loss" | "from" | "to"> {
  const { body, leaf, proven } = entry;
  const { title } = tellEntry(body.events, { names: unnamed(names) });
  const number = body.events.flatMap((event) => numberIn(event) ?? [])[0];
  return {
    about: isOfTheFile(entry) ? "file" : "work",
    recordedAt: instantOf(Date.parse(body.recordedAt)),
    says: title.slice(0, MOST_SAID),
    leaf,
    proven,
    ...(number ? { number } : {}),
  };
}

function lossId(generation: number, seq: number): string {
  return `g${generation}-${seq}`;
}

/** The numbers that lost entries have given out, each with its contractor where its contract is known. */
export function lostNumbers(
  entries: readonly SalvagedEntry[],
  contractorOf: (contract: string) => string | undefined,
): PassedNumbers[] {
  const opened = new Map<string, string>();
  const events = entries.flatMap(({ body }) => body.events);
  for (const event of events)
    if (event.type === "contractOpened") opened.set(event.contract, event.contractor);
  return events.flatMap((event) => {
    const number = numberIn(event);
    if (!number) return [];
    const contract = "contract" in event ? event.contract : undefined;
    const contractor =
      contract === undefined ? undefined : (contractorOf(contract) ?? opened.get(contract));
    return [{ number, ...(contractor === undefined ? {} : { contractor }) }];
  });
}

/** The form's number that an event gives out. */
function numberIn(event: Event): FormNumber | undefined {
  if (!("number" in event) || typeof event.number !== "object") return undefined;
  return event.number;
}
