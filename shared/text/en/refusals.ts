/** A sentence for every refusal, in English: what is not possible, by which article, what would make it possible. */
import type { RefusalParams, Stage } from "../../domain/refusal.ts";
import { TRANSITIONS } from "../../domain/transitions.ts";
import type { Names, RefusalText } from "../refusalText.ts";
import {
  assetState,
  form,
  kind,
  leg,
  method,
  slipKind,
  stage,
  step,
  technique,
  unit,
} from "./words.ts";
import { recordRefusals, recordWaysOut } from "./recordRefusals.ts";

type Params<C extends keyof RefusalParams> = RefusalParams[C];

export const refusals: RefusalText = {
  "not-found": (p) => `There is no ${kind[p.kind]} "${p.id}" in the ledger. Register it first.`,
  "already-exists": (p) => `The ${kind[p.kind]} "${p.id}" is taken. Enter another.`,
  "wrong-state": (p, n) => {
    const { from, article } = TRANSITIONS[p.transition];
    const allowed = from.map((state) => `"${assetState[state]}"`).join(" or ");
    return `Asset ${n.asset(p.asset)} is "${assetState[p.state]}", from which ${step[p.transition]} does not follow (Art. ${article}). It must be ${allowed}.`;
  },
  "wrong-stage": (p, n) =>
    p.stage === "elsewhere"
      ? `The ledger has asset ${n.asset(p.id)} at another place (Art. 10). Record the transport first, or check the place.`
      : `The ${kind[p.kind]} ${n.of(p.kind, p.id)} is ${stage[p.stage]}, so this cannot be done. ${WAY_OUT[p.stage]}`,
  "other-contract": (p, n) =>
    p.kind === "person"
      ? `${n.person(p.id)} is not of the side that fills this role (Art. 12(1)). Check client and contractor.`
      : `The ${kind[p.kind]} ${n.of(p.kind, p.id)} belongs to another contract. Check the contract.`,
  "not-checked": (p, n) =>
    `Asset ${n.asset(p.asset)} has not been compared (Art. 11). Check its count and seal.`,
  "named-twice": (p, n) => `Asset ${n.asset(p.asset)} is named twice. Name it once.`,
  "not-listed": (p, n) =>
    `Asset ${n.asset(p.asset)} is not among the lines of this handover (Art. 11). Register an extra unit and put it on a slip before receiving it, or give it back.`,
  "nothing-named": () => "No asset is named. Choose at least one.",
  "contract-completed": (p, n) =>
    `Contract ${n.contract(p.contract)} is completed, so no custody can be recorded (Art. 14). Check the contract.`,
  "contract-ended": (p, n) =>
    `Contract ${n.contract(p.contract)} has ended, so nothing new can be received (Art. 14). Register the contract that follows it, if there is one.`,
  "unknown-classification": (p) =>
    `Classification "${p.classification}" is not one of this contract's. Choose one from the contract's settings.`,
  "not-by-hand": () => "Only the program itself records this. Use the screen made for it.",
  "last-manager": () => "You cannot close your own account. Ask another custody manager.",
  "term-reversed": (p) =>
    `The end (${said(p.to)}) is before the start (${said(p.from)}). Check the dates.`,
  "same-party": (p, n) =>
    `Client and contractor are both ${n.party(p.party)} (Art. 12(1)). Choose two parties.`,
  "not-adjustable": (p) =>
    `A contract cannot change how rule ${p.rule} is applied. Take it out of the settings.`,
  "numbers-used-up": (p) =>
    `All four-digit numbers of ${form[p.form]}s for fiscal year ${p.year} are used. Check the year of the date of issue.`,

  "R5-1": (p, n) =>
    `${n.party(p.party)} is not a party to this contract. Nothing goes to a third party without the client's written consent (Art. 5(1)). Register the consent once you have it.`,
  "R5-3": (p, n) =>
    `No pledge of secrecy of ${n.person(p.person)} is registered (Art. 5(2)). Register it, or record a reason.`,
  "R5-4": (p, n) =>
    `${n.person(p.person)} is not registered as working under this contract (Art. 5(2)). Register the pledge of secrecy.`,
  "R5-5": (p, n) =>
    `This is before ${n.person(p.person)} pledged secrecy on ${p.signedOn} (Art. 5(2)). Check the time, or let someone do it who has pledged.`,
  "R5-6": (p, n) =>
    `The service of ${n.person(p.person)} ended on ${p.lastDay} (Art. 5(2)). Enter a time within it, or register a new term.`,
  "R6-1": (p, n) =>
    `There is no written consent of the client, in force on this day, for subcontracting to ${n.party(p.party)} (Art. 6(1)). Register the consent once you have it.`,
  "R10-1": (p, n) =>
    `It cannot go there: ${n.place(p.place)} is not a place designated by the client (Art. 10). Register the designation once you have it.`,
  "R10-2": (p, n) =>
    `The designation of ${n.place(p.place)} runs ${term(p.from, p.to)} (Art. 10). Enter a date within it, or register a new designation.`,
  "R10-3": (p, n) =>
    p.place === ""
      ? 'No via point is chosen (Art. 10). Choose the via points, or "direct" if there are none.'
      : `Via point ${n.place(p.place)} is not designated on this day (Art. 10). Go direct, or register its designation.`,
  "R10-4": (p, n) =>
    `It arrived at ${n.place(p.place)}, not at ${n.place(p.planned)} as planned (Art. 10). Carry it to the planned place, or record a move after the arrival.`,
  "R10-5": (p, n) =>
    p.limit === "media"
      ? `The designation of ${n.place(p.place)} does not cover the medium of asset ${n.asset(p.asset)} (Art. 10). Choose another designated place, or register a designation that covers it.`
      : `The designation of ${n.place(p.place)} does not reach the classification of asset ${n.asset(p.asset)} (Art. 10). Choose another designated place, or register a designation that reaches it.`,
  "R10-6": (p, n) =>
    `It cannot be used at ${n.place(p.place)}: the place of work, too, must be designated by the client (Art. 10). Register the designation once you have it.`,
  "R10-7": (p, n) =>
    `${n.place(p.place)} is an information security management area of the client. Devices and media go in and out only with the client's permit (Art. 15(2)). Enter the permit's number.`,
  "R10-8": (p, n) =>
    p.why === "cloud"
      ? `${n.place(p.place)} is outside Japan (${p.country}). Personal data in a cloud must be kept in data centres in Japan (Art. 17(1)(i)). Choose a place in Japan.`
      : `${n.place(p.place)} is outside Japan (${p.country}) (Art. 10). Check what the client designated, and record a reason.`,
  "R10-9": (p, n) =>
    `${p.count} asset(s) are at ${n.place(p.place)} (Art. 10). Move, return or dispose of them before the designation ends.`,
  "R11-1": (p) => `Transport for a ${leg[p.leg]} needs a handover slip (Art. 11). Issue it first.`,
  "R11-2": (p, n) =>
    p.asset === ""
      ? "The slip has no lines (Art. 11). Put at least one asset on it."
      : `The quantity of asset ${n.asset(p.asset)} differs from the ledger (Art. 11). To hand over a part, record a repacking first.`,
  "R11-3": () =>
    "The giver has not confirmed yet (Art. 11). Record the giver's name, time and comparison first.",
  "R11-4": (p, n) =>
    `Asset ${n.asset(p.asset)} does not match: ledger "${p.expected}", found "${p.found}" (Art. 11). Before the handover, issue the slip anew; at the receipt it is set aside, and the difference is reported to the client (Art. 18).`,
  "R11-5": (p) =>
    `The quantity of ${p.asset} is "one lot" (Art. 11). Enter a number of units that can be counted.`,
  "R11-6": (p) =>
    `The repacking does not balance (before ${amounts(p.before)}, after ${amounts(p.after)}; Art. 11). Units must share place, state, custodian, medium and unit, and total and serial numbers must stay.`,
  "R11-7": () =>
    "A slip that the receiver has confirmed cannot be voided (Art. 11). Hand the units back on a new slip.",
  "R11-8": (p, n) =>
    `Asset ${n.asset(p.asset)} is on another open slip (${n.slip(p.slip)}) (Art. 11). Complete or void that slip.`,
  "R11-9": (p, n) =>
    p.asset === ""
      ? `${said(p.at)} is still to come (Art. 11). Enter when it really happened.`
      : `This is earlier than the last record of asset ${n.asset(p.asset)} (${said(p.last)}) (Art. 11). Check the time.`,
  "R11-10": (p) =>
    `Issue and handover are ${p.days} days apart (limit ${p.limit} days; Art. 11). Record a reason, or issue the slip anew.`,
  "R12-1": (p, n) =>
    `${n.person(p.person)} is not an official designated by the client's custody manager (Art. 12(1)). Register the designation once you have it.`,
  "R12-2": (p, n) =>
    `The designation of ${n.person(p.person)} runs ${term(p.from, p.to)} (Art. 12(1)). Enter a date within it, or register a new designation.`,
  "R12-3": (p, n) =>
    `${n.person(p.person)} is not the contractor's custody manager on this day (Art. 12(1)). Let the manager act, or register the client's consent to a delegate.`,
  "R12-4": (p) =>
    p.missing === "cost"
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
  "R12-8": (p) =>
    `Transport by a third party lacks ${p.missing.map((one) => CARRIER_RECORD[one]).join(", ")} (Art. 12). ${
      p.missing.includes("party") || p.missing.length > 1
        ? "Register what is missing."
        : "Register it, or record a reason."
    }`,
  "R12-9": (p, n) =>
    `It is not recorded that ${n.person(p.person)} showed an identity card with company, name and photograph (Art. 16). Check it, or record a reason.`,
  "R12-10": (p, n) =>
    `${n.person(p.person)} is not ${n.person(p.named)}, who is to confirm this slip (Art. 12(1)). Let the named person confirm, or void the slip and issue it anew.`,
  "R13-5": (p, n) =>
    `The seal of asset ${n.asset(p.asset)} does not match: ledger "${p.expected}", found "${p.found}" (Art. 13). Before the handover, check the seal and issue the slip anew; after the arrival it is set aside and reported to the client (Art. 18).`,
  "R14-1": (p) =>
    `The contract cannot be completed: ${p.count} asset(s) are neither returned nor disposed of (Art. 14). Return or dispose of them.`,
  "R14-2": (p, n) =>
    p.why === "none"
      ? `No disposal instruction is registered for asset ${n.asset(p.asset)}. Disposal follows the client's instruction (Art. 14). Register it.`
      : `Asset ${n.asset(p.asset)} is under another disposal instruction (Art. 14). Issue one slip for each instruction.`,
  "R14-3": (p, n) => notSuitable(p, n),
  "R14-4": (p, n) =>
    p.why === "serial"
      ? `The serial number of asset ${n.asset(p.asset)} does not match: ledger "${p.expected}", found "${p.found}" (Art. 14). It is set aside; report it to the client (Art. 18).`
      : `Asset ${n.asset(p.asset)} did not pass verification and does not count as destroyed (Art. 14). It is set aside; do the work again as the client instructs.`,
  "R14-5": (p) => certificateGap(p),
  "R14-6": (p) =>
    p.missing === "witness"
      ? "The instruction asks for a witness of the client (Art. 14). Name the witness. If the contract lets photographs stand in, attach one of each asset and a reason."
      : "The instruction asks for photographs (Art. 14). Attach one of each asset on which the serial number can be read.",
  "R14-9": (p) =>
    `The contract ended ${p.days} days ago (limit ${p.limit} days; Art. 14). Record the reason for the delay.`,
  "R14-10": () =>
    "Keeping assets after the end of the contract needs a paper of the client (Art. 14). Register its number and date.",
  "R18-4": () =>
    "Releasing a quarantine needs an instruction of the client (Art. 18(1)). Register its number and date.",
  "R18-5": () =>
    "Closing a loss needs a paper of the client (Art. 18(2)). Register its number and date.",

  ...recordRefusals,
};

