/**
 * Taking over a list from a file, the same in the program and on the command line: read, looked through as the ledger
 * would, and recorded whole or not at all.
 */
import type { Command } from "../../shared/domain/command.ts";
import { Command as AnyCommand } from "../../shared/domain/command.ts";
import type { Acknowledgement } from "../../shared/domain/commands/common.ts";
import type { Listed } from "../../shared/domain/commands/import.ts";
import { rowSaid } from "../../shared/domain/decide/import.ts";
import type { Refusal } from "../../shared/domain/refusal.ts";
import { structural } from "../../shared/domain/refusal.ts";
import type { Instant } from "../../shared/domain/values.ts";
import { columnsOf } from "../../shared/lists/columns.ts";
import type { Fault } from "../../shared/lists/list.ts";
import type { GoodRow, ReadList } from "../../shared/lists/read.ts";
import { fieldAt, inOrder, keyOf, readList } from "../../shared/lists/read.ts";
import type { About } from "../../shared/lists/registrations.ts";
import { unreadable } from "../../shared/text/ja/import.ts";
import { refusalText } from "../../shared/text/refusalText.ts";
import { few } from "../ledger/views/lists.ts";
import type { Reading } from "../ledger/views/reading.ts";
import type { ListFile } from "./listFile.ts";
import { Unreadable } from "./table/unreadable.ts";

/** What is to be made of a file. */
export interface Wanted {
  readonly of: Listed;
  /** The contract that units are registered under. */
  readonly contract?: string | undefined;
}

/** A list looked through: ready when nothing is unfit and no row is at fault. */
export interface Prepared {
  readonly file: ListFile;
  readonly of: Listed;
  readonly unfit?: string;
  readonly list?: ReadList;
  readonly faults: readonly Fault[];
  /** What needs a reason, in the order of the rules; known once no row is unreadable. */
  readonly asks: readonly Ask[];
  /** What the parties that rows name are called in the ledger. */
  readonly partyName: (party: string) => string;
}

/** A warning that is passed with a reason, and the rows it is about. */
export interface Ask {
  readonly rule: string;
  readonly message: string;
  readonly rows: readonly number[];
}

/** What the ledger would refuse of a command; nothing is recorded. */
export type TryOut = (command: Command) => readonly Refusal[];

/** Looks a file through as far as it can be: all that is wrong with it at once. */
export function prepared(
  reading: Reading,
  file: ListFile,
  wanted: Wanted,
  asked: { readonly tryOut: TryOut; readonly at: Instant; readonly newId: () => string },
): Prepared {
  const { of } = wanted;
  const known = { file, of, partyName: (party: string) => reading.names.party(party) };
  const unfit = (text: string): Prepared => ({ ...known, unfit: text, faults: [], asks: [] });
  if (file.table instanceof Unreadable)
    return unfit(unreadable(file.table.code, file.table.detail));
  const earlier = reading.books.get("import", file.sha256);
  if (earlier) {
    const { name, rows } = earlier.file;
    return unfit(
      refusalText(structural("already-imported", { name, rows, at: earlier.at }), reading.names),
    );
  }
  const about = aboutIn(reading, wanted);
  const list = readList(of, file.table.rows, about, (row) => idOf(file, row));
  if (!list) return unfit(unreadable("no-headings"));
  if (list.count === 0) return unfit(unreadable("empty"));
  const faults = [...list.faults, ...registered(reading, of, list.rows)];
  if (faults.length > 0) return { ...known, list, faults: inOrder(faults), asks: [] };
  const command = commandOf({ file, of, list }, list.rows, {
    ...asked,
    batch: { number: 1, of: 1 },
  });
  return { ...known, list, ...judged(reading, list, asked.tryOut(command)) };
}

/** The same row of the same file is always the same thing. */
function idOf({ sha256: hash }: ListFile, row: number): string {
  return `i-${hash.slice(0, 20)}-${row}`;
}

function aboutIn(reading: Reading, { contract }: Wanted): About {
  const plain = (name: string) => name.normalize("NFKC").replaceAll(/\s/g, "");
  const parties = new Map(few(reading, "party").map(({ party, name }) => [plain(name), party]));
  const known = contract === undefined ? undefined : reading.books.get("contract", contract);
  const levels = known?.settings.classification.toSorted((a, b) => b.rank - a.rank);
  return {
    party: (name) => parties.get(plain(name)),
    // What nobody has classified is treated as the strictest.
    ...(known ? { contract: { id: known.contract, classification: levels?.[0]?.code ?? "" } } : {}),
  };
}

