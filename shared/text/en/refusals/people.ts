/** Who may have to do with the units: parties, people, what they have signed and learnt. */
import type { RefusalText } from "../../refusalText.ts";
import { slipKind } from "../words.ts";
import { term } from "./telling.ts";

export const people = {
  "R5-1": (p, n) =>
    `${n.party(p.party)} is not a party to this contract. Nothing goes to a third party without the client's written consent (Art. 5(1)). Register the consent once you have it.`,
  "R5-2": (p, n) =>
    `${n.party(p.party)} is a third party. It gets nothing without the client's written consent for this day and these assets (Art. 5(1)). Register the consent.`,
  "R5-3": (p, n) =>
    `No pledge of secrecy of ${n.person(p.person)} is registered (Art. 5(2)). Register it, or record a reason.`,
  "R5-4": (p, n) =>
    `${n.person(p.person)} is not registered as working under this contract (Art. 5(2)). Register the pledge of secrecy.`,
  "R5-5": (p, n) =>
    `This is before ${n.person(p.person)} pledged secrecy on ${p.signedOn} (Art. 5(2)). Check the time, or let someone do it who has pledged.`,
  "R5-6": (p, n) =>
    `The service of ${n.person(p.person)} ended on ${p.lastDay} (Art. 5(2)). Enter a time within it, or register a new term.`,
  "R6-1": (p, n) =>
    `There is no written consent of the client for subcontracting to ${n.party(p.party)} (Art. 6(1)). Register application and consent once you have them.`,
  "R6-2": (p, n) =>
    `The consent for ${n.party(p.party)} lacks what the application must say: ${p.missing.map((one) => APPLICATION[one]).join(", ")} (Art. 6(2)). Enter it as the application says.`,
  "R6-3": (p, n) =>
    p.why === "term"
      ? `The consent for ${n.party(p.party)} runs ${term(p.from, p.to)} (Art. 6(1)). Enter a date within it, or register a new consent.`
      : `The consent for ${n.party(p.party)} does not cover the ${SCOPE[p.why]} of asset ${n.asset(p.asset)} (Art. 6(1)). Keep to what it covers, or register a new consent.`,
  "R6-4": (p, n) =>
    p.extent === "unsaid"
      ? `It is not registered whether ${n.party(p.party)} would do a part of the work, or the main part, which may not be subcontracted (Art. 6(1)). Enter it, or record a reason.`
      : `${n.party(p.party)} would do ${p.extent === "whole" ? "the whole" : "the main part"} of the work, which may not be subcontracted (Art. 6(1)). Check what the client consented to, and record a reason.`,
  "R6-5": (p, n) =>
    `${n.party(p.by)} would hand it on to ${n.party(p.party)} (Art. 6(1)). Register the client's own written consent to that, naming who hands on.`,
  "R6-6": (p, n) =>
    `Nobody is named who answers for it at ${n.party(p.party)} (Art. 6(3)). Choose that person where the consent is registered.`,
  "R6-7": (p, n) =>
    `${p.count} asset(s) are at places of ${n.party(p.party)} (Art. 6(1)). Fetch, return or dispose of them before the consent ends.`,
  "R12-1": (p, n) =>
    `${n.person(p.person)} is not an official designated by the client's custody manager (Art. 12(1)). Register the designation once you have it.`,
  "R12-2": (p, n) =>
    p.held
      ? `The designation of ${n.person(p.person)} runs ${term(p.from, p.to)}, which is not this day (Art. 12(1)). What was confirmed on paper is recorded, and the slip and its assets are held: file the signed copy, and register on the slip's page what the client says of it in writing.`
      : `The designation of ${n.person(p.person)} runs ${term(p.from, p.to)} (Art. 12(1)). Enter a date within it, or register a new designation.`,
  "R12-3": (p, n) =>
    `${n.person(p.person)} is not the contractor's custody manager on this day (Art. 12(1)). Let the manager act, or register the client's consent to a delegate.`,
  "R12-4": (p, n) =>
    p.missing === "own"
      ? `${n.person(p.person)} cannot answer for a transport by ${CARRIED_BY[p.by]} (Art. 12(2)). Choose someone of ${CARRIED_BY[p.by]}.`
      : p.missing === "cost"
        ? 'What the contractor carries it carries at its own cost (Art. 12(2)). Set the cost to "contractor".'
        : "What the contractor carries it carries on its own responsibility (Art. 12(2)). Choose who answers for the transport.",
  "R12-5": (p, n) =>
    `Both sides are the same person, ${n.person(p.person)} (Art. 12(1)). Choose two people.`,
  "R12-6": (p, n) =>
    `${n.person(p.person)} cannot be on this side of a ${slipKind[p.kind]} (Art. 12(1)). Provision comes from the client; return and disposal come from the contractor.`,
  "R12-7": (p, n) =>
    p.custodian === ""
      ? `Asset ${n.asset(p.asset)} has not been received by the contractor yet (Art. 12(1)). Confirm its receipt on a slip first.`
      : `Asset ${n.asset(p.asset)} is in the custody of ${n.person(p.custodian)}, not of ${n.person(p.person)} (Art. 12(1)). Let the custodian give it, or record the handing over of custody first.`,
  "R12-8": (p, n) =>
    `Transport by ${p.party === "" ? "a third party" : n.party(p.party)} lacks ${p.missing.map((one) => CARRIER_RECORD[one]).join(", ")} (Art. 12). ${
      p.missing.includes("party") || p.missing.length > 1
        ? "Register what is missing."
        : "Register it, or record a reason."
    }`,
  "R12-9": (p, n) =>
    `It is not recorded that ${n.person(p.person)} showed an identity card with company, name and photograph (Art. 16). Check it, or record a reason.`,
  "R12-10": (p, n) =>
    `${n.person(p.person)} is not ${n.person(p.named)}, who is to ${SIGNED[p.of]} (Art. 12(1)). ${p.of === "slip" ? "Let the named person confirm, or void the slip and issue it anew." : "Let the named person sign, or choose who signs."}`,
  "R16-1": (p, n) =>
    p.expiresOn === ""
      ? `No identity card of ${n.person(p.person)} is registered (Art. 16). Register the card's number, or record a reason.`
      : `The identity card of ${n.person(p.person)} expired on ${p.expiresOn} (Art. 16). Register the new card, or record a reason.`,
  "R20-1": (p, n) =>
    p.last === ""
      ? `No training of ${n.person(p.person)} is registered (Art. 20). Register it, or record a reason.`
      : `${n.person(p.person)} was last trained on ${p.last}, over 12 months ago (Art. 20). Register a new training, or record a reason.`,
} satisfies Partial<RefusalText>;

const APPLICATION = {
  application: "number and date of the application",
  reason: "why it is subcontracted",
  information: "which information is handled",
  measures: "how safety and reliability are secured",
  supervision: "how it is managed and supervised",
} as const;

const SCOPE = { asset: "number", media: "medium", classification: "classification" } as const;

const SIGNED = {
  slip: "confirm this slip",
  correction: "approve this correction",
  close: "sign this close",
  succession: "sign this record of the handing on",
} as const;

const CARRIED_BY = {
  client: "the client",
  contractor: "the contractor",
  thirdParty: "the carrier",
} as const;

const CARRIER_RECORD = {
  party: "the carrier's name",
  waybill: "the waybill number",
  consent: "a consent of the client in force on this day",
} as const;
