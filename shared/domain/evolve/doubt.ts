/** How units in doubt follow from events: set aside, released, lost, found, closed; and the slips that wait for them. */
import type { EventOf } from "../event.ts";
import type { Asset, Books, Change, Slip } from "../state.ts";
import type { Evolve, Patch } from "./amend.ts";
import { withdrawn } from "./destructionDoubt.ts";
import { amendAssets, custodianOf, known, patched, put, restingState } from "./amend.ts";

/** A unit that is on no way any more. */
const OFF_THE_WAY = { transport: undefined, leg: undefined, checked: undefined } as const;

/**
 * Doubtful units are set aside. One on a slip that nobody has received yet stays on it and waits there; one at or
 * after the receipt is left behind; one of a move rests where it arrived once the client has said so.
 */
export const differenceFound: Evolve<EventOf<"differenceFound">> = (books, event) => {
  const ids = [...new Set(event.differences.map((one) => one.asset))];
  return amendAssets(books, ids, event.occurredAt, (asset) => aside(books, asset));
};

/** Where a unit in doubt waits, and where the client's word lets it go from there. */
export function aside(books: Books, asset: Asset): Patch<Asset> {
  const slip = asset.slip === undefined ? undefined : known(books, "slip", asset.slip);
  if (slip?.receipt) return leftBehind(books, slip, asset);
  // What counts as destroyed is never held again without being found; what is under way arrives all the same.
  const kept =
    slip !== undefined || asset.state === "destroyedUncertified" || asset.state === "inTransit";
  if (kept) return { state: "quarantined", quarantinedFrom: asset.state, checked: undefined };
  const resting = restingState(books, asset.place);
  return { ...OFF_THE_WAY, state: "quarantined", quarantinedFrom: resting };
}

/**
 * A unit of a received slip that was not in order. One to be destroyed can only go back to that, for it may be
 * damaged already; every other one will rest where it is, in the contractor's hands if the slip brought it there.
 */
export function leftBehind(books: Books, slip: Slip, asset: Asset): Patch<Asset> {
  const disposal = slip.kind === "disposal";
  const transport =
    slip.transport === undefined ? undefined : books.get("transport", slip.transport);
  const place = asset.place ?? transport?.to ?? slip.place;
  return {
    ...OFF_THE_WAY,
    state: "quarantined",
    quarantinedFrom: disposal ? "disposing" : restingState(books, place),
    heldOn: slip.slip,
    slip: disposal ? slip.slip : undefined,
    place,
    custodian: slip.kind === "provision" ? custodianOf(books, slip.receiver) : asset.custodian,
  };
}

/** The client's instruction stands in for the receipt of what a provision had left behind. */
export const quarantineReleased: Evolve<EventOf<"quarantineReleased">> = (books, event) => {
  const seals = new Map(event.seals.map(({ asset, seal }) => [asset, seal]));
  const assets = amendAssets(books, event.assets, event.occurredAt, (asset) => {
    const slip = asset.heldOn === undefined ? undefined : known(books, "slip", asset.heldOn);
    const provided = slip?.kind === "provision" && asset.received === undefined;
    const unowned = asset.custodian.person === undefined;
    const state = asset.quarantinedFrom ?? "held";
    return {
      state,
      checked: state === "arrived" ? true : undefined,
      quarantinedFrom: undefined,
      heldOn: undefined,
      seal: seals.get(asset.asset) ?? asset.seal,
      ...(provided ? { received: { slip: slip.slip, at: event.occurredAt } } : {}),
      ...(provided && unowned ? { custodian: custodianOf(books, slip.receiver) } : {}),
    };
  });
  return [...assets, ...uncertified(books, event.assets), ...settledSlips(books, event.assets)];
};

/** What is found to be destroyed after all has to be certified: others of its work may have been meanwhile. */
function uncertified(books: Books, assets: readonly string[]): Change[] {
  const works = assets
    .map((id) => known(books, "asset", id))
    .filter(({ quarantinedFrom }) => quarantinedFrom === "destroyedUncertified")
    .flatMap(({ destruction }) => destruction ?? []);
  return [...new Set(works)].map((id) =>
    put("destruction", id, patched(known(books, "destruction", id), { certificate: undefined })),
  );
}

export const missingReported: Evolve<EventOf<"missingReported">> = (books, event) => [
  ...withdrawn(books, event.assets, event.occurredAt),
  ...amendAssets(books, event.assets, event.occurredAt, (asset) => ({
    ...OFF_THE_WAY,
    state: "missing",
    heldOn: asset.slip ?? asset.heldOn,
    slip: undefined,
    quarantinedFrom: undefined,
    certificate: undefined,
  })),
];

/** What is found again rests where it was found, once the client has said so; a destruction must be instructed anew. */
export const found: Evolve<EventOf<"found">> = (books, event) =>
  amendAssets(books, event.assets, event.occurredAt, () => ({
    state: "quarantined",
    place: event.place,
    shelf: undefined,
    instruction: undefined,
    destruction: undefined,
    quarantinedFrom: restingState(books, event.place),
  }));

export const lossClosed: Evolve<EventOf<"lossClosed">> = (books, event, { seq }) => [
  ...amendAssets(books, event.assets, event.occurredAt, () => ({
    state: "lossClosed",
    heldOn: undefined,
    lossClosure: { document: event.document, seq },
  })),
  ...settledSlips(books, event.assets),
];

/** Whether a slip waits for a unit, or for one of those it was repacked into. */
export function awaits(
  books: Books,
  slip: string,
  id: string,
  settled: readonly string[] = [],
): boolean {
  const asset = known(books, "asset", id);
  if (settled.includes(id)) return false;
  if (asset.heldOn === slip) return true;
  return asset.successors?.some((successor) => awaits(books, slip, successor, settled)) ?? false;
}

/** A held slip is complete when none of its units is in doubt any more. */
function settledSlips(books: Books, settled: readonly string[]): Change[] {
  const slips = new Set(settled.flatMap((id) => known(books, "asset", id).heldOn ?? []));
  return [...slips].flatMap((id) => {
    const slip = known(books, "slip", id);
    const open = slip.lines.some(({ asset }) => awaits(books, id, asset, settled));
    return slip.state === "held" && !open
      ? [put("slip", id, patched(slip, { state: "completed" }))]
      : [];
  });
}
