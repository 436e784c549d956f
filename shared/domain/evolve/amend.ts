/** Small steps that every evolution is made of. */
import type { Event, FormNumber } from "../event.ts";
import type { Asset, AssetState, Books, Change, Docs, Kind } from "../state.ts";
import { numberingId } from "../state.ts";

/** Where in the ledger an event stands. */
export interface Position {
  readonly seq: number;
}

export type Evolve<E extends Event> = (
  books: Books,
  event: E,
  position: Position,
) => readonly Change[];

/** Members may be set to `undefined` to take them away. */
export type Patch<T> = { readonly [K in keyof T]?: T[K] | undefined };

/** An event's own fields, as documents keep them. The hash of a form stays with the event: the form is kept itself. */
export function fields<E extends { type: string; occurredAt: string; sheet?: string }>(
  event: E,
): Omit<E, "type" | "occurredAt" | "sheet"> {
  const { type: _type, occurredAt: _at, sheet: _sheet, ...rest } = event;
  return rest;
}

export function put<K extends Kind>(kind: K, id: string, doc: Docs[K]): Change {
  // One member of the union, chosen by its kind.
  return { kind, id, doc } as unknown as Change;
}

/** A document events have led to; its absence means the history is not the one that was decided. */
export function known<K extends Kind>(books: Books, kind: K, id: string): Docs[K] {
  const doc = books.get(kind, id);
  if (doc === undefined)
    throw new Error(`no ${kind} ${id}: the event does not follow from its history`);
  return doc;
}

export function patched<T extends object>(doc: T, patch: Patch<T>): T {
  const next: Record<string, unknown> = { ...doc, ...patch };
  for (const key in patch) if (patch[key] === undefined) delete next[key];
  return next as T;
}

/** How far the series of a form has come, where the form has a number. */
export function numbered(
  books: Books,
  { contract, number }: { readonly contract: string; readonly number?: FormNumber },
): readonly Change[] {
  if (!number) return [];
  const { contractor } = known(books, "contract", contract);
  return [put("numbering", numberingId(contractor, number), { last: number.number })];
}

/** An asset after an event at `at`; `since` moves only with the state. */
export function amendAsset(asset: Asset, at: string, patch: Patch<Asset>): Change {
  const moved = patch.state !== undefined && patch.state !== asset.state;
  return put(
    "asset",
    asset.asset,
    patched(asset, { ...patch, lastAt: at, since: moved ? at : asset.since }),
  );
}

/** The same amendment of many assets. */
export function amendAssets(
  books: Books,
  ids: readonly string[],
  at: string,
  patch: (asset: Asset) => Patch<Asset>,
): Change[] {
  return ids.map((id) => {
    const asset = known(books, "asset", id);
    return amendAsset(asset, at, patch(asset));
  });
}

/** How much of a contract waits for an end, after more of it or less. */
export function pending(
  books: Books,
  contract: string,
  more: { readonly [M in "incidents" | "suspicions" | "differences"]?: number },
): Change {
  const before = books.get("pending", contract);
  const sum = (what: keyof typeof more) => (before?.[what] ?? 0) + (more[what] ?? 0);
  const everDiffered = before?.differences !== undefined || more.differences !== undefined;
  return put("pending", contract, {
    contract,
    incidents: sum("incidents"),
    suspicions: sum("suspicions"),
    ...(everDiffered ? { differences: sum("differences") } : {}),
  });
}

/** Held in the contractor's own places, held by another in theirs. */
export function restingState(books: Books, place: string | undefined): AssetState {
  const kind = place === undefined ? undefined : books.get("place", place)?.kind;
  return kind === "subcontractor" || kind === "thirdParty" ? "heldSub" : "held";
}

/** A person as the one who answers for a unit. */
export function custodianOf(books: Books, person: string): Asset["custodian"] {
  return { party: known(books, "person", person).party, person };
}
