/** Handover, storage and transport. */
import type { RefusalText } from "../../refusalText.ts";
import { leg } from "../words.ts";
import { amounts, said } from "./telling.ts";

export const handover = {
  "R11-1": (p) => `Transport for a ${leg[p.leg]} needs a handover slip (Art. 11). Issue it first.`,
  "R11-2": (p, n) =>
    p.asset === ""
      ? "The slip has no lines (Art. 11). Put at least one asset on it."
      : `The quantity of asset ${n.asset(p.asset)} differs from the ledger (Art. 11). To hand over a part, record a repacking first.`,
  "R11-3": (p, n) =>
    `The giver has not confirmed slip ${n.slip(p.slip)} yet (Art. 11). Record the giver's name, time and comparison first.`,
  "R11-4": (p, n) =>
    `Asset ${n.asset(p.asset)} does not match: ledger "${p.expected}", found "${p.found}" (Art. 11). Before the handover, issue the slip anew; at the receipt it is set aside, and the difference is reported to the client (Art. 18).`,
  "R11-5": (p) =>
    `The quantity of ${p.asset} is "one lot" (Art. 11). Enter a number of units that can be counted.`,
  "R11-6": (p) =>
    `The repacking does not balance (before ${amounts(p.before)}, after ${amounts(p.after)}; Art. 11). Units must share place, state, custodian, medium and unit, and total and serial numbers must stay.`,
  "R11-7": (p, n) =>
    `Slip ${n.slip(p.slip)} was confirmed by the receiver and cannot be voided (Art. 11). Correct what was written wrong, or hand the units back on a new slip.`,
  "R11-8": (p, n) =>
    `Asset ${n.asset(p.asset)} is on another open slip (${n.slip(p.slip)}) (Art. 11). Complete or void that slip.`,
  "R11-9": (p, n) =>
    p.asset === ""
      ? p.paper
        ? `The paper of ${said(p.at)} is later than what is recorded because of it (${said(p.last)}) (Art. 11). Check the date of the paper, or the time.`
        : `${said(p.at)} is still to come (Art. 11). Enter when it really happened.`
      : `This is earlier than the last record of asset ${n.asset(p.asset)} (${said(p.last)}) (Art. 11). Check the time.`,
  "R11-10": (p) =>
    `Issue and handover are ${p.days} days apart (limit ${p.limit} days; Art. 11). Record a reason, or issue the slip anew.`,
  "R13-1": (p, n) =>
    `Asset ${n.asset(p.asset)} is of a high classification, and no locked case is named (Art. 13). Enter the case's number, or record a reason.`,
  "R13-2": (p, n) =>
    `Asset ${n.asset(p.asset)} holds personal information and is not encrypted (Art. 13). Encrypt it before it is carried, or record a reason.`,
  "R13-3": () => "One person alone carries it (Art. 13). Let two carry it, or record the reason.",
  "R13-4": (p, n) =>
    `Asset ${n.asset(p.asset)} is in container ${p.container}, and no seal is recorded (Art. 13). Enter the seal's number, or record a reason.`,
  "R13-5": (p, n) =>
    `The seal of asset ${n.asset(p.asset)} does not match: ledger "${p.expected}", found "${p.found}" (Art. 13). Before the handover, check the seal and issue the slip anew; after the arrival it is set aside and reported to the client (Art. 18).`,
  "R13-6": (p) =>
    `It is ${delay(p.minutes)} late (limit ${p.limit} h; Art. 13). Record why, and tell the client.`,
  "R13-7": (p, n) =>
    `${n.place(p.place)} has no ${p.missing.map((one) => KEEPING[one]).join(" and no ")} recorded (Art. 13). Record it with the place, or record a reason.`,
  "R13-8": (p, n) =>
    `Nobody has looked at asset ${n.asset(p.asset)} for ${p.days} days (limit ${p.limit} days; Art. 13). Look at it in a stocktake, or record a reason.`,
  "R13-9": (p, n) =>
    `${n.person(p.person)} carries both the locked case and its key (Art. 13). Give the key to another, or record a reason.`,
  "R13-10": (p, n) =>
    `Asset ${n.asset(p.asset)} was out overnight, since ${said(p.since)} (Art. 13). Note the reason, and check how it was kept.`,
} satisfies Partial<RefusalText>;

const KEEPING = { lock: "lock", keyCustodian: "key custodian" } as const;

function delay(minutes: number): string {
  return minutes < 120 ? `${minutes} min` : `${Math.floor(minutes / 60)} h`;
}
