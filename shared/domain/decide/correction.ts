/** Deciding about corrections (訂正票): writing one, each side's approval, turning it down. */
import { dayOf } from "../calendar.ts";
import type { Sealed } from "../command.ts";
import type { Side } from "../commands/correction.ts";
import type { Correction, Subject } from "../correction.ts";
import { CORRECTABLE } from "../correctable.ts";
import {
  bothOf,
  correctionsId,
  custodyAsked,
  describedAfter,
  describedNow,
  grantedAsked,
  wouldCorrect,
} from "../correction.ts";
import type { Refusal } from "../refusal.ts";
import { structural } from "../refusal.ts";
import type { Books } from "../state.ts";
import type { Situation } from "../../rules/rule.ts";
import type { Handler, Parts } from "./handler.ts";
import { actor, fieldsOf, happened, nextNumber, numberless, reference, the } from "./handler.ts";
import { ofContractor } from "./incident.ts";

export const correctRecord: Handler<"correctRecord"> = {
  // What was written wrong is put right also after the contract is completed.
  survives: true,
  refers: (c) => [...keptAt(c.subject), ...reference("person", c.person, "person")],
  creates: (c) => reference("correction", c.correction, "correction"),
  parts: (c, books) => ({ contract: the(books, "contract", contractOf(books, c.subject)) }),
  stage: (s) => [
    ...noSuchPaper(s.books, s.command.subject),
    ...reversed(s),
    ...alreadyOpen(s.books, s.command.subject),
    ...replaced(s.books, s.command.subject),
    ...nothingAsked(s),
    ...ofContractor(s, s.command.person, "person", 11),
    ...numberless(s, "correctionSlip", dayOf(s.at)),
  ],
  events: (s) => {
    const { after: _after, cleared: _cleared, ...fields } = fieldsOf(s.command);
    const { before, after } = wouldCorrect(s.books, s.command);
    const both = bothOf(s.books, s.command.subject);
    return [
      happened(s, "correctionWritten", {
        ...fields,
        contract: s.contract?.contract ?? "",
        number: nextNumber(s, "correctionSlip", dayOf(s.at)),
        before,
        after,
        ...(both ? { both } : {}),
      }),
    ];
  },
};

export const approveCorrection: Handler<"approveCorrection"> = {
  survives: true,
  refers: (c) => [
    ...reference("correction", c.correction, "correction"),
    ...reference("person", c.person, "person"),
    ...reference(
      "account",
      c.confirmation.by === "account" ? c.confirmation.account : undefined,
      "confirmation.account",
    ),
  ],
  parts: bySide,
  stage: (s) => [
    ...decided(s),
    ...(s.correction?.approvals.some(({ side }) => side === s.command.side)
      ? [wrongStage(s.correction, "approved", "side")]
      : []),
  ],
  events: (s) => [
    happened(s, "correctionApproved", {
      ...fieldsOf(s.command),
      contract: s.correction?.contract ?? "",
    }),
  ],
};

export const rejectCorrection: Handler<"rejectCorrection"> = {
  survives: true,
  refers: (c) => [
    ...reference("correction", c.correction, "correction"),
    ...reference("person", c.person, "person"),
  ],
  parts: bySide,
  stage: decided,
  events: (s) => [
    happened(s, "correctionRejected", {
      ...fieldsOf(s.command),
      contract: s.correction?.contract ?? "",
    }),
  ],
};

interface BySide {
  readonly correction: string;
  readonly side: Side;
  readonly person: string;
}

/** Whoever speaks for a side is looked at as at the handover itself (Art. 12). */
function bySide(command: BySide, books: Books): Parts {
  const correction = the(books, "correction", command.correction);
  return {
    correction,
    contract: the(books, "contract", correction.contract),
    [command.side]: actor(books, correction.contract, command.person, "person"),
  };
}

function decided({ correction }: Situation): readonly Refusal[] {
  if (!correction || correction.state === "proposed") return [];
  return [wrongStage(correction, correction.state, "correction")];
}

/** What a thing is kept in; a paper without its contract is kept nowhere. */
function keptAt(subject: Subject) {
  const { kind, id } = CORRECTABLE[subject.kind].kept(subject);
  return reference(kind, id, "subject.id");
}

function contractOf(books: Books, subject: Subject): string {
  const { kind, id } = CORRECTABLE[subject.kind].kept(subject);
  return the(books, kind, id).contract;
}

/** The list is there, and has no such paper; what has an id of its own has no place in a list. */
function noSuchPaper(books: Books, subject: Subject): readonly Refusal[] {
  const { kept, known, now } = CORRECTABLE[subject.kind];
  const { kind, id } = kept(subject);
  const isKnown = (["contract", "nth"] as const).every(
    (part) => known.includes(part) === (subject[part] !== undefined),
  );
  return isKnown && now(books, subject)
    ? []
    : [structural("not-found", { kind, id }, "subject.nth")];
}

/** A paper does not end before it begins. */
function reversed({ books, command }: Situation<Sealed<"correctRecord">>): readonly Refusal[] {
  const now = describedNow(books, command.subject);
  const { validFrom: from, validTo: to } = describedAfter(now, wouldCorrect(books, command));
  return from !== undefined && to !== undefined && to < from
    ? [structural("term-reversed", { from, to }, "after.validTo", 11)]
    : [];
}

function nothingAsked({ books, command }: Situation<Sealed<"correctRecord">>): readonly Refusal[] {
  const { fields } = wouldCorrect(books, command);
  const asked = fields.length + custodyAsked(command).length + grantedAsked(command).length;
  return asked === 0 ? [structural("nothing-said", {}, "after", 11)] : [];
}

/** One correction at a time: what the second is from would not be known. */
function alreadyOpen(books: Books, subject: Subject): readonly Refusal[] {
  const open = books.get("corrections", correctionsId(subject))?.open;
  const waiting = open === undefined ? undefined : books.get("correction", open);
  return waiting ? [wrongStage(waiting, "waiting", "subject.id")] : [];
}

/** A unit that was packed anew or taken back is no longer described; those it became are. */
function replaced(books: Books, { kind, id }: Subject): readonly Refusal[] {
  if (kind !== "asset") return [];
  const { state } = the(books, "asset", id);
  if (state !== "superseded" && state !== "voided") return [];
  return [structural("wrong-stage", { kind, id, stage: "replaced" }, "subject.id", 11)];
}

function wrongStage(
  { correction: id }: Correction,
  stage: "waiting" | "approved" | "inForce" | "rejected",
  path: string,
): Refusal {
  return structural("wrong-stage", { kind: "correction", id, stage }, path, 11);
}
