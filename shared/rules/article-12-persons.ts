/**
 * Art. 12: handover and transport take place between the official whom the client's custody manager designates and
 * the contractor's custody manager; what the contractor carries it carries at its own cost and responsibility.
 */
import { dated, designation } from "../domain/ground.ts";
import type { Carriage } from "../domain/commands/handover.ts";
import type { Asset } from "../domain/state.ts";
import { consentsInForce } from "./article-06-subcontract.ts";
import {
  HANDING_ON,
  delegated,
  designatedByNobody,
  holding,
  inForce,
  isHandingOn,
  isManagerOn,
  managing,
  mustBeManager,
  mustBeOfficial,
  outsideTerms,
  partsFromOthers,
} from "./article-12-offices.ts";
import type { Actor, Situation } from "./rule.ts";
import { rule } from "./rule.ts";

const CONFIRMING = [
  "issueSlip",
  "confirmRelease",
  "confirmReceipt",
  "approveCorrection",
  "rejectCorrection",
] as const;
const OFFICIAL = [...CONFIRMING, "acceptCertificate", "checkArrival"] as const;

export const article12 = [
  rule("R12-1", {
    article: 12,
    severity: "block",
    governs: OFFICIAL,
    check: (s) =>
      mustBeOfficial(s)
        .filter((actor) => holding(actor, ["designatedOfficial"]).length === 0)
        .map((actor) => ({ params: { person: actor.person.person }, path: actor.path })),
  }),
  rule("R12-2", {
    article: 12,
    severity: "block",
    governs: [...OFFICIAL, "designatePerson"],
    check: (s) => [...outsideTerms(s), ...designatedByNobody(s)],
    grounds: (s) =>
      mustBeOfficial(s).map((actor) =>
        designation(actor.person.person, inForce(s, holding(actor, ["designatedOfficial"]))),
      ),
  }),
  rule("R12-3", {
    article: 12,
    severity: "block",
    governs: [
      ...CONFIRMING,
      ...HANDING_ON,
      "issueCertificate",
      "closePeriod",
      "depart",
      "checkArrival",
    ],
    check: (s) => [
      ...mustBeManager(s)
        .filter((actor) => !isManagerOn(s, actor.standing))
        .map((actor) => ({ params: { person: actor.person.person }, path: actor.path })),
      ...partsFromOthers(s),
    ],
    grounds: (s) =>
      mustBeManager(s).map((actor) => designation(actor.person.person, managing(s, actor))),
  }),
  rule("R12-4", {
    article: 12,
    severity: "block",
    governs: ["depart"],
    check: (s) => {
      if (s.command.type !== "depart") return [];
      const { by, costBorneBy, responsible } = s.command.carriage;
      const lacks = by === "contractor" && responsible === undefined;
      return [
        ...(by !== "contractor" || costBorneBy === "contractor"
          ? []
          : [{ params: { missing: "cost" as const }, path: "carriage.costBorneBy" }]),
        ...(lacks ? [{ params: { missing: "responsible" as const }, path: RESPONSIBLE }] : []),
        ...(responsible === undefined || answersFor(s, s.command.carriage, responsible)
          ? []
          : [{ params: { missing: "own" as const, person: responsible, by }, path: RESPONSIBLE }]),
      ];
    },
  }),
  rule("R12-5", {
    article: 12,
    severity: "block",
    governs: ["issueSlip", ...HANDING_ON],
    check: (s) =>
      s.giver && s.giver.person.person === s.receiver?.person.person
        ? [{ params: { person: s.giver.person.person }, path: s.receiver.path }]
        : [],
  }),
  rule("R12-6", { article: 12, severity: "block", governs: ["issueSlip"], check: invertedSides }),
  rule("R12-7", {
    article: 12,
    severity: "block",
    governs: ["issueSlip", ...HANDING_ON],
    check: (s) => {
      const giver = s.giver;
      if (!giver || !handsOverOwn(s, giver)) return [];
      return s.lines.flatMap(({ asset, path }) => {
        const custodian = asset.custodian.person ?? takerOf(s, asset) ?? "";
        if (custodian === giver.person.person || isOffered(s, asset)) return [];
        const person = giver.person.person;
        return [{ params: { asset: asset.asset, custodian, person }, path }];
      });
    },
  }),
  rule("R12-8", {
    article: 12,
    severity: "warn",
    governs: ["depart"],
    check: (s) => {
      if (s.command.type !== "depart" || s.command.carriage.by !== "thirdParty") return [];
      const { party, waybill } = s.command.carriage;
      const consented = party !== undefined && consentsInForce(s, party).length > 0;
      const missing = [
        ...(party ? [] : ["party" as const]),
        ...(waybill ? [] : ["waybill" as const]),
        ...(consented ? [] : ["consent" as const]),
      ];
      if (missing.length === 0) return [];
      // Nobody gives a load to someone unknown, nor without either the client's word or a receipt.
      const blind = !party || (!waybill && !consented);
      const severity = blind ? ("block" as const) : ("warn" as const);
      return [{ params: { party: party ?? "", missing }, path: "carriage", severity }];
    },
    grounds: (s) => {
      if (s.command.type !== "depart" || s.command.carriage.by !== "thirdParty") return [];
      const { party } = s.command.carriage;
      return party === undefined
        ? []
        : consentsInForce(s, party).map((one) => dated("consent", party, one));
    },
  }),
  rule("R12-9", {
    article: 16,
    severity: "warn",
    adjustable: true,
    governs: ["confirmRelease", "confirmReceipt"],
    check: (s) => {
      const command = s.command;
      if (command.type !== "confirmRelease" && command.type !== "confirmReceipt") return [];
      return command.identityShown
        ? []
        : [{ params: { person: command.person }, path: "identityShown" }];
    },
  }),
  rule("R12-10", {
    article: 12,
    severity: "block",
    governs: [
      "confirmRelease",
      "confirmReceipt",
      "approveCorrection",
      "closePeriod",
      "writeSuccession",
      "acceptSuccession",
    ],
    check: (s) => {
      const command = s.command;
      if (!("confirmation" in command)) return [];
      const signs = signer(s, command.confirmation);
      const person = command.type === "writeSuccession" ? command.from : command.person;
      return [
        ...notNamed(s),
        ...(signs === undefined || signs === person
          ? []
          : [
              {
                params: { person: signs, named: person, of: SIGNED[command.type] },
                path: "confirmation.account",
              },
            ]),
      ];
    },
  }),
  rule("R12-11", {
    article: 12,
    severity: "block",
    governs: ["approveCorrection", "rejectCorrection"],
    check: (s) => {
      const command = s.command;
      if (command.type !== "approveCorrection" && command.type !== "rejectCorrection") return [];
      const party = s.correction?.both?.[command.side];
      const speaks = command.side === "giver" ? s.giver : s.receiver;
      return party === undefined || speaks?.party.party === party
        ? []
        : [{ params: { person: command.person, party }, path: "person" }];
    },
  }),
  rule("R12-12", {
    article: 12,
    severity: "block",
    governs: ["acceptSuccession"],
    check: ({ command, succession }) =>
      command.type !== "acceptSuccession" || !succession || succession.to === command.person
        ? []
        : [{ params: { person: command.person, named: succession.to }, path: "person" }],
  }),
  rule("R12-13", {
    article: 12,
    severity: "warn",
    adjustable: true,
    governs: ["acceptSuccession"],
    check: ({ command }) =>
      command.type !== "acceptSuccession" || command.notice ? [] : [{ params: {}, path: "notice" }],
  }),
] as const;

