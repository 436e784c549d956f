/** Deciding about units in the contractor's hands: registering, repacking, storing, handing on, losing, finding. */
import type { Sealed } from "../command.ts";
import { surplusOf } from "../surplus.ts";
import type { Refusal } from "../refusal.ts";
import { structural } from "../refusal.ts";
import { RECEIVABLE_AGAIN_STATES } from "../state.ts";
import type { AssetLine, Situation, Visit } from "../../rules/rule.ts";
import type { Handler, Parts, Reference } from "./handler.ts";
import {
  actor,
  assetLines,
  elsewhere,
  fieldsOf,
  handlers,
  happened,
  reference,
  references,
  stillUnderway,
  the,
  visit,
} from "./handler.ts";

const assetPath = (index: number) => `assets.${index}`;

export const registerAsset: Handler<"registerAsset"> = {
  refers: (c) => [
    ...reference("contract", c.contract, "contract"),
    ...reference("asset", c.previous, "previous"),
  ],
  creates: (c) => reference("asset", c.asset, "asset"),
  parts: (c, books) => ({ contract: the(books, "contract", c.contract) }),
  stage: (s) => [
    ...notBefore(s.books, s.command),
    ...(s.contract?.settings.classification.some((level) => level.code === s.command.classification)
      ? []
      : [
          structural(
            "unknown-classification",
            { classification: s.command.classification },
            "classification",
          ),
        ]),
    ...(s.contract?.state === "ended"
      ? [structural("contract-ended", { contract: s.command.contract }, "contract", 14)]
      : []),
  ],
  events: (s) => {
    // Art. 9 leaves no choice whose the information is; R2-1 has seen to the rest.
    const { informationOwner: _client, ...fields } = fieldsOf(s.command);
    const { number, name, media } = fields;
    return number === undefined || name === undefined || media === undefined
      ? []
      : [happened(s, "assetRegistered", { ...fields, number, name, media })];
  },
};

export const voidAsset: Handler<"voidAsset"> = {
  refers: (c) => reference("asset", c.asset, "asset"),
  parts: (c, books) => {
    const asset = the(books, "asset", c.asset);
    return { contract: the(books, "contract", asset.contract), lines: [{ asset, path: "asset" }] };
  },
  transition: () => "T27",
  events: (s) => [happened(s, "assetVoided", fieldsOf(s.command))],
};

export const repackAssets: Handler<"repackAssets"> = {
  refers: (c) => [
    ...reference("contract", c.contract, "contract"),
    ...references("asset", c.from, (index) => `from.${index}`),
  ],
  creates: (c) =>
    references(
      "asset",
      c.into.map((unit) => unit.asset),
      (index) => `into.${index}.asset`,
    ),
  parts: (c, books) => ({
    contract: the(books, "contract", c.contract),
    lines: assetLines(books, c.from, (index) => `from.${index}`),
  }),
  transition: () => "T26",
  stage: (s) => stillUnderway(s.lines, 11),
  events: (s) => [happened(s, "assetsRepacked", fieldsOf(s.command))],
};

export const storeAssets: Handler<"storeAssets"> = {
  refers: withPeople((c) => reference("person", c.person, "person")),
  parts: byHandler,
  transition: () => "T30",
  events: (s) => [happened(s, "assetsStored", fieldsOf(s.command))],
};

export const takeOutAssets: Handler<"takeOutAssets"> = {
  refers: withPeople((c) => [
    ...reference("person", c.person, "person"),
    ...reference("place", c.place, "place"),
  ]),
  parts: (c, books) => ({
    ...byHandler(c, books),
    visits: [visit(books, c.contract, c.place, "place")],
  }),
  transition: () => "T10",
  // Another place than where it is stored is a move, with its own record of the way there.
  stage: (s) => elsewhere(s.lines, s.command.place, 10),
  events: (s) => [happened(s, "assetsTakenOut", fieldsOf(s.command))],
};

export const putBackAssets: Handler<"putBackAssets"> = {
  refers: withPeople((c) => reference("person", c.person, "person")),
  parts: byHandler,
  transition: () => "T10b",
  events: (s) => [happened(s, "assetsPutBack", fieldsOf(s.command))],
};

