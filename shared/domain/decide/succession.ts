/** Deciding about a change of persons: written and signed by who goes, accepted and signed by who comes (E09). */
import { dayOf } from "../calendar.ts";
import type { Event } from "../event.ts";
import type { Refusal } from "../refusal.ts";
import { structural } from "../refusal.ts";
import type { Books } from "../state.ts";
import { standingId } from "../state.ts";
import type { Situation } from "../../rules/rule.ts";
import type { Handler, Parts, Reference } from "./handler.ts";
import {
  actor,
  assetLines,
  fieldsOf,
  happened,
  nextNumber,
  numberless,
  reference,
  references,
  the,
} from "./handler.ts";

const assetPath = (index: number) => `assets.${index}`;

function signing(by: { by: string; account?: string }): readonly Reference[] {
  return reference("account", by.account, "confirmation.account");
}

export const writeSuccession: Handler<"writeSuccession"> = {
  refers: (c) => [
    ...reference("contract", c.contract, "contract"),
    ...reference("person", c.from, "from"),
    ...reference("person", c.to, "to"),
    ...references("asset", c.assets, assetPath),
    ...signing(c.confirmation),
  ],
  creates: (c) => reference("succession", c.succession, "succession"),
  parts: (c, books) => ({
    contract: the(books, "contract", c.contract),
    lines: assetLines(books, c.assets, assetPath),
    giver: actor(books, c.contract, c.from, "from"),
    receiver: actor(books, c.contract, c.to, "to"),
  }),
  transition: () => "T31",
  stage: (s) => [
    ...(s.command.assets.length + s.command.keys.length === 0
      ? [structural("nothing-named", {}, "assets", 12)]
      : []),
    ...numberless(s, "succession", dayOf(s.at)),
  ],
  events: (s) => [
    happened(s, "successionWritten", {
      ...fieldsOf(s.command),
      number: nextNumber(s, "succession", dayOf(s.at)),
    }),
  ],
};

export const acceptSuccession: Handler<"acceptSuccession"> = {
  refers: (c) => [
    ...reference("succession", c.succession, "succession"),
    ...reference("person", c.person, "person"),
    ...signing(c.confirmation),
  ],
  parts: (c, books) => ofSuccession(c.succession, books),
  transition: () => "T31",
  stage: settled,
  events: (s) => {
    const { succession } = s;
    if (!succession) return [];
    const { contract, from, to, assets, reason } = succession;
    const { notice } = s.command;
    return [
      happened(s, "successionAccepted", { ...fieldsOf(s.command), contract }),
      ...(assets.length > 0
        ? [
            happened(s, "custodyHandedOver", {
              contract,
              assets,
              from,
              to,
              note: reason,
              ...(notice ? { document: notice } : {}),
            }),
          ]
        : []),
      ...ending(s),
    ];
  },
};

export const withdrawSuccession: Handler<"withdrawSuccession"> = {
  refers: (c) => reference("succession", c.succession, "succession"),
  parts: (c, books) => {
    const succession = the(books, "succession", c.succession);
    return { succession, contract: the(books, "contract", succession.contract) };
  },
  stage: settled,
  events: (s) => [
    happened(s, "successionWithdrawn", {
      ...fieldsOf(s.command),
      contract: s.succession?.contract ?? "",
    }),
  ],
};

function ofSuccession(id: string, books: Books): Parts {
  const succession = the(books, "succession", id);
  const { contract, from, to, assets } = succession;
  return {
    succession,
    contract: the(books, "contract", contract),
    lines: assetLines(books, assets, (index) => `succession.assets.${index}`),
    giver: actor(books, contract, from, "succession.from"),
    receiver: actor(books, contract, to, "person"),
  };
}

function settled({ succession }: Situation): readonly Refusal[] {
  if (!succession || succession.state === "handed") return [];
  const { succession: id, state } = succession;
  const stage = state === "taken" ? "taken" : "withdrawn";
  return [structural("wrong-stage", { kind: "succession", id, stage }, "succession", 12)];
}

/** With the day agreed on, the office of the one who goes ends; one that has ended already is left as it is. */
function ending(s: Situation): readonly Event[] {
  const { succession } = s;
  const lastDay = succession?.lastDay;
  if (!succession || lastDay === undefined) return [];
  const { contract, from: person, reason } = succession;
  const held = s.books.get("standing", standingId(contract, person))?.designations ?? [];
  const running = held.some(
    ({ office, from, to }) =>
      office === "custodyManager" && from <= lastDay && (to === undefined || to > lastDay),
  );
  return running
    ? [
        happened(s, "designationEnded", {
          contract,
          person,
          office: "custodyManager",
          lastDay,
          reason,
        }),
      ]
    : [];
}
