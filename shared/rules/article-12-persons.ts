/**
 * Art. 12: handover and transport take place between the official whom the client's custody manager designates and
 * the contractor's custody manager; what the contractor carries it carries at its own cost and responsibility.
 */
import { within } from "../domain/calendar.ts";
import type { Office } from "../domain/vocabulary.ts";
import type { Designation } from "../domain/state.ts";
import type { Actor, Situation } from "./rule.ts";
import { rule } from "./rule.ts";

const CONFIRMING = ["issueSlip", "confirmRelease", "confirmReceipt"] as const;

export const article12 = [
  rule("R12-1", {
    article: 12,
    severity: "block",
    governs: [...CONFIRMING, "acceptCertificate"],
    check: (s) =>
      ofClient(s)
        .filter((actor) => holding(actor, ["designatedOfficial"]).length === 0)
        .map((actor) => ({ params: { person: actor.person.person }, path: actor.path })),
  }),
  rule("R12-2", {
    article: 12,
    severity: "block",
    governs: [...CONFIRMING, "acceptCertificate"],
    check: (s) =>
      ofClient(s).flatMap((actor) => outsideTerm(s, actor, holding(actor, ["designatedOfficial"]))),
  }),
  rule("R12-3", {
    article: 12,
    severity: "block",
    governs: [...CONFIRMING, "handOverCustody", "issueCertificate"],
    check: (s) =>
      ofContractor(s)
        .filter((actor) => !isManagerOn(s, actor))
        .map((actor) => ({ params: { person: actor.person.person }, path: actor.path })),
  }),
  rule("R12-4", {
    article: 12,
    severity: "block",
    governs: ["depart"],
    check: (s) => {
      if (s.command.type !== "depart" || s.command.carriage.by !== "contractor") return [];
      const { costBorneBy, responsible } = s.command.carriage;
      return [
        ...(costBorneBy === "contractor"
          ? []
          : [{ params: { missing: "cost" as const }, path: "carriage.costBorneBy" }]),
        ...(responsible
          ? []
          : [{ params: { missing: "responsible" as const }, path: "carriage.responsible" }]),
      ];
    },
  }),
  rule("R12-5", {
    article: 12,
    severity: "block",
    governs: ["issueSlip", "handOverCustody"],
    check: (s) =>
      s.giver && s.giver.person.person === s.receiver?.person.person
        ? [{ params: { person: s.giver.person.person }, path: s.receiver.path }]
        : [],
  }),
  rule("R12-6", { article: 12, severity: "block", governs: ["issueSlip"], check: invertedSides }),
  rule("R12-7", {
    article: 12,
    severity: "block",
    governs: ["issueSlip", "handOverCustody"],
    check: (s) => {
      const giver = s.giver;
      if (!giver || giver.party.party !== s.contract?.contractor || isDelegate(s, giver)) return [];
      return s.lines.flatMap(({ asset, path }) =>
        asset.custodian.person === undefined || asset.custodian.person === giver.person.person
          ? []
          : [
              {
                params: {
                  asset: asset.asset,
                  custodian: asset.custodian.person,
                  person: giver.person.person,
                },
                path,
              },
            ],
      );
    },
  }),
  rule("R12-8", {
    article: 12,
    severity: "warn",
    governs: ["depart"],
    check: (s) => {
      if (s.command.type !== "depart" || s.command.carriage.by !== "thirdParty") return [];
      const { party, waybill } = s.command.carriage;
      const consented =
        party !== undefined && s.books.get("admission", `${s.contract?.contract}/${party}`);
      const missing = [
        ...(party ? [] : ["party"]),
        ...(waybill ? [] : ["waybill"]),
        ...(consented ? [] : ["consent"]),
      ];
      if (missing.length === 0) return [];
      const severity = !waybill && !consented ? ("block" as const) : ("warn" as const);
      return [{ params: { missing: missing.join(" ") }, path: "carriage", severity }];
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
    governs: ["confirmRelease", "confirmReceipt"],
    check: (s) => {
      const command = s.command;
      if (command.type !== "confirmRelease" && command.type !== "confirmReceipt") return [];
      const named = command.type === "confirmRelease" ? s.slip?.giver : s.slip?.receiver;
      return named === undefined || named === command.person
        ? []
        : [{ params: { person: command.person, named }, path: "person" }];
    },
  }),
] as const;

function actors(s: Situation): Actor[] {
  return [s.giver, s.receiver].filter((actor) => actor !== undefined);
}

function ofClient(s: Situation): Actor[] {
  return actors(s).filter((actor) => actor.party.party === s.contract?.client);
}

function ofContractor(s: Situation): Actor[] {
  return actors(s).filter((actor) => actor.party.party === s.contract?.contractor);
}

function holding(actor: Actor, offices: readonly Office[]): readonly Designation[] {
  return actor.standing?.designations.filter((one) => offices.includes(one.office)) ?? [];
}

function inForce(s: Situation, list: readonly Designation[]): boolean {
  return list.some((one) => within(s.day, one.from, one.to));
}

function outsideTerm(s: Situation, actor: Actor, list: readonly Designation[]) {
  const last = list.at(-1);
  if (!last || inForce(s, list)) return [];
  return [
    {
      params: { person: actor.person.person, from: last.from, to: last.to ?? "" },
      path: actor.path,
    },
  ];
}

function isDelegate(s: Situation, actor: Actor): boolean {
  return (
    s.contract?.settings.delegation === "withConsent" && inForce(s, holding(actor, ["delegate"]))
  );
}

function isManagerOn(s: Situation, actor: Actor): boolean {
  return inForce(s, holding(actor, ["custodyManager"])) || isDelegate(s, actor);
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
