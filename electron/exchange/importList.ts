/**
 * Taking over a list from a file, the same in the program and on the command line: read, looked through as the ledger
 * would, and recorded whole or not at all.
 */
import type { Command } from "../../shared/domain/command.ts";
import { Command as AnyCommand } from "../../shared/domain/command.ts";
import type { Listed } from "../../shared/domain/commands/import.ts";
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
  /** What the parties that rows name are called in the ledger. */
  readonly partyName: (party: string) => string;
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
  const unfit = (text: string): Prepared => ({ ...known, unfit: text, faults: [] });
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
  if (faults.length > 0) return { ...known, list, faults: inOrder(faults) };
  const command = commandOf({ file, of, list }, list.rows, {
    ...asked,
    batch: { number: 1, of: 1 },
  });
  return { ...known, list, faults: refused(reading, list, asked.tryOut(command)) };
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

/** Refusals of the whole list, each with the row and the column it is about. */
function refused(reading: Reading, list: ReadList, refusals: readonly Refusal[]): readonly Fault[] {
  return inOrder(
    refusals
      .filter(({ severity }) => severity !== "hold")
      .map((refusal) => {
        const [, at, path] = /^list\.rows\.(\d+)(?:\.(.*))?$/.exec(refusal.path ?? "") ?? [];
        const row = at === undefined ? list.headed : (list.rows[Number(at)]?.row ?? list.headed);
        const field = fieldAt(path ?? "");
        const column = list.columns.find(({ as }) => as?.field === field)?.as?.heading;
        const message = refusalText(refusal, reading.names);
        return column === undefined ? { row, message } : { row, column, message };
      }),
  );
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

/** The commands that take a faultless list over, one an entry. */
export function commandsOf(
  { file, of, list }: Prepared,
  asked: { readonly at: Instant; readonly newId: () => string },
): readonly Command[] {
  if (!list) return [];
  const batches = divided(list.rows);
  return batches.map((rows, index) =>
    AnyCommand.parse(
      commandOf({ file, of, list }, rows, {
        ...asked,
        batch: { number: index + 1, of: batches.length },
      }),
    ),
  );
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
