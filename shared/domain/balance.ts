/**
 * What a contract's custody adds up to (Art. 14): everything that came in has gone back, was destroyed, was closed
 * as lost by the client in writing, or is still here. The two sides are counted on different units: what came in on
 * those the client handed over, what became of it on those that are there now, so that what is repacked in between
 * can neither vanish nor multiply unseen. Copies come in by being made (Art. 8), and are counted apart.
 */
import type { BalanceRow } from "./events/completion.ts";
import type { Asset, AssetState } from "./state.ts";
import { OUTSTANDING_STATES } from "./state.ts";
import type { Media, Unit } from "./vocabulary.ts";

/** Units alike, and how much of something they are together. */
export interface BalanceTally {
  readonly media: Media;
  readonly unit: Unit;
  readonly state: AssetState;
  /** They were registered as they are, and not packed from others. */
  readonly original: boolean;
  /** They are copies, which nobody handed over. */
  readonly copied: boolean;
  readonly value: number;
}

/** Where an amount is counted that was not received in this state. */
const BECAME: { readonly [S in AssetState]?: "returned" | "destroyed" | "lost" } = {
  returned: "returned",
  disposed: "destroyed",
  lossClosed: "lost",
};

/** Not yet in the contractor's hands, or never. */
const NOT_RECEIVED: readonly AssetState[] = ["planned", "offered", "voided"];

export function tallyOf({ media, quantity, state, parents, copyOf }: Asset): BalanceTally {
  const { unit, value } = quantity;
  return {
    media,
    unit,
    state,
    original: parents === undefined,
    copied: copyOf !== undefined,
    value,
  };
}

/** Whether it came in and has left for good. What was packed into others ends with those. */
export function hasEnded({ state }: Pick<Asset, "state">): boolean {
  return BECAME[state] !== undefined;
}

/** One row for each medium and unit, in the order in which they first appear. */
export function balanceOf(tallies: Iterable<BalanceTally>): readonly BalanceRow[] {
  const rows = new Map<string, BalanceRow>();
  for (const { media, unit, state, original, copied, value } of tallies) {
    if (NOT_RECEIVED.includes(state)) continue;
    const key = `${media} ${unit}`;
    const row = rows.get(key) ?? emptyRow(media, unit);
    const side = OUTSTANDING_STATES.includes(state) ? "held" : BECAME[state];
    rows.set(key, {
      ...row,
      received: row.received + (original && !copied ? value : 0),
      ...(original && copied ? { copied: (row.copied ?? 0) + value } : {}),
      ...(side === undefined ? {} : { [side]: row[side] + value }),
    });
  }
  return [...rows.values()];
}

function emptyRow(media: Media, unit: Unit): BalanceRow {
  return { media, unit, received: 0, returned: 0, destroyed: 0, lost: 0, held: 0 };
}

/** Received + copied = returned + destroyed + closed as lost + held. */
export function isBalanced(row: BalanceRow): boolean {
  const { received, copied = 0, returned, destroyed, lost, held } = row;
  return received + copied === returned + destroyed + lost + held;
}
