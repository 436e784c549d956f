/** Deciding about handover slips: issuing, both confirmations, disagreement, voiding. */
import { fiscalYear } from "../calendar.ts";
import type { Sealed } from "../command.ts";
import { checksOf, differencesOf } from "../differences.ts";
import type { Event, FormNumber } from "../event.ts";
import type { Refusal } from "../refusal.ts";
import { structural } from "../refusal.ts";
import type { Books, Slip } from "../state.ts";
import { numberingId } from "../state.ts";
import type { TransitionId } from "../transitions.ts";
import type { NumberedForm, SlipKind } from "../vocabulary.ts";
import type { AssetLine, Situation } from "../../rules/rule.ts";
import type { Handler, Parts, Reference } from "./handler.ts";
import {
  actor,
  assetLines,
  fieldsOf,
  happened,
  reference,
  references,
  the,
  visit,
} from "./handler.ts";

const ISSUED_FROM: Readonly<Record<SlipKind, TransitionId>> = {
  provision: "T02",
  return: "T14",
  disposal: "T19",
};
const RECEIVED_FROM: Readonly<Record<SlipKind, TransitionId>> = {
  provision: "T03",
  return: "T15",
  disposal: "T19b",
};

export const issueSlip: Handler<"issueSlip"> = {
  refers: (c) => [
    ...reference("contract", c.contract, "contract"),
    ...reference("place", c.place, "place"),
    ...reference("person", c.giver, "giver"),
    ...reference("person", c.receiver, "receiver"),
    ...reference("instruction", c.instruction, "instruction"),
    ...references(
      "asset",
      c.lines.map((line) => line.asset),
      (index) => `lines.${index}.asset`,
    ),
  ],
  creates: (c) => reference("slip", c.slip, "slip"),
  parts: (c, books) => ({
    contract: the(books, "contract", c.contract),
    visits: [visit(books, c.contract, c.place, "place")],
    giver: actor(books, c.contract, c.giver, "giver"),
    receiver: actor(books, c.contract, c.receiver, "receiver"),
    lines: assetLines(
      books,
      c.lines.map((line) => line.asset),
      (index) => `lines.${index}.asset`,
    ),
  }),
  transition: (s) => ISSUED_FROM[s.command.kind],
  stage: (s) =>
    s.command.kind === "provision" && s.contract?.state === "ended"
      ? [structural("contract-ended", { contract: s.command.contract }, "contract", 14)]
      : [],
  events: (s) => [
    happened(s, "slipIssued", {
      ...fieldsOf(s.command),
      number: nextNumber(s.books, s.contract?.contractor ?? "", "handoverSlip", s.command.issuedOn),
    }),
  ],
};

export const confirmRelease: Handler<"confirmRelease"> = {
  refers: confirming,
  parts: confirmingParts,
  stage: (s) => [...notOpen(s, ["issued"]), ...unchecked(s)],
  events: (s) => [happened(s, "slipReleased", fieldsOf(s.command))],
};

export const confirmReceipt: Handler<"confirmReceipt"> = {
  refers: confirming,
  parts: confirmingParts,
  transition: (s) => RECEIVED_FROM[s.slip?.kind ?? "provision"],
  stage: (s) => [
    // A slip nobody has released yet is refused by Art. 11 itself (R11-3), not here.
    ...notOpen(s, ["issued", "released"]),
    ...(s.slip?.transport && s.books.get("transport", s.slip.transport)?.state !== "checked"
      ? [
          structural(
            "wrong-stage",
            { kind: "transport", id: s.slip.transport, stage: "inTransit" },
            "slip",
            13,
          ),
        ]
      : []),
    ...unchecked(s),
  ],
  events: (s) => {
    const differences = differencesOf(
      s.lines.map((line) => line.asset),
      checksOf(s.command),
    );
    const doubtful = new Set(differences.map((one) => one.asset));
    const accepted = s.lines
      .map(({ asset }) => asset.asset)
      .filter((asset) => !doubtful.has(asset));
    const received = happened(s, "slipReceived", { ...fieldsOf(s.command), accepted });
    return [received, ...setAside(s, differences)];
  },
};