export const handOverCustody: Handler<"handOverCustody"> = {
  refers: withPeople((c) => [
    ...reference("person", c.from, "from"),
    ...reference("person", c.to, "to"),
  ]),
  parts: (c, books) => ({
    ...underContract(c, books),
    giver: actor(books, c.contract, c.from, "from"),
    receiver: actor(books, c.contract, c.to, "to"),
  }),
  transition: () => "T31",
  events: (s) => [happened(s, "custodyHandedOver", fieldsOf(s.command))],
};

export const releaseQuarantine: Handler<"releaseQuarantine"> = {
  refers: withPeople<Sealed<"releaseQuarantine">>(({ extras = [] }) =>
    extras.flatMap((extra, index) =>
      extra.became === "registered"
        ? references("asset", extra.units, (at) => `extras.${index}.units.${at}`)
        : reference("person", extra.person, `extras.${index}.person`),
    ),
  ),
  parts: (c, books) => {
    const parts = underContract(c, books);
    return { ...parts, visits: restingPlaces(c.contract, parts.lines, books) };
  },
  transition: () => "T08",
  stage: (s) =>
    (s.command.extras ?? []).flatMap(({ asset: id }, index) => {
      const line = s.lines.find(({ asset }) => asset.asset === id);
      if (line && surplusOf(s.books, line.asset) > 0) return [];
      return [structural("not-listed", { asset: id }, `extras.${index}.asset`, 11)];
    }),
  events: (s) => {
    const { instruction } = s.command;
    return instruction
      ? [happened(s, "quarantineReleased", { ...fieldsOf(s.command), instruction })]
      : [];
  },
};

export const reportMissing: Handler<"reportMissing"> = {
  refers: withPeople((c) => reference("person", c.person, "person")),
  parts: underContract,
  transition: () => "T23",
  events: (s) => [happened(s, "missingReported", fieldsOf(s.command))],
};

export const recordFound: Handler<"recordFound"> = {
  refers: withPeople((c) => [
    ...reference("person", c.person, "person"),
    ...reference("place", c.place, "place"),
  ]),
  parts: underContract,
  transition: () => "T24",
  events: (s) => [happened(s, "found", fieldsOf(s.command))],
};

export const closeLoss: Handler<"closeLoss"> = {
  refers: withPeople(() => []),
  parts: underContract,
  transition: () => "T25",
  events: (s) => {
    const { document } = s.command;
    return document ? [happened(s, "lossClosed", { ...fieldsOf(s.command), document })] : [];
  },
};

/** What goes on is not what came before, and what came before is followed by one. */
function notBefore(
  books: Situation["books"],
  { previous }: Sealed<"registerAsset">,
): readonly Refusal[] {
  const before = previous === undefined ? undefined : the(books, "asset", previous);
  if (!before || (RECEIVABLE_AGAIN_STATES.includes(before.state) && before.next === undefined))
    return [];
  const stage = before.next === undefined ? ("open" as const) : ("replaced" as const);
  return [structural("wrong-stage", { kind: "asset", id: before.asset, stage }, "previous", 11)];
}

interface OverAssets {
  readonly contract: string;
  readonly assets: readonly string[];
}

/** Commands that name a contract and a list of its assets, and further things of their own. */
function withPeople<C extends OverAssets>(others: (command: C) => readonly Reference[]) {
  return (command: C): readonly Reference[] => [
    ...reference("contract", command.contract, "contract"),
    ...references("asset", command.assets, assetPath),
    ...others(command),
  ];
}

/** Where units will lie, each place once: not those that go on from there, nor those that are destroyed. */
function restingPlaces(
  contract: string,
  lines: readonly AssetLine[],
  books: Situation["books"],
): Visit[] {
  const seen = new Set<string>();
  return lines.flatMap(({ asset: { place, quarantinedFrom }, path }) => {
    const gone = quarantinedFrom === "arrived" || quarantinedFrom === "destroyedUncertified";
    if (gone || place === undefined || seen.has(place)) return [];
    seen.add(place);
    return [visit(books, contract, place, path)];
  });
}

function underContract(command: OverAssets, books: Situation["books"]) {
  return {
    contract: the(books, "contract", command.contract),
    lines: assetLines(books, command.assets, assetPath),
  };
}

/** What someone does with units by hand, without taking custody of them. */
function byHandler(command: OverAssets & { person: string }, books: Situation["books"]): Parts {
  return {
    ...underContract(command, books),
    handlers: handlers(books, command.contract, [[command.person, "person"]]),
  };
}
