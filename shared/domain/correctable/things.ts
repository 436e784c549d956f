/** How units and slips are corrected. */
import type { Described, DescribedField } from "../commands/correction.ts";
import type { Event } from "../event.ts";
import type { Patch } from "../evolve/amend.ts";
import { known, patched, put } from "../evolve/amend.ts";
import type { Asset, Books, Slip } from "../state.ts";
import type { Around, Bounds, Correctable } from "./kinds.ts";
import { isUntouched, moved, picked } from "./kinds.ts";

/** What an entry says of a unit that can be corrected. Serial and quantity of what was repacked are its parents'. */
const OF_REGISTERED = [
  "number",
  "name",
  "model",
  "serial",
  "capacity",
  "quantity",
  "records",
  "note",
] as const satisfies readonly DescribedField[];
const OF_REPACKED = ["number", "name", "model", "capacity", "note"] as const;
const OF_ISSUED = [
  "purpose",
  "clientNumber",
  "remarks",
] as const satisfies readonly DescribedField[];

export const unitCorrected: Correctable = {
  known: [],
  kept: ({ id }) => ({ kind: "asset", id }),
  recorded: (event, { id }) => ofAsset(event, id),
  now: (books, { id }) => {
    const asset = books.get("asset", id);
    return asset && picked(asset, OF_REGISTERED);
  },
  // Only members of a unit are recorded by its own entries.
  put: (books, { id }, right) => [
    put("asset", id, patched(known(books, "asset", id), right as Patch<Asset>)),
  ],
  confirmed: (books, { id }) => {
    const slip = books.get("slip", books.get("asset", id)?.received?.slip ?? "");
    return slip?.receipt ? slip : undefined;
  },
};

export const slipCorrected: Correctable = {
  known: [],
  kept: ({ id }) => ({ kind: "slip", id }),
  recorded: (event, { id }) => ofSlip(event, id),
  now: (books, { id }) => {
    const slip = books.get("slip", id);
    return (
      slip && {
        ...picked(slip, OF_ISSUED),
        ...(slip.release ? { releasedAt: slip.release.at } : {}),
        ...(slip.receipt ? { receivedAt: slip.receipt.at } : {}),
      }
    );
  },
  put: putSlip,
  confirmed: (books, { id }) => {
    const slip = books.get("slip", id);
    return slip?.receipt ? slip : undefined;
  },
  times: {
    releasedAt: (books, { id }, around) => slipBounds(books, id, "releasedAt", around),
    receivedAt: (books, { id }, around) => slipBounds(books, id, "receivedAt", around),
  },
};

function ofAsset(event: Event, id: string): readonly DescribedField[] {
  if (event.type === "assetRegistered" || event.type === "copyRegistered")
    return event.asset === id ? OF_REGISTERED : [];
  if (event.type !== "assetsRepacked") return [];
  return event.into.some(({ asset }) => asset === id) ? OF_REPACKED : [];
}

function ofSlip(event: Event, id: string): readonly DescribedField[] {
  if (!("slip" in event) || event.slip !== id) return [];
  if (event.type === "slipIssued") return OF_ISSUED;
  if (event.type === "slipReleased") return ["releasedAt"];
  return event.type === "slipReceived" ? ["receivedAt"] : [];
}

function putSlip(books: Books, { id }: { readonly id: string }, right: Patch<Described>) {
  const slip = known(books, "slip", id);
  const { releasedAt, receivedAt, ...words } = right;
  const { release, receipt } = slip;
  const units = slip.lines.map(({ asset }) => asset);
  const after = patched(slip, {
    ...(words as Patch<Slip>),
    ...(release && releasedAt !== undefined ? { release: { ...release, at: releasedAt } } : {}),
    ...(receipt && receivedAt !== undefined ? { receipt: { ...receipt, at: receivedAt } } : {}),
  });
  return [
    put("slip", id, after),
    ...(release && releasedAt !== undefined
      ? moved(books, units, { from: release.at, to: releasedAt }, id)
      : []),
    ...(receipt && receivedAt !== undefined
      ? moved(books, units, { from: receipt.at, to: receivedAt }, id)
      : []),
  ];
}

/**
 * Between which moments a confirmation can have been: after what came before it on its slip, and, once anything has
 * come after it, not later than was recorded.
 */
function slipBounds(
  books: Books,
  id: string,
  field: "releasedAt" | "receivedAt",
  { now }: Around,
): Bounds | undefined {
  const slip = books.get("slip", id);
  if (!slip) return undefined;
  const latest = (at: string) =>
    slip.lines.every(({ asset }) => isUntouched(books.get("asset", asset), at)) ? now : at;
  const { release, receipt, transport } = slip;
  const way = transport === undefined ? undefined : books.get("transport", transport);
  const received = (receipt ?? { at: now }).at;
  const released = (release ?? { at: slip.issuedAt }).at;
  return field === "releasedAt"
    ? { from: slip.issuedAt, to: way?.departedAt ?? (receipt ? received : latest(released)) }
    : { from: way?.check?.at ?? released, to: latest(received) };
}