export const disputeSlip: Handler<"disputeSlip"> = {
  refers: (c) => reference("slip", c.slip, "slip"),
  parts: (c, books) => slipParts(books, the(books, "slip", c.slip)),
  stage: (s) => notOpen(s, ["issued", "released"]),
  events: (s) => [happened(s, "slipDisputed", fieldsOf(s.command))],
};

export const voidSlip: Handler<"voidSlip"> = {
  refers: (c) => reference("slip", c.slip, "slip"),
  parts: (c, books) => {
    const slip = the(books, "slip", c.slip);
    return { ...slipParts(books, slip), lines: linesOf(books, slip) };
  },
  stage: (s) => [
    // A completed slip is refused by R11-7, which says what to do instead.
    ...notOpen(s, ["issued", "released", "completed", "held"]),
    ...(s.slip?.transport && !s.slip.receipt
      ? [
          structural(
            "wrong-stage",
            { kind: "slip", id: s.command.slip, stage: "underway" },
            "slip",
            11,
          ),
        ]
      : []),
  ],
  events: (s) => [happened(s, "slipVoided", fieldsOf(s.command))],
};

/** The units of a slip that are still on it: those set aside on the way are not. */
function linesOf(books: Books, slip: Slip): AssetLine[] {
  return assetLines(
    books,
    slip.lines.map((line) => line.asset),
    (index) => `lines.${index}`,
  ).filter(
    ({ asset }) =>
      asset.slip === slip.slip && asset.state !== "quarantined" && asset.state !== "missing",
  );
}

function slipParts(books: Books, slip: Slip): Parts {
  return { contract: the(books, "contract", slip.contract), slip };
}

function confirming(command: Sealed<"confirmRelease" | "confirmReceipt">): readonly Reference[] {
  const account = command.confirmation.by === "account" ? command.confirmation.account : undefined;
  return [
    ...reference("slip", command.slip, "slip"),
    ...reference("person", command.person, "person"),
    ...reference("account", account, "confirmation.account"),
  ];
}

function confirmingParts(
  command: Sealed<"confirmRelease" | "confirmReceipt">,
  books: Books,
): Parts {
  const slip = the(books, "slip", command.slip);
  const side = actor(books, slip.contract, command.person, "person");
  return {
    ...slipParts(books, slip),
    lines: linesOf(books, slip),
    ...(command.type === "confirmRelease" ? { giver: side } : { receiver: side }),
  };
}

function notOpen(s: Situation, stages: readonly Slip["state"][]): readonly Refusal[] {
  if (!s.slip || stages.includes(s.slip.state)) return [];
  return [
    structural("wrong-stage", { kind: "slip", id: s.slip.slip, stage: s.slip.state }, "slip", 11),
  ];
}

/** Art. 11 says "confirm": every line is compared, none is signed for unseen. */
function unchecked(s: Situation): readonly Refusal[] {
  const seen = new Set(checksOf(s.command).map((check) => check.asset));
  return s.lines
    .filter(({ asset }) => !seen.has(asset.asset))
    .map(({ asset, path }) => structural("not-checked", { asset: asset.asset }, path, 11));
}

/** The event that sets doubtful units aside, if there are any. */
export function setAside(
  s: Situation,
  differences: ReturnType<typeof differencesOf>,
): readonly Event[] {
  if (differences.length === 0 || !s.contract) return [];
  return [happened(s, "differenceFound", { contract: s.contract.contract, differences })];
}

/** The next number of a form: per contractor, form and fiscal year of the day of issue, never used twice. */
export function nextNumber(
  books: Books,
  contractor: string,
  form: NumberedForm,
  issuedOn: string,
): FormNumber {
  const year = fiscalYear(issuedOn);
  const last = books.get("numbering", numberingId(contractor, { form, year }))?.last ?? 0;
  return { form, year, number: last + 1 };
}
