/** Deciding about handover slips: issuing, both confirmations, voiding. */
import { dayOf } from "../calendar.ts";
import type { Sealed } from "../command.ts";
import { isUnconfirmed } from "../confirmation.ts";
import { checksOf, differencesOf } from "../differences.ts";
import type { Difference, Event } from "../event.ts";
import { structural } from "../refusal.ts";
import type { Books, Slip } from "../state.ts";
import type { TransitionId } from "../transitions.ts";
import type { Document } from "../values.ts";
import type { SlipKind } from "../vocabulary.ts";
import type { AssetLine, Situation, Visit } from "../../rules/rule.ts";
import { firstOf, slipNumber, unnumbered } from "./continuation.ts";
import { doubted } from "./confirmation.ts";
import type { Handler, Parts, Reference } from "./handler.ts";
import {
  actor,
  assetLines,
  compared,
  elsewhere,
  fieldsOf,
  happened,
  notOpen,
  reference,
  references,
  stillUnderway,
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
    ...reference("slip", c.continues, "continues"),
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
  // A slip made out in March for a handover in April needs the people and places of April.
  day: (c) => dayOf(c.plannedAt),
  stage: (s) => [
    ...(s.command.kind === "provision" && s.contract?.state === "ended"
      ? [structural("contract-ended", { contract: s.command.contract }, "contract", 14)]
      : []),
    ...stillUnderway(s.lines, 11),
    ...unnumbered(s),
  ],
  events: (s) => {
    const { quarantine, continues: _named, ...fields } = fieldsOf(s.command);
    const continues = firstOf(s);
    return [
      ...released(s, quarantine),
      happened(s, "slipIssued", {
        ...fields,
        ...(continues === undefined ? {} : { continues }),
        number: slipNumber(s),
      }),
    ];
  },
};

export const confirmRelease: Handler<"confirmRelease"> = {
  refers: confirming,
  parts: confirmingParts,
  stage: (s) => [...notOpen(s, ["issued"]), ...compared(s, listedOn(s.slip), 11)],
  events: (s) => [...doubted(s), happened(s, "slipReleased", fieldsOf(s.command))],
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
    // What changes hands without having travelled changes hands where it is.
    ...(s.slip && !s.slip.transport ? elsewhere(s.lines, s.slip.place, 12) : []),
    ...compared(s, listedOn(s.slip), 11),
  ],
  events: (s) => {
    const { accepted, differences } = sorted(s);
    const doubt = doubted(s);
    const held = doubt.length > 0 || isUnconfirmed(s.slip);
    const received = happened(s, "slipReceived", {
      ...fieldsOf(s.command),
      accepted: held ? [] : accepted,
    });
    return [...doubt, received, ...setAside(s, differences)];
  },
};

export const voidSlip: Handler<"voidSlip"> = {
  refers: (c) => reference("slip", c.slip, "slip"),
  parts: (c, books) => {
    const slip = the(books, "slip", c.slip);
    return { ...slipParts(books, slip), lines: everyLineOf(books, slip) };
  },
  stage: (s) => [
    // A completed slip is refused by R11-7, which says what to do instead.
    ...notOpen(s, ["issued", "released", "completed", "held"]),
    ...(isUnderway(s)
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

/** What is set aside is let go by the client's instruction for what happens to it next, in one (T09). */
export function released(
  s: Situation,
  by: { readonly instruction: Document; readonly finding: string } | undefined,
): readonly Event[] {
  const assets = s.lines
    .map((line) => line.asset)
    .filter(({ state }) => state === "quarantined")
    .map(({ asset }) => asset);
  if (assets.length === 0 || !by || !s.contract) return [];
  const contract = s.contract.contract;
  return [happened(s, "quarantineReleased", { contract, assets, seals: [], ...by })];
}

/** The units of a slip that are still on it and not in doubt. */
export function linesOf(books: Books, slip: Slip): AssetLine[] {
  return everyLineOf(books, slip).filter(({ asset }) => asset.state !== "quarantined");
}

/** The units of a slip that are still on it; what was lost on the way is not. */
function everyLineOf(books: Books, slip: Slip): AssetLine[] {
  return assetLines(books, listedOn(slip), (index) => `lines.${index}`).filter(
    ({ asset }) => asset.slip === slip.slip,
  );
}

function listedOn(slip: Slip | undefined): readonly string[] {
  return slip?.lines.map((line) => line.asset) ?? [];
}

/**
 * What has set out must first arrive. A return or disposal turned down on arrival can then be voided and stays where
 * it is in the contractor's custody; a provision turned down is received with its differences and returned.
 */
function isUnderway({ slip, books }: Situation): boolean {
  if (!slip?.transport || slip.receipt) return false;
  return slip.kind === "provision" || books.get("transport", slip.transport)?.state !== "checked";
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
    aside: everyLineOf(books, slip).filter(({ asset }) => asset.state === "quarantined"),
    ...(command.type === "confirmRelease"
      ? { giver: side }
      : { receiver: side, visits: restingPlace(books, slip) }),
  };
}

/** Where the units will lie once they are received; what is returned lies with the client, as it likes. */
function restingPlace(books: Books, { contract, kind, place, transport }: Slip): readonly Visit[] {
  if (kind === "return") return [];
  const to = transport === undefined ? place : the(books, "transport", transport).to;
  return [visit(books, contract, to, "slip")];
}

/** What the checks of a command found in order, and what they found different. */
export function sorted(s: Situation): { accepted: string[]; differences: Difference[] } {
  const assets = s.lines.map((line) => line.asset);
  const differences = differencesOf(assets, checksOf(s.command));
  const doubtful = new Set(differences.map((one) => one.asset));
  const accepted = assets.map((one) => one.asset).filter((asset) => !doubtful.has(asset));
  return { accepted, differences };
}

/** The event that sets doubtful units aside, if there are any. */
export function setAside(s: Situation, differences: readonly Difference[]): readonly Event[] {
  if (differences.length === 0 || !s.contract) return [];
  const found = { contract: s.contract.contract, differences: [...differences] };
  return [happened(s, "differenceFound", found)];
}
