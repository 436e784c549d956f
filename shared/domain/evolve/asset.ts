/** How units follow from events that concern them alone. */
import type { EventOf } from "../event.ts";
import { mediumId } from "../medium.ts";
import type { Asset, Books, Change } from "../state.ts";
import type { Evolve } from "./amend.ts";
import {
  amendAsset,
  amendAssets,
  custodianOf,
  fields,
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
  return [put("asset", asset.asset, asset), ...carried(books, asset), ...followed(books, asset)];
};

/** What it was before leads to it, and stays as it was. */
function followed(books: Books, { asset, previous }: Asset): readonly Change[] {
  if (previous === undefined) return [];
  return [put("asset", previous, { ...known(books, "asset", previous), next: asset })];
}

/** It never came again after all, and may yet. */
function unfollowed(books: Books, { previous }: Asset): readonly Change[] {
  if (previous === undefined) return [];
  return [put("asset", previous, patched(known(books, "asset", previous), { next: undefined }))];
}

/** What is on a medium is known by the medium too. */
function carried(books: Books, { contract, medium, asset }: Asset): readonly Change[] {
  if (medium === undefined) return [];
  const id = mediumId(contract, medium);
  const before = books.get("medium", id)?.assets ?? [];
  return [put("medium", id, { contract, medium, assets: [...before, asset] })];
}

export const assetVoided: Evolve<EventOf<"assetVoided">> = (books, event) => {
  const asset = known(books, "asset", event.asset);
  return [amendAsset(asset, event.occurredAt, { state: "voided" }), ...unfollowed(books, asset)];
};

export const assetsStored: Evolve<EventOf<"assetsStored">> = (books, event) =>
  amendAssets(books, event.assets, event.occurredAt, () => ({ shelf: event.shelf }));

export const assetsTakenOut: Evolve<EventOf<"assetsTakenOut">> = (books, event) =>
  amendAssets(books, event.assets, event.occurredAt, () => ({ state: "inUse" }));

export const assetsPutBack: Evolve<EventOf<"assetsPutBack">> = (books, event) =>
  amendAssets(books, event.assets, event.occurredAt, (asset) => ({
    state: restingState(books, asset.place),
    shelf: event.shelf ?? asset.shelf,
    checkedAt: event.occurredAt,
  }));

export const custodyHandedOver: Evolve<EventOf<"custodyHandedOver">> = (books, event) =>
  amendAssets(books, event.assets, event.occurredAt, () => ({
    custodian: custodianOf(books, event.to),
  }));

export const returnDeferred: Evolve<EventOf<"returnDeferred">> = (books, event) =>
  amendAssets(books, event.assets, event.occurredAt, () => ({ deferredUntil: event.until }));
