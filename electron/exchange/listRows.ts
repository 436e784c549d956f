/** The rows of the lists that go out into files: what the screens show, every page of it, in words. */
import type { Received } from "../../shared/ipc/contract.ts";
import { guardedText } from "../../shared/text/ja/guarded.ts";
import { headings, nameText } from "../../shared/text/ja/lists.ts";
import { assetState, media, slipKind, slipState, unit } from "../../shared/text/ja/words.ts";
import type { AssetRow } from "../../shared/views/common.ts";
import { assets } from "../ledger/views/assets.ts";
import type { OutstandingView } from "../../shared/views/contract.ts";
import { outstanding } from "../ledger/views/outstanding.ts";
import type { Reading } from "../ledger/views/reading.ts";
import { slips } from "../ledger/views/slips.ts";

type Cell = string | number;
type Rows = readonly (readonly Cell[])[];

/** The list with its headings, as the filters of the screen leave it. */
export function listRows(reading: Reading, wanted: Received<"saveList">): Rows {
  // The table ties each list to what it is filtered by, which the union cannot express.
  const rows = ROWS[wanted.list] as (reading: Reading, wanted: object) => Rows;
  return [headings[wanted.list], ...rows(reading, wanted)];
}

const INSTRUCTIONS = { return: "返還", disposal: "廃棄", none: "未指示" } as const;

const ROWS: {
  readonly [L in Received<"saveList">["list"]]: (
    reading: Reading,
    wanted: Extract<Received<"saveList">, { list: L }>,
  ) => Rows;
} = {
  assets: (reading, { list: _list, ...filter }) =>
    everyPage((page) => assets(reading, { ...filter, ...page })).map((row) => [
      reading.names.contract(row.contract),
      row.number,
      row.name,
      media[row.media],
      row.serial ?? "",
      row.quantity.value,
      unit[row.quantity.unit],
      row.records ?? "",
      row.classification,
      ...whereabouts(row),
      row.seal ?? "",
      row.slip?.label ?? "",
      dayText(row.dueOn),
      dayText(row.lastAt),
    ]),
  slips: (reading, { list: _list, ...filter }) =>
    everyPage((page) => slips(reading, { ...filter, ...page })).map((row) => [
      row.contract.label,
      row.number,
      slipKind[row.kind],
      dayText(row.issuedOn),
      row.giver,
      row.receiver,
      row.lines,
      slipState[row.state],
    ]),
  outstanding: (reading, { contract }) =>
    everyPage((page) => outstanding(reading, { contract, ...page })).map((row) => [
      row.number,
      nameText(row),
      media[row.media],
      row.quantity.value,
      unit[row.quantity.unit],
      dayText(row.receivedAt),
      row.receivedBy?.label ?? "",
      outstandingState(row),
      placeText(row),
      row.custodian,
      dayText(row.dueOn),
      row.daysOverdue ?? "",
      INSTRUCTIONS[row.instruction],
    ]),
};

/** 保留(隔離)、受渡票 … の発注者の確認待ち */
function outstandingState({ state, awaits }: OutstandingView["rows"][number]): string {
  return awaits ? `${assetState[state]}(${awaits.label} 発注者の確認待ち)` : assetState[state];
}

function whereabouts(row: AssetRow): readonly string[] {
  return [assetState[row.state], placeText(row), row.shelf ?? "", row.custodian];
}

/** Where it is, and who has it there for the night. */
function placeText({ place, guard, guardPlace }: AssetRow): string {
  const who = guard === undefined ? "" : `(${guardedText(guard, guardPlace)})`;
  return `${place?.label ?? ""}${who}`;
}

/** Days as spreadsheets sort and count them. */
function dayText(at: string | undefined): string {
  return at === undefined ? "" : at.slice(0, 10).replaceAll("-", "/");
}

const PER_PAGE = 10_000;

function everyPage<R>(
  ask: (page: { readonly page: number; readonly perPage: number }) => {
    readonly rows: readonly R[];
    readonly total: number;
  },
): readonly R[] {
  const rows: R[] = [];
  for (let page = 0; ; page += 1) {
    const { rows: some, total } = ask({ page, perPage: PER_PAGE });
    rows.push(...some);
    if (rows.length >= total || some.length === 0) return rows;
  }
}
