/** How slips and transports, and the units on them, follow from events. */
import type { EventOf } from "../event.ts";
import type { Asset, AssetState, Books, Change, Confirmation, Slip, Transport } from "../state.ts";
import { SUBJECT_OF, numberingId } from "../state.ts";
import type { SlipKind } from "../vocabulary.ts";
import { handoverSlipSheet } from "../../forms/handoverSlip.ts";
import type { Evolve, Patch } from "./amend.ts";
import { isUnconfirmed } from "../confirmation.ts";
import { amendAssets, custodianOf, fields, known, patched, put, restingState } from "./amend.ts";
import { guardRelieved } from "./guard.ts";
import { awaits, leftBehind } from "./doubt.ts";

const ON_SLIP: Readonly<Record<SlipKind, AssetState>> = {
  provision: "offered",
  return: "returning",
  disposal: "disposing",
};

export const slipIssued: Evolve<EventOf<"slipIssued">> = (books, event, position) => {
  const slip: Slip = {
    ...fields(event),
    state: "issued",
    issuedAt: event.occurredAt,
    disputes: [],
    scans: [],
  };
  const lines = new Map(event.lines.map((line) => [line.asset, line]));
  const assets = amendAssets(books, [...lines.keys()], event.occurredAt, (asset) => ({
    state: ON_SLIP[event.kind],
    slip: event.slip,
    // What was to be destroyed, and goes back instead, is under no instruction and no work any more.
    ...(event.kind === "return" ? { instruction: undefined, destruction: undefined } : {}),
    seal: lines.get(asset.asset)?.seal ?? asset.seal,
    container: lines.get(asset.asset)?.container ?? asset.container,
  }));
  const { contractor } = known(books, "contract", event.contract);
  return [
    put("slip", slip.slip, slip),
    ...(event.continues === undefined
      ? [put("numbering", numberingId(contractor, event.number), { last: event.number.number })]
      : [branched(books, event.continues, slip.slip)]),
    ...assets,
    handoverSlipSheet(books, slip, position.seq),
  ];
};

/** A branch uses up no number of the year's; the first of its series knows it. */
function branched(books: Books, continues: string, slip: string): Change {
  const first = known(books, "slip", continues);
  return put("slip", continues, patched(first, { branches: [...(first.branches ?? []), slip] }));
}

export const slipReleased: Evolve<EventOf<"slipReleased">> = (books, event) => {
  const slip = known(books, "slip", event.slip);
  return [
    put("slip", slip.slip, patched(slip, { state: "released", release: confirmation(event) })),
    ...amendAssets(books, onSlip(books, slip), event.occurredAt, () => ({})),
  ];
};

/** With the receiver's confirmation custody passes; what was not in order stays behind and holds the slip open. */
export const slipReceived: Evolve<EventOf<"slipReceived">> = (books, event, position) => {
  const before = known(books, "slip", event.slip);
  const rest = onSlip(books, before).filter((id) => !event.accepted.includes(id));
  const lost = before.lines.some(({ asset }) => awaits(books, before.slip, asset));
  const complete = rest.length === 0 && !lost;
  const held = isUnconfirmed(before);
  const slip = patched(before, {
    state: complete ? "completed" : "held",
    receipt: confirmation(event),
  });
  const aside = held
    ? rest
    : rest.filter((id) => known(books, "asset", id).state === "quarantined");
  return [
    put("slip", slip.slip, slip),
    ...guardRelieved(books, slip.guard, event.occurredAt),
    ...amendAssets(books, event.accepted, event.occurredAt, (asset) => ({
      ...afterReceipt(books, slip, asset),
      checkedAt: event.occurredAt,
    })),
    ...amendAssets(books, aside, event.occurredAt, (asset) => leftBehind(books, slip, asset)),
    handoverSlipSheet(books, slip, position.seq),
  ];
};

/** How a unit goes on that a slip has handed over. */
export function afterReceipt(books: Books, slip: Slip, asset: Asset): Patch<Asset> {
  const transport =
    slip.transport === undefined ? undefined : books.get("transport", slip.transport);
  const place = transport?.to ?? slip.place;
  return {
    ...handedOver(books, slip, asset, place),
    transport: undefined,
    leg: undefined,
    checked: undefined,
  };
}

function handedOver(books: Books, slip: Slip, asset: Asset, place: string): Patch<Asset> {
  const at = slip.receipt?.at ?? "";
  const receiver = custodianOf(books, slip.receiver);
  if (slip.kind === "provision")
    return {
      state: restingState(books, place),
      place,
      custodian: receiver,
      received: { slip: slip.slip, at },
      slip: undefined,
    };
  if (slip.kind === "return")
    return {
      state: "returned" as const,
      place,
      custodian: receiver,
      closedBy: slip.slip,
      slip: undefined,
    };
  // The client's official only watches a destruction; a destroyer takes the units into its own hands.
  const client = known(books, "contract", slip.contract).client;
  return {
    state: "disposing" as const,
    place,
    custodian: receiver.party === client ? asset.custodian : receiver,
  };
}

