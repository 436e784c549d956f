/** Deciding about the way between two places: departure, arrival, the check on arrival, the signed copy. */
import { dayOf } from "../calendar.ts";
import type { Sealed } from "../command.ts";
import type { Refusal } from "../refusal.ts";
import { structural } from "../refusal.ts";
import type { Books, Transport } from "../state.ts";
import { SUBJECT_OF } from "../state.ts";
import type { TransitionId } from "../transitions.ts";
import type { Leg } from "../vocabulary.ts";
import type { AssetLine, Situation } from "../../rules/rule.ts";
import { kept } from "./guarded.ts";
import { linesOf, setAside, sorted } from "./handover.ts";
import type { Handler } from "./handler.ts";
import {
  actor,
  assetLines,
  compared,
  elsewhere,
  fieldsOf,
  handlers,
  happened,
  nextNumber,
  numberless,
  reference,
  references,
  the,
  visit,
} from "./handler.ts";

const DEPARTS_FROM: Readonly<Record<Leg, TransitionId>> = {
  provision: "T04",
  return: "T14a",
  disposal: "T19a",
  move: "T11",
};

export const depart: Handler<"depart"> = {
  refers: (c) => [
    ...reference("contract", c.contract, "contract"),
    ...reference("slip", c.slip, "slip"),
    ...reference("place", c.from, "from"),
    ...reference("place", c.to, "to"),
    ...references("place", viaPlaces(c), (index) => `route.places.${index}`),
    ...references("asset", c.assets ?? [], (index) => `assets.${index}`),
    ...references("person", c.carriage.carriers, (index) => `carriage.carriers.${index}`),
    ...reference("person", c.carriage.responsible, "carriage.responsible"),
    ...reference("person", c.carriage.keyHolder, "carriage.keyHolder"),
    ...reference("party", c.carriage.party, "carriage.party"),
  ],
  creates: (c) => reference("transport", c.transport, "transport"),
  parts: (c, books) => ({
    contract: the(books, "contract", c.contract),
    ...(c.slip === undefined ? {} : { slip: the(books, "slip", c.slip) }),
    lines: travellers(c, books),
    handlers: carriersOf(c, books),
    visits: [visit(books, c.contract, c.to, "to")],
    via: viaPlaces(c).map((place, index) =>
      visit(books, c.contract, place, `route.places.${index}`),
    ),
    origin: visit(books, c.contract, c.from, "from"),
  }),
  transition: (s) => DEPARTS_FROM[s.command.leg],
  stage: (s) => [
    ...slipUnfit(s),
    ...kept(s, "slip"),
    ...(s.lines.length === 0 ? [structural("nothing-named", {}, "assets", 11)] : []),
    // What leaves must be where it leaves from. Units still with the client have no place of ours yet.
    ...elsewhere(s.lines, s.command.from, 10),
    ...numberless(s, "transportRecord", dayOf(s.at)),
  ],
  events: (s) => [
    happened(s, "departed", {
      ...fieldsOf(s.command),
      assets: s.lines.map(({ asset }) => asset.asset),
      number: nextNumber(s, "transportRecord", dayOf(s.at)),
    }),
  ],
};

export const arrive: Handler<"arrive"> = {
  refers: (c) => [
    ...reference("transport", c.transport, "transport"),
    ...reference("place", c.place, "place"),
    ...reference("person", c.person, "person"),
  ],
  parts: (c, books) => {
    const parts = onTheWay(c, books);
    const { assets, transport } = parts.transport;
    // What was set aside on its way arrives too, and not before it was.
    const aside = assetLines(books, assets, (index) => `assets.${index}`).filter(
      ({ asset }) => asset.transport === transport && asset.state === "quarantined",
    );
    return {
      ...parts,
      aside,
      handlers: byHand(c.person, parts, books),
      visits: [visit(books, parts.contract.contract, c.place, "place")],
    };
  },
  transition: () => "T05",
  stage: (s) => notAt(s, "inTransit"),
  events: (s) => [happened(s, "arrived", fieldsOf(s.command))],
};

