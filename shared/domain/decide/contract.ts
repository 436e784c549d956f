/** Deciding who, where and under which contract: parties, persons, places, designations, the contract's end. */
import { balanceOf, hasEnded, tallyOf } from "../balance.ts";
import { MOST_NAMED } from "../events/completion.ts";
import type { Refusal } from "../refusal.ts";
import { structural } from "../refusal.ts";
import type { Kind } from "../state.ts";
import { ASSET_STATES, placementId, standingId } from "../state.ts";
import { unsettable } from "../../rules/index.ts";
import type { Handler } from "./handler.ts";
import {
  NOTHING,
  assetLines,
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
import { ofContractor } from "./incident.ts";

export const registerParty: Handler<"registerParty"> = {
  refers: NOTHING,
  creates: (c) => reference("party", c.party, "party"),
  parts: () => ({}),
  events: (s) => [happened(s, "partyRegistered", fieldsOf(s.command))],
};

export const registerPerson: Handler<"registerPerson"> = {
  refers: (c) => reference("party", c.party, "party"),
  creates: (c) => reference("person", c.person, "person"),
  parts: () => ({}),
  events: (s) => [happened(s, "personRegistered", fieldsOf(s.command))],
};

export const registerPlace: Handler<"registerPlace"> = {
  refers: (c) => [
    ...reference("party", c.party, "party"),
    ...reference("person", c.keyCustodian, "keyCustodian"),
  ],
  creates: (c) => reference("place", c.place, "place"),
  parts: () => ({}),
  events: (s) => [happened(s, "placeRegistered", fieldsOf(s.command))],
};

export const openContract: Handler<"openContract"> = {
  refers: (c) => [
    ...reference("party", c.client, "client"),
    ...reference("party", c.contractor, "contractor"),
  ],
  creates: (c) => reference("contract", c.contract, "contract"),
  parts: () => ({}),
  stage: (s) => [
    ...reversed(s.command.from, s.command.to),
    ...(s.command.client === s.command.contractor
      ? [structural("same-party", { party: s.command.client }, "contractor", 12)]
      : []),
    ...unsettable(s.command.settings.severity),
  ],
  events: (s) => [happened(s, "contractOpened", fieldsOf(s.command))],
};

export const designatePerson: Handler<"designatePerson"> = {
  refers: (c) => [
    ...reference("contract", c.contract, "contract"),
    ...reference("person", c.person, "person"),
  ],
  parts: (c, books) => ({ contract: the(books, "contract", c.contract) }),
  stage: (s) => [...reversed(s.command.from, s.command.to), ...wrongSide(s)],
  events: (s) => [happened(s, "personDesignated", fieldsOf(s.command))],
};

export const endDesignation: Handler<"endDesignation"> = {
  refers: (c) => [
    ...reference("contract", c.contract, "contract"),
    ...reference("person", c.person, "person"),
    ...reference("standing", standingId(c.contract, c.person), "person"),
  ],
  parts: (c, books) => ({ contract: the(books, "contract", c.contract) }),
  stage: (s) => {
    const { contract, person, office, lastDay } = s.command;
    const held = s.books.get("standing", standingId(contract, person))?.designations ?? [];
    return endingNone(
      held.filter((one) => one.office === office),
      { kind: "standing", id: person, path: "office", lastDay },
    );
  },
  events: (s) => [happened(s, "designationEnded", fieldsOf(s.command))],
};

export const designatePlace: Handler<"designatePlace"> = {
  refers: (c) => [
    ...reference("contract", c.contract, "contract"),
    ...reference("place", c.place, "place"),
  ],
  parts: (c, books) => ({
    contract: the(books, "contract", c.contract),
    visits: [visit(books, c.contract, c.place, "place")],
  }),
  stage: (s) => reversed(s.command.from, s.command.to),
  events: (s) => [happened(s, "placeDesignated", fieldsOf(s.command))],
};

export const endPlaceDesignation: Handler<"endPlaceDesignation"> = {
  refers: (c) => [
    ...reference("contract", c.contract, "contract"),
    ...reference("placement", placementId(c.contract, c.place), "place"),
  ],
  parts: (c, books) => ({ contract: the(books, "contract", c.contract) }),
  stage: (s) => {
    const { contract, place, lastDay } = s.command;
    const held = s.books.get("placement", placementId(contract, place))?.designations ?? [];
    return endingNone(held, { kind: "placement", id: place, path: "place", lastDay });
  },
  events: (s) => [happened(s, "placeDesignationEnded", fieldsOf(s.command))],
};

export const endContract: Handler<"endContract"> = {
  refers: (c) => reference("contract", c.contract, "contract"),
  parts: (c, books) => ({ contract: the(books, "contract", c.contract) }),
  stage: (s) =>
    s.contract?.state === "ended"
      ? [
          structural(
            "wrong-stage",
            { kind: "contract", id: s.command.contract, stage: "ended" },
            "contract",
            14,
          ),
        ]
      : reversed(s.contract?.from ?? "", s.command.endedOn, "endedOn"),
  events: (s) => [happened(s, "contractEnded", fieldsOf(s.command))],
};

export const completeContract: Handler<"completeContract"> = {
  refers: (c) => [
    ...reference("contract", c.contract, "contract"),
    ...reference("person", c.issuer, "issuer"),
  ],
  parts: (c, books) => ({
    contract: the(books, "contract", c.contract),
    handlers: handlers(books, c.contract, [[c.issuer, "issuer"]]),
  }),
  stage: (s) => [
    ...(s.contract?.state === "open"
      ? [
          structural(
            "wrong-stage",
            { kind: "contract", id: s.command.contract, stage: "open" },
            "contract",
            14,
          ),
        ]
      : []),
    ...ofContractor(s, s.command.issuer, "issuer", 14),
    ...numberless(s, "completionReport", s.day),
  ],
  events: (s) => {
    const assets = [...s.books.assetsIn(s.command.contract, ASSET_STATES)];
    const ended = assets.filter(hasEnded).map(({ asset }) => asset);
    return [
      happened(s, "contractCompleted", {
        ...fieldsOf(s.command),
        number: nextNumber(s, "completionReport", s.day),
        balance: [...balanceOf(assets.map(tallyOf))],
        assets: ended.length > MOST_NAMED ? [] : ended,
      }),
    ];
  },
};

export const deferReturn: Handler<"deferReturn"> = {
  refers: (c) => [
    ...reference("contract", c.contract, "contract"),
    ...references("asset", c.assets, (index) => `assets.${index}`),
  ],
  parts: (c, books) => ({
    contract: the(books, "contract", c.contract),
    lines: assetLines(books, c.assets, (index) => `assets.${index}`),
  }),
  transition: () => "T32",
  stage: (s) => reversed(s.day, s.command.until, "until"),
  events: (s) => {
    const { document } = s.command;
    return document ? [happened(s, "returnDeferred", { ...fieldsOf(s.command), document })] : [];
  },
};

export function reversed(from: string, to: string | undefined, path = "to"): readonly Refusal[] {
  return to !== undefined && to < from ? [structural("term-reversed", { from, to }, path)] : [];
}

/** What has a term ends only if there is one that would last longer, and not before it began. */
export function endingNone(
  held: readonly { readonly from: string; readonly to?: string }[],
  { lastDay, ...ending }: { kind: Kind; id: string; path: string; lastDay: string },
): readonly Refusal[] {
  const { kind, id, path } = ending;
  const lasting = held.filter((one) => one.to === undefined || one.to > lastDay);
  const earliest = lasting.map((one) => one.from).toSorted()[0];
  if (earliest === undefined) return [structural("not-found", { kind, id }, path)];
  return reversed(earliest, lastDay, "lastDay");
}

/** City offices are for the client's people, the others for the contractor's. */
function wrongSide(
  s: Parameters<NonNullable<Handler<"designatePerson">["stage"]>>[0],
): readonly Refusal[] {
  const party = s.books.get("person", s.command.person)?.party;
  const cityOffice =
    s.command.office === "clientManager" || s.command.office === "designatedOfficial";
  const right = cityOffice
    ? party === s.contract?.client
    : s.command.office === "handler" || party === s.contract?.contractor;
  return right
    ? []
    : [structural("other-contract", { kind: "person", id: s.command.person }, "person", 12)];
}