/** People and places that the ledger knows already; a unit's number is looked after by the ledger's own rules. */
function registered(reading: Reading, of: Listed, rows: readonly GoodRow[]): readonly Fault[] {
  if (of === "assets") return [];
  const { names, column, before } =
    of === "places"
      ? {
          names: ["code"],
          column: "場所番号",
          before: few(reading, "place").map(({ code }) => ({ code })),
        }
      : {
          names: ["name", "kana", "party"],
          column: "氏名",
          before: few(reading, "person").map(({ name, kana, party }) => ({
            name: reading.disclosed.text(name),
            kana: reading.disclosed.text(kana),
            party,
          })),
        };
  const there = new Set(before.map((fields) => keyOf({ fields }, names)));
  return rows
    .filter((row) => there.has(keyOf(row, names)))
    .map(({ row }) => ({
      row,
      column,
      message: "すでに台帳に登録されています。この行を取り除いてください。",
    }));
}

/** Refusals of the whole list: what stands against it, and what is asked about it. */
function judged(
  reading: Reading,
  list: ReadList,
  refusals: readonly Refusal[],
): Pick<Prepared, "faults" | "asks"> {
  const said = (severity: Refusal["severity"]) =>
    refusals
      .filter((refusal) => refusal.severity === severity)
      .map((refusal) => ({ rule: refusal.rule, ...faultIn(reading, list, refusal) }));
  return {
    faults: inOrder(said("block").map(({ rule: _rule, ...fault }) => fault)),
    asks: asksIn(said("warn")),
  };
}

/** A refusal with the row and the column it is about. */
function faultIn({ names }: Reading, list: ReadList, refusal: Refusal): Fault {
  const { at, path } = rowSaid(refusal.path);
  const row = at === undefined ? list.headed : (list.rows[at]?.row ?? list.headed);
  const field = fieldAt(path);
  const column = list.columns.find(({ as }) => as?.field === field)?.as?.heading;
  const message = refusalText(refusal, names);
  return column === undefined ? { row, message } : { row, column, message };
}

/** The same thing said of many rows is asked once. */
function asksIn(warned: readonly (Fault & { readonly rule: string })[]): readonly Ask[] {
  const asks = new Map<string, { rule: string; message: string; rows: number[] }>();
  for (const { rule, message, row } of warned) {
    const key = `${rule} ${message}`;
    const ask = asks.get(key) ?? { rule, message, rows: [] };
    if (ask.rows.at(-1) !== row) ask.rows.push(row);
    asks.set(key, ask);
  }
  return [...asks.values()];
}

/** Whether nothing stands against a list, and every question about it is answered. */
export function isReady(
  { unfit, faults, asks }: Prepared,
  reasons: readonly Acknowledgement[],
): boolean {
  const answered = new Set(reasons.map(({ rule }) => rule));
  return unfit === undefined && faults.length === 0 && asks.every(({ rule }) => answered.has(rule));
}

type Made = Pick<Prepared, "file" | "of"> & { readonly list: ReadList };

function commandOf(
  { file, of, list }: Made,
  rows: readonly GoodRow[],
  {
    at,
    newId,
    batch,
  }: {
    readonly at: Instant;
    readonly newId: () => string;
    readonly batch: { readonly number: number; readonly of: number };
  },
): Command {
  // Every row has passed the schema of its registration; a whole list may be longer than one entry can hold.
  return {
    type: "importList",
    id: newId(),
    occurredAt: at,
    file: { name: file.name, listSha256: file.sha256, rows: list.rows.length },
    batch,
    list: { of, rows: rows.map(({ fields }) => fields) },
  } as unknown as Command;
}

/** Bytes of rows beyond which an entry could not hold them, whatever else it says. */
const ENTRY_BYTES = 40_000;
const ENTRY_ROWS = 150;
/** What an event says beside the fields of its row. */
const PER_ROW_BYTES = 100;

/** The commands that take a faultless list over, one an entry, with the reasons for what was asked. */
export function commandsOf(
  { file, of, list }: Prepared,
  asked: { readonly at: Instant; readonly newId: () => string },
  reasons: readonly Acknowledgement[],
): readonly Command[] {
  if (!list) return [];
  const batches = divided(list.rows);
  const acknowledged = reasons.length > 0 ? { acknowledged: [...reasons] } : {};
  return batches.map((rows, index) => {
    const batch = { number: index + 1, of: batches.length };
    const command = commandOf({ file, of, list }, rows, { ...asked, batch });
    return AnyCommand.parse({ ...command, ...acknowledged });
  });
}

function divided(rows: readonly GoodRow[]): readonly (readonly GoodRow[])[] {
  const batches: GoodRow[][] = [];
  let bytes = Infinity;
  for (const row of rows) {
    const size = Buffer.byteLength(JSON.stringify(row.fields)) + PER_ROW_BYTES;
    const last = batches.at(-1);
    if (!last || last.length >= ENTRY_ROWS || bytes + size > ENTRY_BYTES) {
      batches.push([row]);
      bytes = size;
    } else {
      last.push(row);
      bytes += size;
    }
  }
  return batches;
}

/** The template of a list: its headings, as Excel in Japan opens it. */
export function templateOf(of: Listed): readonly (readonly string[])[] {
  return [columnsOf(of).map(({ heading }) => heading)];
}
