/** Where units may be, and what the client's own areas and clouds ask for. */
import type { PermitGap } from "../../../domain/refusal.ts";
import type { Names, RefusalText } from "../../refusalText.ts";
import { media } from "../words.ts";
import { term } from "./telling.ts";

export const places = {
  "R10-1": (p, n) =>
    `${CANNOT[p.what]}: ${n.place(p.place)} is not a place designated by the client (Art. 10). ${p.what === "keep" ? "Take it to a designated place, or register the designation once you have it." : "Register the designation once you have it."}`,
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
      ? `The designation of ${n.place(p.place)} is for ${p.media.map((one) => media[one]).join(", ")} only, not for the medium of asset ${n.asset(p.asset)} (Art. 10). Choose another designated place, or register a designation that covers it.`
      : `The designation of ${n.place(p.place)} reaches ${p.most === "" ? "no classification" : `"${p.most}" at most`}, not the classification of asset ${n.asset(p.asset)} (Art. 10). Choose another designated place, or register a designation that reaches it.`,
  "R10-6": (p, n) =>
    `It cannot be used at ${n.place(p.place)}: the place of work, too, must be designated by the client (Art. 10). Register the designation once you have it.`,
  "R10-7": (p, n) => permit(p, n, "out of"),
  "R10-8": (p, n) =>
    p.why === "cloud"
      ? `${n.place(p.place)} is outside Japan (${p.country}). Personal data in a cloud must be kept in data centres in Japan (Art. 17(1)(i)). Choose a place in Japan.`
      : `${n.place(p.place)} is outside Japan (${p.country}) (Art. 10). Check what the client designated, and record a reason.`,
  "R10-9": (p, n) =>
    `${p.count} asset(s) are at ${n.place(p.place)} (Art. 10). Move, return or dispose of them before the designation ends.`,
  "R10-10": (p, n) =>
    `It cannot be received here: ${n.place(p.place)} is the client's own (Art. 10). Record its transport to a designated place of the contractor, and confirm the receipt there.`,
  "R15-1": (p, n) => permit(p, n, "into"),
  "R15-2": (p, n) =>
    `It is not recorded that ${n.person(p.person)} has read the entry rules of ${n.place(p.place)} (Art. 15(1)). Register the day, or record a reason.`,
  "R17-1": (p, n) =>
    p.abroad.length === 0
      ? `It is not registered in which countries ${n.place(p.place)} keeps its data (Art. 17(1)(i)). Make sure that all of it, standbys and support included, is in Japan, and register the evaluation.`
      : `Data of ${n.place(p.place)} is also abroad (${p.abroad.join(", ")}). Data centres must be in Japan (Art. 17(1)(i)). Choose a service that is in Japan alone.`,
  "R17-2": (p, n) =>
    `For ${n.place(p.place)} no ${p.missing.map((one) => LAW[one]).join(" and no ")} is registered (Art. 17(1)(ii)). Register both the governing law and the agreed court.`,
  "R17-3": (p, n) =>
    `For ${n.place(p.place)} no clause is registered that forbids the provider other use (Art. 17(1)(iii)). Register the number of the clause.`,
  "R17-4": (p, n) =>
    `For ${n.place(p.place)} ${TRUST[p.why]} (Art. 17(1)(iv)). ${p.why === "notTrusted" ? "Choose another service." : "Register the certifications that apply (or that there are none), and who judged when, how and why."}`,
  "R17-5": (p, n) =>
    `For ${n.place(p.place)} no safeguard against wrong settings is registered (Art. 17(2)). Register access control, publication settings and the review of changes, or record a reason.`,
  "R17-6": (p, n) =>
    `It is not registered how the data of ${n.place(p.place)} is deleted in the end (Art. 17). Register how, backups included, or record a reason.`,
  "R17-7": (p, n) =>
    p.why === "old"
      ? `The evaluation of ${n.place(p.place)} is of ${p.evaluatedOn} (limit ${p.months} months; Art. 17). Evaluate it anew, or record a reason.`
      : `The certification "${p.name}" of ${n.place(p.place)} expired on ${p.expiresOn} (Art. 17). Evaluate it anew, or record a reason.`,
} satisfies Partial<RefusalText>;

const CANNOT = {
  carry: "It cannot go there",
  hand: "It cannot be handed over there",
  copy: "No copy can be kept there",
  destroy: "It cannot be destroyed there",
  keep: "It cannot stay there",
} as const;

const LAW = { governingLaw: "governing law", jurisdiction: "agreed court" } as const;

const TRUST = {
  certifications: "the certifications are not registered",
  conclusion: "the evaluation has no conclusion",
  grounds: "the evaluation gives no grounds",
  notTrusted: "the evaluation says that it cannot be trusted",
} as const;

/** What to do about a permit that does not do. */
const PERMIT = {
  none: "Register the permit and enter its number.",
  unknown: "Register the permit, or check the number.",
  term: "Enter a date within its term, or register a new permit.",
  media: "Keep to what it covers, or register a new permit.",
  application: "Register the permit again, with the number and date of the application.",
} as const;

const PERMIT_GAP = {
  none: "no permit is named",
  unknown: "it is not registered",
  term: "it is not in force on this day",
  media: "it does not cover these media",
  application: "no written application for it is registered",
} as const;

function permit(p: PermitGap, n: Names, way: string): string {
  const number = p.number === "" ? "" : ` (${p.number})`;
  return `${n.place(p.place)} is an information security management area of the client. Devices and media go ${way} it only with the client's permit${number}, and ${PERMIT_GAP[p.why]} (Art. 15(2)). ${PERMIT[p.why]}`;
}
