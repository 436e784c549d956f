/** Deciding about the way between two places: departure, arrival, the check on arrival, the signed copy. */
import { dayOf } from "../calendar.ts";
import type { Sealed } from "../command.ts";
import { checksOf, differencesOf } from "../differences.ts";
import type { Refusal } from "../refusal.ts";
import { structural } from "../refusal.ts";
import type { Books } from "../state.ts";
import type { TransitionId } from "../transitions.ts";
import type { Leg } from "../vocabulary.ts";
import type { Situation } from "../../rules/rule.ts";
import { nextNumber, setAside } from "./handover.ts";
import type { Handler } from "./handler.ts";
import { assetLines, fieldsOf, happened, reference, references, the, visit } from "./handler.ts";

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
    visits: [visit(books, c.contract, c.to, "to")],
    via: viaPlaces(c).map((place, index) =>
      visit(books, c.contract, place, `route.places.${index}`),
    ),
    origin: visit(books, c.contract, c.from, "from"),
  }),
  transition: (s) => DEPARTS_FROM[s.command.leg],
  stage: (s) => [...slipUnfit(s), ...notThere(s)],
  events: (s) => [
    happened(s, "departed", {
      ...fieldsOf(s.command),
      assets: s.lines.map(({ asset }) => asset.asset),
      number: nextNumber(s.books, s.contract?.contractor ?? "", "transportRecord", dayOf(s.at)),
    }),
  ],
};

export const arrive: Handler<"arrive"> = {
  refers: (c) => [
    ...reference("transport", c.transport, "transport"),
    ...reference("place", c.place, "place"),
    ...reference("person", c.person, "person"),
  ],
  parts: onTheWay,
  transition: () => "T05",
  stage: (s) => notAt(s, "inTransit"),
  events: (s) => [happened(s, "arrived", fieldsOf(s.command))],
};

export const checkArrival: Handler<"checkArrival"> = {
  refers: (c) => [
    ...reference("transport", c.transport, "transport"),
    ...reference("person", c.person, "person"),
  ],
  parts: onTheWay,
  transition: () => "T06",
  stage: (s) => {
    const seen = new Set(s.command.checks.map((check) => check.asset));
    const unchecked = s.lines
      .filter(({ asset }) => !seen.has(asset.asset))
      .map(({ asset, path }) => structural("not-checked", { asset: asset.asset }, path, 13));
    return [...notAt(s, "arrived"), ...unchecked];
  },
  events: (s) => {
    const differences = differencesOf(
      s.lines.map((line) => line.asset),
      checksOf(s.command),
    );
    const doubtful = new Set(differences.map((one) => one.asset));
    const accepted = s.lines
      .map(({ asset }) => asset.asset)
      .filter((asset) => !doubtful.has(asset));
    return [
      happened(s, "arrivalChecked", { ...fieldsOf(s.command), accepted }),
      ...setAside(s, differences),
    ];
  },
};

export const fileSignedCopy: Handler<"fileSignedCopy"> = {
  refers: (c) =>
    reference(c.form === "handoverSlip" ? "slip" : "certificate", c.subject, "subject"),
  parts: () => ({}),
  events: (s) => [happened(s, "signedCopyFiled", fieldsOf(s.command))],
};

function viaPlaces(command: Sealed<"depart">): readonly string[] {
  return command.route?.by === "via" ? command.route.places : [];
}

/** A slip's units travel together; a move names its own. */
function travellers(command: Sealed<"depart">, books: Books) {
  const slip = command.slip === undefined ? undefined : the(books, "slip", command.slip);
  const ids = slip ? slip.lines.map((line) => line.asset) : (command.assets ?? []);
  return assetLines(books, ids, (index) => (slip ? `slip.${index}` : `assets.${index}`));
}

function onTheWay(command: Sealed<"arrive" | "checkArrival">, books: Books) {
  const transport = the(books, "transport", command.transport);
  return {
    contract: the(books, "contract", transport.contract),
    transport,
    ...(transport.slip === undefined ? {} : { slip: the(books, "slip", transport.slip) }),
    lines: assetLines(books, transport.assets, (index) => `assets.${index}`).filter(
      ({ asset }) => asset.transport === transport.transport && asset.state !== "missing",
    ),
  };
}

/** The slip must be of the leg's kind, not yet on its way, and not finished. */
function slipUnfit(s: Situation<Sealed<"depart">>): readonly Refusal[] {
  if (!s.slip)
    return s.command.leg === "move" && s.lines.length === 0
      ? [structural("not-found", { kind: "asset", id: "" }, "assets")]
      : [];
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

/** What leaves must be where it leaves from. Units still with the client have no place of ours yet. */
function notThere(s: Situation<Sealed<"depart">>): readonly Refusal[] {
  return s.lines.flatMap(({ asset, path }) =>
    asset.place === undefined || asset.place === s.command.from
      ? []
      : [
          structural(
            "wrong-stage",
            { kind: "asset", id: asset.asset, stage: "elsewhere" },
            path,
            10,
          ),
        ],
  );
}

function notAt(s: Situation, state: "inTransit" | "arrived"): readonly Refusal[] {
  if (!s.transport || s.transport.state === state) return [];
  const { transport, state: stage } = s.transport;
  return [structural("wrong-stage", { kind: "transport", id: transport, stage }, "transport", 12)];
}
