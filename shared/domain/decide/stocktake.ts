/** Deciding about stocktakes: every unit that should be there is found or missing, and a shortage is an incident. */
import { dayOf } from "../calendar.ts";
import type { Sealed } from "../command.ts";
import type { Event } from "../event.ts";
import type { Refusal } from "../refusal.ts";
import { structural } from "../refusal.ts";
import { expectedIn } from "../stocktake.ts";
import type { Situation } from "../../rules/rule.ts";
import type { Handler } from "./handler.ts";
import {
  assetLines,
  fieldsOf,
  handlers,
  happened,
  nextNumber,
  numberless,
  reference,
  references,
  the,
} from "./handler.ts";

type Taken = Situation<Sealed<"recordStocktake">>;

const missingPath = (index: number) => `missing.${index}`;

export const recordStocktake: Handler<"recordStocktake"> = {
  refers: (c) => [
    ...reference("contract", c.contract, "contract"),
    ...reference("place", c.place, "place"),
    ...references("person", c.counters, (index) => `counters.${index}`),
    ...c.found.flatMap(({ asset }, index) => reference("asset", asset, `found.${index}`)),
    ...c.unexpected.flatMap(({ asset }, index) => reference("asset", asset, `unexpected.${index}`)),
    ...references("asset", c.missing, missingPath),
  ],
  creates: (c) => [
    ...reference("stocktake", c.stocktake, "stocktake"),
    ...reference("incident", c.shortage?.incident, "shortage.incident"),
  ],
  parts: (c, books) => ({
    contract: the(books, "contract", c.contract),
    lines: assetLines(books, c.missing, missingPath),
    handlers: handlers(
      books,
      c.contract,
      c.counters.map((person, index) => [person, `counters.${index}`] as const),
    ),
  }),
  transition: () => "T23",
  stage: (s) => [
    ...compared(s),
    ...(s.command.shortage && s.command.missing.length === 0
      ? [structural("nothing-named", {}, "missing", 18)]
      : []),
    ...(s.command.startedAt > s.at
      ? [structural("term-reversed", { from: s.command.startedAt, to: s.at }, "startedAt", 13)]
      : []),
    ...numberless(s, "stocktakeRecord", dayOf(s.at)),
    ...(s.command.missing.length > 0 ? numberless(s, "incidentReport", dayOf(s.at)) : []),
  ],
  events: (s) => {
    const { shortage, ...fields } = fieldsOf(s.command);
    const number = nextNumber(s, "stocktakeRecord", dayOf(s.at));
    return [
      happened(s, "stocktakeTaken", {
        ...fields,
        number,
        ...(shortage ? { incident: shortage.incident } : {}),
      }),
      ...fallenShort(s),
    ];
  },
};

/** Each unit that should be there is named once, as found or as missing, and no other. */
function compared(s: Taken): readonly Refusal[] {
  const { contract, place, found, missing } = s.command;
  const expected = new Set(expectedIn(s.books, contract, place).map(({ asset }) => asset));
  const named = [
    ...found.map(({ asset }, index) => [asset, `found.${index}`] as const),
    ...missing.map((asset, index) => [asset, missingPath(index)] as const),
  ];
  const seen = new Set<string>();
  const doubtful = named.flatMap(([asset, path]): Refusal[] => {
    if (seen.has(asset)) return [structural("named-twice", { asset }, path, 13)];
    seen.add(asset);
    return expected.has(asset) ? [] : [structural("not-expected", { asset, place }, path, 13)];
  });
  const unseen = [...expected].filter((asset) => !seen.has(asset));
  return [
    ...unseen.map((asset) => structural("not-counted", { asset, place }, "found", 13)),
    ...doubtful,
  ];
}

/** What is short is lost until it is found, and an incident at once (Art. 18(1)). */
function fallenShort(s: Taken): readonly Event[] {
  const { contract, place, missing, counters, shortage } = s.command;
  const [person] = counters;
  if (!shortage || person === undefined) return [];
  const { incident, circumstances } = shortage;
  return [
    happened(s, "incidentOpened", {
      incident,
      contract,
      kind: "loss",
      certainty: "suspected",
      malicious: false,
      learnedAt: s.at,
      learnedBy: person,
      place,
      assets: missing,
      circumstances,
      suspicions: [],
      number: nextNumber(s, "incidentReport", dayOf(s.at)),
    }),
    happened(s, "missingReported", { contract, assets: missing, person, circumstances }),
  ];
}
