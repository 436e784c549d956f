/** 未返還・未廃棄 情報資産一覧 (Art. 14): everything that must still be returned or destroyed. */
import { dayOf, daysBetween } from "../../../shared/domain/calendar.ts";
import type { Asset, AssetState } from "../../../shared/domain/state.ts";
import { OUTSTANDING_STATES } from "../../../shared/domain/state.ts";
import type { Received } from "../../../shared/ipc/contract.ts";
import type { OutstandingView } from "../../../shared/views/contract.ts";
import { awaited } from "./doubted.ts";
import { listed } from "./lists.ts";
import type { Reading } from "./reading.ts";
import { given, ref, refOf } from "./reading.ts";
import { assetRow } from "./rows.ts";

/** Offered units are still the client's, but a completion would strand them (R14-1). */
const LISTED: readonly AssetState[] = [...OUTSTANDING_STATES, "offered"];

export function outstanding(reading: Reading, input: Received<"outstanding">): OutstandingView {
  const listing = { kind: "asset", contract: input.contract, states: LISTED } as const;
  const { docs, ...page } = listed(reading, listing, input);
  const doc = reading.books.get("contract", input.contract);
  const ended = doc && (doc.ended?.on ?? (reading.today > doc.to ? doc.to : undefined));
  return {
    contract: ref(reading, "contract", input.contract),
    at: reading.now,
    ...page,
    rows: docs.map((asset) => outstandingRow(reading, asset, ended)),
    ...given({ endedOn: ended }),
  };
}

function outstandingRow(
  reading: Reading,
  asset: Asset,
  ended: string | undefined,
): OutstandingView["rows"][number] {
  const limit = asset.deferredUntil ?? earlier(asset.dueOn, ended);
  const days = limit === undefined ? 0 : daysBetween(limit, reading.today);
  return {
    ...assetRow(reading, asset),
    instruction: asset.instruction ? "disposal" : asset.state === "returning" ? "return" : "none",
    ...given({
      receivedAt: asset.received && dayOf(asset.received.at),
      receivedBy: refOf(reading, "slip", asset.received?.slip),
      awaits: awaited(reading, asset),
      daysOverdue: days > 0 ? days : undefined,
    }),
  };
}

function earlier(a: string | undefined, b: string | undefined): string | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return a < b ? a : b;
}
