/** Deciding about what stays with a guard overnight: all of a load, sealed, at a place that is designated (E19). */
import type { Sealed } from "../command.ts";
import type { Refusal } from "../refusal.ts";
import { structural } from "../refusal.ts";
import type { Books } from "../state.ts";
import { BODILESS_MEDIA } from "../vocabulary.ts";
import type { AssetLine, Situation } from "../../rules/rule.ts";
import { linesOf } from "./handover.ts";
import { kept } from "./guarded.ts";
import type { Handler, Parts } from "./handler.ts";
import {
  elsewhere,
  fieldsOf,
  handlers,
  happened,
  notOpen,
  reference,
  references,
  the,
  visit,
} from "./handler.ts";
import { aboard, notAt } from "./transport.ts";

type Leaving = Situation<Sealed<"leaveWithGuard">>;

export const leaveWithGuard: Handler<"leaveWithGuard"> = {
  refers: (c) => [
    ...(c.load.by === "transport"
      ? reference("transport", c.load.transport, "load.transport")
      : reference("slip", c.load.slip, "load.slip")),
    ...reference("person", c.person, "person"),
    ...reference("place", c.place, "place"),
    ...references(
      "asset",
      c.seals.map(({ asset }) => asset),
      (index) => `seals.${index}.asset`,
    ),
  ],
  creates: (c) => reference("guardCustody", c.guardCustody, "guardCustody"),
  parts: ({ load, person, place: named }, books) => {
    const { place, ...parts } = left(load, books);
    const { contract } = parts.contract;
    const where = named ?? place;
    const path = named === undefined ? "load" : "place";
    return {
      ...parts,
      handlers: handlers(books, contract, [[person, "person"]]),
      visits: where === undefined ? [] : [visit(books, contract, where, path)],
    };
  },
  stage: (s) => [
    ...notAt(s, "arrived"),
    ...notOpen(s, ["issued", "released"]),
    ...underway(s),
    ...kept(s, "load"),
    ...(s.lines.length === 0 ? [structural("nothing-named", {}, "load", 13)] : []),
    ...(s.slip && !s.slip.transport ? elsewhere(s.lines, s.slip.place, 10) : []),
    ...sealing(s),
    ...further(s),
  ],
  events: (s) => {
    const place = s.command.place ?? left(s.command.load, s.books).place;
    if (!s.contract || place === undefined) return [];
    return [
      happened(s, "leftWithGuard", {
        ...fieldsOf(s.command),
        contract: s.contract.contract,
        place,
        assets: s.lines.map(({ asset }) => asset.asset),
      }),
    ];
  },
};

/** The load by its units, and where it is. */
function left(load: Sealed<"leaveWithGuard">["load"], books: Books) {
  if (load.by === "slip") {
    const slip = the(books, "slip", load.slip);
    return {
      slip,
      contract: the(books, "contract", slip.contract),
      lines: linesOf(books, slip),
      place: slip.place,
    };
  }
  const transport = the(books, "transport", load.transport);
  return {
    transport,
    contract: the(books, "contract", transport.contract),
    lines: aboard(books, transport),
    place: transport.arrival?.place,
  } satisfies Parts & { readonly place: string | undefined };
}

/** What has set out is left as a load, where it arrived. */
function underway({ slip }: Leaving): readonly Refusal[] {
  if (slip?.transport === undefined) return [];
  const stage = "underway" as const;
  return [structural("wrong-stage", { kind: "slip", id: slip.slip, stage }, "load.slip", 13)];
}

/** A guard keeps it for the party it has come to, in its house: to anywhere else it would have to be carried. */
function further({ command, books }: Leaving): readonly Refusal[] {
  if (command.place === undefined) return [];
  const { party, kind } = the(books, "place", command.place);
  const at = left(command.load, books).place;
  const same = at === undefined || the(books, "place", at).party === party;
  return same && kind !== "cloud"
    ? []
    : [structural("wrong-place", { place: command.place, needed: "guard" }, "place", 13)];
}

/** Every unit that has a body is under a seal for the night, and no seal is put on anything else. */
function sealing({ command, lines }: Leaving): readonly Refusal[] {
  const seals = new Set(command.seals.map(({ asset }) => asset));
  const unsealed = lines.filter(({ asset }) => !isSealed(asset, seals));
  const astray = command.seals.flatMap(({ asset }, index) =>
    lines.some((line) => line.asset.asset === asset)
      ? []
      : [structural("not-listed", { asset }, `seals.${index}.asset`, 13)],
  );
  return [
    ...unsealed.map(({ asset }) => structural("unsealed", { asset: asset.asset }, "seals", 13)),
    ...astray,
  ];
}

function isSealed(asset: AssetLine["asset"], seals: ReadonlySet<string>): boolean {
  return seals.has(asset.asset) || asset.seal !== undefined || BODILESS_MEDIA.includes(asset.media);
}