export const checkArrival: Handler<"checkArrival"> = {
  refers: (c) => [
    ...reference("transport", c.transport, "transport"),
    ...reference("person", c.person, "person"),
  ],
  parts: (c, books) => {
    const parts = onTheWay(c, books);
    const receives = isBetweenTheTwo(parts, books);
    return {
      ...parts,
      ...(receives
        ? { receiver: actor(books, parts.contract.contract, c.person, "person") }
        : { handlers: byHand(c.person, parts, books) }),
    };
  },
  transition: () => "T06",
  stage: (s) => [...notAt(s, "arrived"), ...compared(s, s.transport?.assets ?? [], 13)],
  events: (s) => {
    const { accepted, differences } = sorted(s);
    return [
      happened(s, "arrivalChecked", { ...fieldsOf(s.command), accepted }),
      ...setAside(s, differences),
    ];
  },
};

export const fileSignedCopy: Handler<"fileSignedCopy"> = {
  refers: (c) => reference(SUBJECT_OF[c.form], c.subject, "subject"),
  parts: () => ({}),
  events: (s) => [happened(s, "signedCopyFiled", fieldsOf(s.command))],
};

function viaPlaces(command: Sealed<"depart">): readonly string[] {
  return command.route?.by === "via" ? command.route.places : [];
}

/** What is still on a slip travels together; a move names its own units. */
function travellers(command: Sealed<"depart">, books: Books) {
  if (command.slip !== undefined) return linesOf(books, the(books, "slip", command.slip));
  return assetLines(books, command.assets ?? [], (index) => `assets.${index}`);
}

/** The contractor's own people on the way; whoever else carries is named as a party (Art. 12(2)). */
function carriersOf({ carriage, contract }: Sealed<"depart">, books: Books) {
  if (carriage.by !== "contractor") return [];
  return handlers(books, contract, [
    [carriage.responsible, "carriage.responsible"],
    ...carriage.carriers.map((person, index) => [person, `carriage.carriers.${index}`] as const),
    [carriage.keyHolder, "carriage.keyHolder"],
  ]);
}

/**
 * Whether Art. 12 says who checks what arrives: the client's official what is returned, and every move too where the
 * client reads it strictly; the contractor's custody manager what is moved to a place of the contractor's own.
 */
function isBetweenTheTwo({ transport, contract }: ReturnType<typeof onTheWay>, books: Books) {
  const { leg, to } = transport;
  if (leg !== "move") return leg === "return";
  const own = books.get("place", to)?.party === contract.contractor;
  return own || contract.settings.moveConfirmation === "official";
}

/** Whoever sees to what arrives; the carrier's own people do so for the carrier (Art. 12(2)). */
function byHand(
  person: string,
  { contract, transport }: ReturnType<typeof onTheWay>,
  books: Books,
) {
  const carrier = transport.carriage.party;
  return handlers(books, contract.contract, [[person, "person"]]).filter(
    ({ party }) => party.party !== carrier,
  );
}

function onTheWay(command: Sealed<"arrive" | "checkArrival">, books: Books) {
  const transport = the(books, "transport", command.transport);
  return {
    contract: the(books, "contract", transport.contract),
    transport,
    ...(transport.slip === undefined ? {} : { slip: the(books, "slip", transport.slip) }),
    lines: aboard(books, transport),
  };
}

/** The units of a transport that are on it and not in doubt. */
export function aboard(books: Books, { assets, transport }: Transport): AssetLine[] {
  return assetLines(books, assets, (index) => `assets.${index}`).filter(
    ({ asset: { transport: on, state } }) =>
      on === transport && state !== "missing" && state !== "quarantined",
  );
}

/** The slip must be of the leg's kind, not yet on its way, and not finished. */
function slipUnfit(s: Situation<Sealed<"depart">>): readonly Refusal[] {
  if (!s.slip) return [];
  const fits = s.slip.kind === s.command.leg && s.slip.transport === undefined;
  const open = s.slip.state === "issued" || s.slip.state === "released";
  return fits && open
    ? []
    : [
        structural(
          "wrong-stage",
          { kind: "slip", id: s.slip.slip, stage: s.slip.state },
          "slip",
          11,
        ),
      ];
}

/** A transport is at the stage at which the step can be taken. */
export function notAt(s: Situation, state: "inTransit" | "arrived"): readonly Refusal[] {
  if (!s.transport || s.transport.state === state) return [];
  const { transport, state: stage } = s.transport;
  return [structural("wrong-stage", { kind: "transport", id: transport, stage }, "transport", 12)];
}
