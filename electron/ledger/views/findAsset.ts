/** What a scanned or typed text means on a slip, and why it cannot go on it. */
import { sameMark } from "../../../shared/domain/marks.ts";
import type { Asset } from "../../../shared/domain/state.ts";
import type { Received } from "../../../shared/ipc/contract.ts";
import type { FoundAsset } from "../../../shared/views/handover.ts";
import { allListed } from "./lists.ts";
import { slipRefusals } from "./choices.ts";
import type { Reading } from "./reading.ts";
import { refusalView } from "./refusals.ts";
import { assetRow } from "./rows.ts";

export function findAsset(reading: Reading, input: Received<"findAsset">): FoundAsset {
  const asset = unitNamed(reading, input.contract, input.text.trim());
  if (!asset) return { refusals: [] };
  const refusals = slipRefusals(reading, asset, input);
  return {
    asset: assetRow(reading, asset),
    refusals: refusals.map((one) => refusalView(reading, one)),
  };
}

/** By its number, its serial or its own id; a unit that has left is still found, so that it can be said. */
export function unitNamed(reading: Reading, contract: string, text: string): Asset | undefined {
  if (text === "") return undefined;
  const { books } = reading;
  for (const kind of ["number", "serial"] as const) {
    const holder = books.holder(kind, contract, text);
    if (holder !== undefined) return books.get("asset", holder);
  }
  const own = books.get("asset", text);
  if (own) return own;
  const [only, ...others] = allListed(reading, { kind: "asset", contract, text }).filter(
    ({ number, serial }) => sameMark(number, text) || (serial && sameMark(serial, text)),
  );
  return others.length === 0 ? only : undefined;
}