const RESPONSIBLE = "carriage.responsible";

/** Whoever carries answers for it through its own people; for the carrier it gave it to the contractor may, too. */
function answersFor(s: Situation, { by, party: carrier }: Carriage, person: string): boolean {
  const party = s.books.get("person", person)?.party;
  if (by === "client") return party === s.contract?.client;
  return party === s.contract?.contractor || (by === "thirdParty" && party === carrier);
}

/**
 * Nobody of the contractor's has what is still the client's; a slip for it is refused by its state, or by the slip it
 * stands on. What was set aside and stands on none is let go by the slip itself.
 */
function isOffered({ command }: Situation, { state, slip, custodian }: Asset): boolean {
  const letGo = state === "quarantined" && slip === undefined;
  return command.type === "issueSlip" && custodian.person === undefined && !letGo;
}

/** Who comes to have what was lost before its receipt and found: its slip's receiver, once the client lets it go. */
function takerOf({ command, books }: Situation, { heldOn = "" }: Asset): string | undefined {
  return command.type === "issueSlip" ? books.get("slip", heldOn)?.receiver : undefined;
}

/** Someone else than the slip names for the side that confirms. */
function notNamed({ command, slip }: Situation) {
  if (command.type !== "confirmRelease" && command.type !== "confirmReceipt") return [];
  const named = command.type === "confirmRelease" ? slip?.giver : slip?.receiver;
  if (named === undefined || named === command.person) return [];
  return [{ params: { person: command.person, named, of: "slip" as const }, path: "person" }];
}

/** What a command signs. */
const SIGNED = {
  confirmRelease: "slip",
  confirmReceipt: "slip",
  approveCorrection: "correction",
  closePeriod: "close",
  writeSuccession: "succession",
  acceptSuccession: "succession",
} as const;

/** Whose account confirms, where it is known. */
function signer(s: Situation, by: { by: string; account?: string }): string | undefined {
  return by.account === undefined ? undefined : s.books.get("account", by.account)?.person;
}

/** Custody passes from who has it; at a handover to another party a delegate may act for the manager. */
function handsOverOwn(s: Situation, giver: Actor): boolean {
  if (isHandingOn(s)) return true;
  return giver.party.party === s.contract?.contractor && !delegated(s, giver);
}

/** Provision comes from the client; return and disposal come from the contractor. */
function invertedSides(s: Situation) {
  if (s.command.type !== "issueSlip" || !s.contract || !s.giver || !s.receiver) return [];
  const { kind } = s.command;
  const { client, contractor } = s.contract;
  const givesRight = s.giver.party.party === (kind === "provision" ? client : contractor);
  const takesRight =
    kind === "provision"
      ? s.receiver.party.party === contractor
      : kind === "return"
        ? s.receiver.party.party === client
        : s.receiver.party.party !== contractor;
  return [
    ...(givesRight
      ? []
      : [{ params: { kind, person: s.giver.person.person }, path: s.giver.path }]),
    ...(takesRight
      ? []
      : [{ params: { kind, person: s.receiver.person.person }, path: s.receiver.path }]),
  ];
}