/** What to do when something is at a stage from which the step does not lead. */
const WAY_OUT: Readonly<Record<Stage, string>> = {
  issued: "Let giver and receiver confirm first.",
  released: "Let the receiver confirm first.",
  completed: "If something has changed, issue a new slip.",
  held: "Settle the difference first.",
  void: "Issue a new slip.",
  underway: "Record the arrival and its check first.",
  inTransit: "Record the arrival and its check first.",
  arrived: "The arrival is recorded. Record its check.",
  checked: "The check is recorded.",
  open: "Record the end of the contract first.",
  ended: "The end is recorded.",
  withdrawn: "Register a new instruction if one is needed.",
  carriedOut: "Everything it names has been dealt with.",
  certified: "See the certificate that was issued.",
  accepted: "The client's acceptance is recorded.",
  closed: "Choose another account.",
  elsewhere: "Record the transport first.",
  ...recordWaysOut,
};

const CARRIER_RECORD = {
  party: "the carrier's name",
  waybill: "the waybill number",
  consent: "a consent of the client in force on this day",
} as const;

function notSuitable(p: Params<"R14-3">, n: Names): string {
  const way = p.technique in technique ? technique[p.technique as keyof typeof technique] : "";
  const name = way === "" ? method[p.technique as keyof typeof method] : way;
  const why = {
    media: "On this medium it leaves information that can be recovered. Choose another way.",
    method:
      "It is weaker than this asset's classification and content need. Choose a stronger way.",
    instruction:
      "It is not what the client instructed. Do as instructed, or get a new instruction.",
  }[p.why];
  return `Asset ${n.asset(p.asset)} cannot be disposed of by ${name} (Art. 14). ${why}`;
}

function certificateGap(p: Params<"R14-5">): string {
  return {
    absent: `The disposer's certificate is not registered, for ${p.count} asset(s): ${p.assets} (Art. 14). Register its number, date and contents.`,
    unnamed: `The disposer's certificate does not name ${p.count} asset(s): ${p.assets} (Art. 14). Ask the disposer, and register a certificate that names all.`,
    early: `The certificate is dated before the destruction of ${p.count} asset(s): ${p.assets} (Art. 14). Check the date.`,
  }[p.why];
}

function term(from: string, to: string): string {
  return to === "" ? `from ${from}` : `from ${from} to ${to}`;
}

/** `2026-07-24 14:05` of a moment, a day as it is. */
function said(text: string): string {
  return text.includes("T") ? text.slice(0, 16).replace("T", " ") : text;
}

/** `20 box` as it is read. */
function amounts(text: string): string {
  return text.replaceAll(/[a-z]+/gi, (code) => unit[code as keyof typeof unit] ?? code);
}
