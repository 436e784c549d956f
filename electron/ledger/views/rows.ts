/** Rows that several views share. */
import { guardOf } from "../../../shared/domain/guardCustody.ts";
import type { Asset } from "../../../shared/domain/state.ts";
import type { AssetRow } from "../../../shared/views/common.ts";
import type { Reading } from "./reading.ts";
import { given, refOf } from "./reading.ts";

/** A unit in a list. */
export function assetRow(reading: Reading, asset: Asset): AssetRow {
  const { names } = reading;
  const { custodian } = asset;
  return {
    id: asset.asset,
    contract: asset.contract,
    number: asset.number,
    name: asset.name,
    media: asset.media,
    quantity: asset.quantity,
    classification: classificationOf(reading, asset),
    state: asset.state,
    since: asset.since,
    lastAt: asset.lastAt,
    custodian: names.party(custodian.party),
    ...given({
      serial: asset.serial,
      contentHash: asset.contentHash,
      records: asset.records,
      place: refOf(reading, "place", asset.place),
      shelf: asset.shelf,
      custodianPerson: custodian.person === undefined ? undefined : names.person(custodian.person),
      slip: refOf(reading, "slip", asset.slip),
      transport: refOf(reading, "transport", asset.transport),
      seal: asset.seal,
      ...guardedBy(reading, asset),
      container: asset.container,
      dueOn: asset.dueOn,
      copyOf: refOf(reading, "asset", asset.copyOf?.asset),
    }),
  };
}

/** Who has a load for the night, and where if elsewhere, while nobody has received it. */
function guardedBy(reading: Reading, asset: Asset) {
  const custody = guardOf(reading.books, asset);
  if (!custody) return {};
  const elsewhere = custody.place !== asset.place;
  return {
    guard: reading.disclosed.text(custody.guard),
    guardPlace: elsewhere ? reading.names.place(custody.place) : undefined,
  };
}

/** The units with these ids, in that order. */
export function assetRows(reading: Reading, ids: readonly string[]): AssetRow[] {
  return ids.flatMap((id) => {
    const asset = reading.books.get("asset", id);
    return asset ? [assetRow(reading, asset)] : [];
  });
}

/** The contract's own word for the class. */
function classificationOf({ books }: Reading, asset: Asset): string {
  const levels = books.get("contract", asset.contract)?.settings.classification;
  return (
    levels?.find((level) => level.code === asset.classification)?.label ?? asset.classification
  );
}
