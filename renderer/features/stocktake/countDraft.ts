/** What has been read so far, and the command it becomes. */
import { sameMark } from "../../../shared/domain/marks.ts";
import type { Instant } from "../../../shared/domain/values.ts";
import type { ExpectedRow, ExpectedView } from "../../../shared/views/stocktake.ts";
import { newId } from "../../app/newId.ts";
import { now } from "../../app/clock.ts";
import { given, lacking, unchosen, unfilled } from "../../app/typed.ts";
import type { Unsent } from "../../app/unsent.ts";

/** A mark as it was read. */
export interface Read {
  readonly text: string;
  readonly at: Instant;
  /** The unit of the list it names, or another unit of the ledger. */
  readonly asset?: string;
}

export interface CountDraft {
  readonly stocktake: string;
  readonly incident: string;
  readonly startedAt: Instant;
  readonly reads: readonly Read[];
  readonly first: string;
  readonly second: string;
  readonly keysChecked: boolean;
  readonly circumstances: string;
  readonly note: string;
}

export function freshCount(self: string): CountDraft {
  return {
    stocktake: newId(),
    incident: newId(),
    startedAt: now(),
    reads: [],
    first: self,
    second: "",
    keysChecked: false,
    circumstances: "",
    note: "",
  };
}

/** The unit of the list that carries a mark: its number, its serial, or its seal. */
export function rowOf(rows: readonly ExpectedRow[], text: string): ExpectedRow | undefined {
  return rows.find(({ number, serial, seal }) =>
    [number, serial, seal].some((mark) => mark !== undefined && sameMark(mark, text)),
  );
}

/** When something was read before, if it was. */
export function readBefore(
  { reads }: CountDraft,
  text: string,
  asset: string | undefined,
): Read | undefined {
  return reads.find((one) =>
    asset === undefined ? sameMark(one.text, text) : one.asset === asset,
  );
}

/** What was counted, told apart by the list. */
export function counted({ rows }: ExpectedView, { reads }: CountDraft) {
  const listed = new Set(rows.map(({ id }) => id));
  const isListed = ({ asset }: Read) => asset !== undefined && listed.has(asset);
  const found = reads.filter(isListed);
  const seen = new Set(found.map(({ asset }) => asset));
  return {
    found,
    missing: rows.filter(({ id }) => !seen.has(id)),
    unexpected: reads.filter((one) => !isListed(one)),
  };
}

export function countLacks(list: ExpectedView, draft: CountDraft): readonly string[] {
  const { missing } = counted(list, draft);
  return lacking(
    unchosen(draft.first, "実施者"),
    missing.length > 0 && unfilled(draft.circumstances, "不足の状況"),
  );
}

export function counting(list: ExpectedView, draft: CountDraft, occurredAt: string): Unsent {
  const { found, missing, unexpected } = counted(list, draft);
  const { incident, circumstances } = draft;
  return {
    type: "recordStocktake",
    occurredAt,
    stocktake: draft.stocktake,
    contract: list.contract.id,
    place: list.place.id,
    startedAt: draft.startedAt,
    counters: [draft.first, draft.second].filter((person) => person !== ""),
    found: found.flatMap(({ asset, at }) => (asset === undefined ? [] : [{ asset, at }])),
    missing: missing.map(({ id }) => id),
    unexpected: unexpected.map(({ text, at, asset }) => ({
      text,
      at,
      ...(asset === undefined ? {} : { asset }),
    })),
    keysChecked: draft.keysChecked,
    ...given("note", draft.note),
    ...(missing.length > 0 ? { shortage: { incident, circumstances: circumstances.trim() } } : {}),
  };
}
