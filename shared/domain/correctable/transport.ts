/**
 * How a way (搬送) is corrected: when it began and ended, by what it went, under which numbers of its carrier. Where it
 * went, who carried, and what was counted and read on arrival (seals above all) are no descriptions but custody and
 * results; and the arrival that was expected is what a late one was measured by.
 */
import type { Described, DescribedField } from "../commands/correction.ts";
import type { Event } from "../event.ts";
import type { Patch } from "../evolve/amend.ts";
import { known, patched, put } from "../evolve/amend.ts";
import type { Books, Transport } from "../state.ts";
import type { Around, Bounds, Correctable } from "./kinds.ts";
import { isUntouched, moved, renamed, saying } from "./kinds.ts";

const OF_DEPARTURE = [
  "departedAt",
  "means",
  "vehicle",
  "waybill",
  "caseNumber",
  "departureNote",
] as const satisfies readonly DescribedField[];

export const transportCorrected: Correctable = {
  known: [],
  kept: ({ id }) => ({ kind: "transport", id }),
  recorded: (event, { id }, books) => ofWay(event, books.get("transport", id)),
  now: (books, { id }) => {
    const way = books.get("transport", id);
    if (!way) return undefined;
    const { departedAt, arrival, carriage, note, purpose } = way;
    const { means, vehicle, waybill, caseNumber } = carriage;
    const described = { departedAt, arrivedAt: arrival?.at, means, vehicle, waybill, caseNumber };
    return saying({ ...described, purpose, departureNote: note, arrivalNote: arrival?.note });
  },
  put: putWay,
  // What travelled on a slip was confirmed with it.
  confirmed: (books, { id }) => {
    const slip = books.get("slip", books.get("transport", id)?.slip ?? "");
    return slip?.receipt ? slip : undefined;
  },
  times: {
    departedAt: (books, { id }, around) => departureBounds(books, id, around),
    arrivedAt: (books, { id }, around) => arrivalBounds(books, id, around),
  },
};

function ofWay(event: Event, way: Transport | undefined): readonly DescribedField[] {
  if (!way || !("transport" in event) || event.transport !== way.transport) return [];
  // A slip says itself what for.
  if (event.type === "departed")
    return way.purpose === undefined ? OF_DEPARTURE : [...OF_DEPARTURE, "purpose"];
  return event.type === "arrived" ? ["arrivedAt", "arrivalNote"] : [];
}

function putWay(books: Books, { id }: { readonly id: string }, right: Patch<Described>) {
  const way = known(books, "transport", id);
  const { departedAt, arrivedAt } = right;
  const { arrival } = way;
  const after = patched(way, {
    ...(departedAt === undefined ? {} : { departedAt }),
    ...renamed(right, "departureNote", "note"),
    ...renamed(right, "purpose", "purpose"),
    carriage: patched(way.carriage, {
      ...(right.means === undefined ? {} : { means: right.means }),
      ...renamed(right, "vehicle", "vehicle"),
      ...renamed(right, "waybill", "waybill"),
      ...renamed(right, "caseNumber", "caseNumber"),
    }),
    ...(arrival
      ? {
          arrival: patched(arrival, {
            ...(arrivedAt === undefined ? {} : { at: arrivedAt }),
            ...renamed(right, "arrivalNote", "note"),
          }),
        }
      : {}),
  });
  // What came after within the same minute is the later step's time, and stays.
  const times = [
    ...(departedAt === undefined || arrival?.at === way.departedAt
      ? []
      : [{ from: way.departedAt, to: departedAt }]),
    ...(arrival && arrivedAt !== undefined && way.check?.at !== arrival.at
      ? [{ from: arrival.at, to: arrivedAt }]
      : []),
  ];
  return [put("transport", id, after), ...times.flatMap((one) => moved(books, way.assets, one))];
}

/** After all that had happened to the units before they left, and before they arrived. */
function departureBounds(books: Books, id: string, around: Around): Bounds | undefined {
  const way = books.get("transport", id);
  if (!way) return undefined;
  const slip = way.slip === undefined ? undefined : books.get("slip", way.slip);
  const release = slip?.release?.at;
  const offered = release !== undefined && release <= way.departedAt ? release : slip?.issuedAt;
  const { asked, now, lastBetween } = around;
  const { contract, assets, departedAt } = way;
  const between =
    asked < departedAt ? lastBetween({ contract, assets, from: asked, to: departedAt }) : undefined;
  const [from = asked] = [offered, between]
    .filter((at) => at !== undefined)
    .toSorted()
    .toReversed();
  return { from, to: way.arrival?.at ?? latest(books, way, departedAt, now) };
}

/** After they had left, and before they were compared. */
function arrivalBounds(books: Books, id: string, { now }: Around): Bounds | undefined {
  const way = books.get("transport", id);
  if (!way?.arrival) return undefined;
  return { from: way.departedAt, to: way.check?.at ?? latest(books, way, way.arrival.at, now) };
}

function latest(books: Books, { assets }: Transport, at: string, now: string): string {
  return assets.every((asset) => isUntouched(books.get("asset", asset), at)) ? now : at;
}
