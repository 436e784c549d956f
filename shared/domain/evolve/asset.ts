/** How units follow from events that concern them alone. */
import type { EventOf } from "../event.ts";
import type { Asset, Books, Change } from "../state.ts";
import type { Evolve } from "./amend.ts";
import {
  amendAsset,
  amendAssets,
  claimed,
  fields,
  freed,
  known,
  patched,
  put,
  restingState,
} from "./amend.ts";

export const assetRegistered: Evolve<EventOf<"assetRegistered">> = (books, event) => {
  const asset: Asset = {
    ...fields(event),
    state: "planned",
    since: event.occurredAt,
    lastAt: event.occurredAt,
    custodian: { party: known(books, "contract", event.contract).client },
  };
  return [put("asset", asset.asset, asset), ...claimed(asset)];
};

export const assetVoided: Evolve<EventOf<"assetVoided">> = (books, event) => {
  const asset = known(books, "asset", event.asset);
  return [amendAsset(asset, event.occurredAt, { state: "voided" }), ...freed(asset)];
};

/** Units go under and their successors are born where they lay, in the state they were in (T26). */
export const assetsRepacked: Evolve<EventOf<"assetsRepacked">> = (books, event) => {
  const parents = event.from.map((id) => known(books, "asset", id));
  const first = strictest(books, event.contract, parents);
  const successors = event.into.map((unit) => unit.asset);
  const children = event.into.map((unit): Asset => {
    const { serial: _serial, records: _records, ...inherited } = first;
    return {
      ...inherited,
      ...unit,
      parents: event.from,
      since: first.since,
      lastAt: event.occurredAt,
    };
  });
  return [
    ...parents.map((asset) =>
      amendAsset(asset, event.occurredAt, { state: "superseded", successors }),
    ),
    ...parents.flatMap(freed),
    ...children.map((child) => put("asset", child.asset, child)),
    ...children.flatMap(claimed),
  ];
};

/** When units of several classes are packed together, the highest class holds for all. */
function strictest(books: Books, contract: string, parents: readonly Asset[]): Asset {
  const levels = known(books, "contract", contract).settings.classification;
  const rank = (asset: Asset) =>
    levels.find((level) => level.code === asset.classification)?.rank ?? 0;
  return parents.reduce((highest, asset) => (rank(asset) > rank(highest) ? asset : highest));
}

export const assetsStored: Evolve<EventOf<"assetsStored">> = (books, event) =>
  amendAssets(books, event.assets, event.occurredAt, () => ({ shelf: event.shelf }));

export const assetsTakenOut: Evolve<EventOf<"assetsTakenOut">> = (books, event) =>
  amendAssets(books, event.assets, event.occurredAt, () => ({ state: "inUse" }));

export const assetsPutBack: Evolve<EventOf<"assetsPutBack">> = (books, event) =>
  amendAssets(books, event.assets, event.occurredAt, (asset) => ({
    state: restingState(books, asset.place),
    shelf: event.shelf ?? asset.shelf,
  }));

export const custodyHandedOver: Evolve<EventOf<"custodyHandedOver">> = (books, event) =>
  amendAssets(books, event.assets, event.occurredAt, (asset) => ({
    custodian: { party: asset.custodian.party, person: event.to },
  }));

export const returnDeferred: Evolve<EventOf<"returnDeferred">> = (books, event) =>
  amendAssets(books, event.assets, event.occurredAt, () => ({ deferredUntil: event.until }));

/**
 * Doubtful units are set aside. One on its way to destruction can only go back there; every other one rests where
 * it is once the client has said so, in the contractor's hands if the slip was to bring it there.
 */
export const differenceFound: Evolve<EventOf<"differenceFound">> = (books, event) => {
  const ids = [...new Set(event.differences.map((one) => one.asset))];
  return amendAssets(books, ids, event.occurredAt, (asset) => {
    const slip = asset.slip === undefined ? undefined : books.get("slip", asset.slip);
    const transport =
      asset.transport === undefined ? undefined : books.get("transport", asset.transport);
    const disposal = slip?.kind === "disposal";
    const place = asset.place ?? transport?.to ?? slip?.place;
    const taking = slip?.kind === "provision" ? custodianOf(books, slip.receiver) : asset.custodian;
    return {
      state: "quarantined",
      quarantinedFrom: disposal ? "disposing" : restingState(books, place),
      heldOn: disposal ? undefined : asset.slip,
      slip: disposal ? asset.slip : undefined,
      transport: undefined,
      leg: undefined,
      checked: undefined,
      place,
      custodian: taking,
    };
  });
};

export const quarantineReleased: Evolve<EventOf<"quarantineReleased">> = (books, event) => {
  const seals = new Map(event.seals.map(({ asset, seal }) => [asset, seal]));
  const assets = amendAssets(books, event.assets, event.occurredAt, (asset) => {
    const provided =
      asset.heldOn !== undefined && books.get("slip", asset.heldOn)?.kind === "provision";
    return {
      state: asset.quarantinedFrom ?? "held",
      quarantinedFrom: undefined,
      heldOn: undefined,
      seal: seals.get(asset.asset) ?? asset.seal,
      received:
        asset.received ??
        (provided ? { slip: asset.heldOn ?? "", at: event.occurredAt } : undefined),
    };
  });
  return [...assets, ...settledSlips(books, event.assets)];
};

export const missingReported: Evolve<EventOf<"missingReported">> = (books, event) =>
  amendAssets(books, event.assets, event.occurredAt, (asset) => ({
    state: "missing",
    heldOn: asset.slip ?? asset.heldOn,
    slip: undefined,
    transport: undefined,
    leg: undefined,
    checked: undefined,
    quarantinedFrom: undefined,
  }));

export const found: Evolve<EventOf<"found">> = (books, event) =>
  amendAssets(books, event.assets, event.occurredAt, () => ({
    state: "quarantined",
    place: event.place,
    quarantinedFrom: restingState(books, event.place),
  }));

export const lossClosed: Evolve<EventOf<"lossClosed">> = (books, event) => [
  ...amendAssets(books, event.assets, event.occurredAt, () => ({
    state: "lossClosed",
    heldOn: undefined,
  })),
  ...event.assets.flatMap((id) => freed(known(books, "asset", id))),
  ...settledSlips(books, event.assets),
];

/** A held slip is complete when none of its units is in doubt any more. */
function settledSlips(books: Books, settled: readonly string[]): Change[] {
  const slips = new Set(
    settled.map((id) => books.get("asset", id)?.heldOn).filter((id) => id !== undefined),
  );
  return [...slips].flatMap((id) => {
    const slip = books.get("slip", id);
    const open = slip?.lines.some(
      ({ asset }) => !settled.includes(asset) && books.get("asset", asset)?.heldOn === id,
    );
    return slip?.state === "held" && !open
      ? [put("slip", id, patched(slip, { state: "completed" }))]
      : [];
  });
}

/** A person as the one who answers for a unit. */
export function custodianOf(books: Books, person: string): Asset["custodian"] {
  return { party: known(books, "person", person).party, person };
}
