/** Deciding about closing a period: in order, without a gap, by someone in office, at the head it is decided on. */
import { dayOf } from "../calendar.ts";
import { movements } from "../closing.ts";
import { structural } from "../refusal.ts";
import type { Handler } from "./handler.ts";
import { actor, fieldsOf, happened, nextNumber, numberless, reference, the } from "./handler.ts";

export const closePeriod: Handler<"closePeriod"> = {
  survives: true,
  refers: (c) => [
    ...reference("contract", c.contract, "contract"),
    ...reference("person", c.person, "person"),
    ...reference(
      "account",
      c.confirmation.by === "account" ? c.confirmation.account : undefined,
      "confirmation.account",
    ),
  ],
  creates: (c) => reference("periodClose", c.close, "close"),
  parts: (c, books) => ({
    contract: the(books, "contract", c.contract),
    giver: actor(books, c.contract, c.person, "person"),
  }),
  stage: (s) => [
    ...(s.command.from > s.command.to
      ? [structural("term-reversed", { from: s.command.from, to: s.command.to }, "to", 24)]
      : []),
    ...(s.giver?.party.party === s.contract?.contractor
      ? []
      : [
          structural(
            "wrong-side",
            { person: s.command.person, side: "contractor", article: 24 },
            "person",
            24,
          ),
        ]),
    // A close without a head to close at would promise nothing.
    ...(s.facts.history ? [] : [structural("not-by-hand", {})]),
    ...numberless(s, "periodClose", dayOf(s.at)),
  ],
  events: (s) => {
    const { contract, from, to } = s.command;
    const history = s.facts.history;
    if (!history) return [];
    const previous = s.books.get("closing", contract)?.last;
    return [
      happened(s, "periodClosed", {
        ...fieldsOf(s.command),
        number: nextNumber(s, "periodClose", dayOf(s.at)),
        counts: [...movements(s.books, contract, history.on(contract, from, to))],
        head: history.head(),
        ...(previous === undefined ? {} : { previous }),
      }),
    ];
  },
};