export const slipDisputed: Evolve<EventOf<"slipDisputed">> = (books, event) => {
  const slip = known(books, "slip", event.slip);
  const dispute = { side: event.side, at: event.occurredAt, reason: event.reason };
  return [put("slip", slip.slip, patched(slip, { disputes: [...slip.disputes, dispute] }))];
};

/** The number stays used up (欠番); the units go back to what they were before the slip, where they are now. */
export const slipVoided: Evolve<EventOf<"slipVoided">> = (books, event) => {
  const slip = known(books, "slip", event.slip);
  const back = (asset: Asset): AssetState => {
    if (slip.kind === "provision") return "planned";
    return slip.kind === "return" ? restingState(books, asset.place) : "disposalInstructed";
  };
  const voided = { at: event.occurredAt, reason: event.reason };
  return [
    put("slip", slip.slip, patched(slip, { state: "void", voided })),
    ...guardRelieved(books, slip.guard, event.occurredAt),
    ...amendAssets(books, onSlip(books, slip), event.occurredAt, (asset) => ({
      // What is in doubt stays set aside; only where it will go from there is another.
      ...(asset.state === "quarantined"
        ? { quarantinedFrom: back(asset) }
        : { state: back(asset) }),
      slip: undefined,
      transport: undefined,
      leg: undefined,
      checked: undefined,
    })),
  ];
};

export const departed: Evolve<EventOf<"departed">> = (books, event) => {
  const seals = new Map(event.seals.map(({ asset, seal }) => [asset, seal]));
  const { contractor } = known(books, "contract", event.contract);
  const slip = event.slip === undefined ? undefined : known(books, "slip", event.slip);
  return [
    put("transport", event.transport, {
      ...fields(event),
      state: "inTransit",
      departedAt: event.occurredAt,
    }),
    put("numbering", numberingId(contractor, event.number), { last: event.number.number }),
    ...(slip ? [put("slip", slip.slip, patched(slip, { transport: event.transport }))] : []),
    ...amendAssets(books, event.assets, event.occurredAt, (asset) => ({
      state: "inTransit",
      transport: event.transport,
      leg: event.leg,
      place: undefined,
      shelf: undefined,
      seal: seals.get(asset.asset) ?? asset.seal,
    })),
  ];
};

export const arrived: Evolve<EventOf<"arrived">> = (books, event) => {
  const transport = known(books, "transport", event.transport);
  const { occurredAt: at, place, person, note } = event;
  const arrival = { at, place, person, ...(note === undefined ? {} : { note }) };
  return [
    put("transport", event.transport, patched(transport, { state: "arrived", arrival })),
    ...amendAssets(
      books,
      aboard(books, transport.transport, transport.assets),
      event.occurredAt,
      (asset) =>
        asset.state === "quarantined"
          ? { ...asideAt(books, transport, event.place), place: event.place }
          : { state: "arrived", place: event.place },
    ),
  ];
};

/** What was set aside on its way waits where it arrived: for its slip, or after a move for the client's word alone. */
function asideAt(books: Books, { leg }: Transport, place: string): Patch<Asset> {
  return leg === "move"
    ? { quarantinedFrom: restingState(books, place), transport: undefined, leg: undefined }
    : { quarantinedFrom: "arrived" };
}

/** After a move the units rest where they arrived; on a slip they wait for the receiver's confirmation. */
export const arrivalChecked: Evolve<EventOf<"arrivalChecked">> = (books, event) => {
  const transport = known(books, "transport", event.transport);
  const check = { at: event.occurredAt, person: event.person, checks: event.checks };
  const resting = (asset: Asset) => ({
    state: restingState(books, asset.place),
    transport: undefined,
    leg: undefined,
    shelf: event.shelf,
  });
  const checkedAt = event.occurredAt;
  return [
    put("transport", event.transport, patched(transport, { state: "checked", check })),
    ...guardRelieved(books, transport.guard, event.occurredAt),
    ...amendAssets(books, event.accepted, event.occurredAt, (asset) => ({
      ...(transport.leg === "move" ? resting(asset) : { checked: true }),
      checkedAt,
    })),
  ];
};

export const signedCopyFiled: Evolve<EventOf<"signedCopyFiled">> = (books, event) => {
  const kind = SUBJECT_OF[event.form];
  const doc = known(books, kind, event.subject);
  const scans = [...(doc.scans ?? []), event.scan.sha256];
  return [put(kind, event.subject, { ...doc, scans })];
};

function confirmation(event: EventOf<"slipReleased" | "slipReceived">): Confirmation {
  const { person, occurredAt, confirmation: by, identityShown, checks, remarks } = event;
  return {
    person,
    at: occurredAt,
    by,
    identityShown,
    checks,
    ...(remarks === undefined ? {} : { remarks }),
  };
}

function onSlip(books: Books, slip: Slip): string[] {
  return slip.lines
    .map((line) => line.asset)
    .filter((id) => books.get("asset", id)?.slip === slip.slip);
}

function aboard(books: Books, transport: string, assets: readonly string[]): string[] {
  return assets.filter((id) => books.get("asset", id)?.transport === transport);
}
