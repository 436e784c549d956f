/** Things on their way, and the record of the way. */
import type { Transport } from "../../../shared/domain/state.ts";
import { formNumber } from "../../../shared/forms/era.ts";
import type { Received } from "../../../shared/ipc/contract.ts";
import type { TransportRow, TransportView } from "../../../shared/views/transport.ts";
import { correctionsOf } from "./corrections.ts";
import { guardView } from "./guards.ts";
import { historyOf } from "./history.ts";
import { listed } from "./lists.ts";
import type { Reading } from "./reading.ts";
import { given, ref, refOf } from "./reading.ts";
import { assetRow } from "./rows.ts";

/** Not yet where they belong, or not yet compared there. */
const OPEN = ["inTransit", "arrived"] as const;

export function transports(reading: Reading, { open, ...input }: Received<"transports">) {
  const states = open === undefined ? undefined : open ? OPEN : ["checked"];
  const listing = {
    kind: "transport",
    contract: input.contract,
    states,
    newestFirst: true,
  } as const;
  const { docs, ...page } = listed(reading, listing, input);
  return { ...page, rows: docs.map((doc) => transportRow(reading, doc)) };
}

function transportRow(reading: Reading, doc: Transport): TransportRow {
  return {
    id: doc.transport,
    number: formNumber(doc.number),
    leg: doc.leg,
    state: doc.state,
    contract: ref(reading, "contract", doc.contract),
    from: ref(reading, "place", doc.from),
    to: ref(reading, "place", doc.to),
    departedAt: doc.departedAt,
    expectedAt: doc.expectedAt,
    units: doc.assets.length,
    late: isLate(reading, doc),
    ...given({ arrivedAt: doc.arrival?.at, slip: refOf(reading, "slip", doc.slip) }),
  };
}

/** Past its expected arrival, and not arrived. */
export function isLate({ now }: Reading, { state, expectedAt }: Transport): boolean {
  return state === "inTransit" && expectedAt < now;
}

export function transport(reading: Reading, id: string): TransportView | undefined {
  const doc = reading.books.get("transport", id);
  if (!doc) return undefined;
  const { carriage, route } = doc;
  const seals = new Map(doc.seals.map(({ asset, seal }) => [asset, seal]));
  const checks = new Map(doc.check?.checks.map((check) => [check.asset, check.sealRead]));
  return {
    ...transportRow(reading, doc),
    via: route?.by === "via" ? route.places.map((place) => ref(reading, "place", place)) : [],
    carriage,
    carriers: carriage.carriers.map((person) => ref(reading, "person", person)),
    items: doc.assets.flatMap((asset) => {
      const unit = reading.books.get("asset", asset);
      const read = given({ sealOut: seals.get(asset) ?? unit?.seal, sealIn: checks.get(asset) });
      return unit ? [{ asset: assetRow(reading, unit), ...read }] : [];
    }),
    corrections: correctionsOf(reading, { kind: "transport", id }),
    history: historyOf(reading, { kind: "transport", id }),
    ...given({
      responsible: refOf(reading, "person", carriage.responsible),
      keyHolder: refOf(reading, "person", carriage.keyHolder),
      carrierParty: refOf(reading, "party", carriage.party),
      note: doc.note,
      guard: guardView(reading, doc.guard),
    }),
  };
}
