/** English sentences for refusals about records beyond a single handover. */
import type { RecordRefusalParams } from "../../domain/recordRefusals.ts";
import type {
  CorrectedPaper,
  CustodyField,
  GrantedField,
} from "../../domain/commands/correction.ts";
import type { Names } from "../refusalText.ts";

type Sentences = {
  readonly [C in keyof RecordRefusalParams]: (p: RecordRefusalParams[C], n: Names) => string;
};

const custodyField: Readonly<Record<CustodyField, string>> = {
  place: "Where something is",
  custodian: "Who answers for something",
  giver: "Who gave",
  receiver: "Who received",
};

const grantedField: Readonly<Record<GrantedField, string>> = {
  place: "The place",
  person: "The person",
  party: "The party",
  office: "The office",
  media: "The kinds of media",
  highestRank: "The highest class",
  assets: "The assets",
  method: "The method",
  copies: "The number of copies",
  direction: "The direction",
};

const paper: Readonly<Record<CorrectedPaper, string>> = {
  designation: "the designation of a person",
  placeDesignation: "the designation of a place",
  consent: "the consent to a party",
  permit: "the permit for an area",
  copyApproval: "the approval to copy",
  instruction: "the instruction to destroy",
  incidentInstruction: "the instruction about an incident",
  pledge: "the pledge",
  training: "the training",
};

const lapsing = {
  consent: "The consent to a party",
  copyApproval: "The approval to copy",
  place: "The designation of a place",
  permit: "The permit for an area",
  office: "The designation of a person",
  card: "An identity card",
} as const;

export const recordRefusals: Sentences = {
  "classification-used": (p) =>
    `There are assets of class ${p.classification}, which the contract would no longer have. Keep the class, or describe those assets anew first.`,
  "too-many-due": (p) =>
    `${p.count} assets are due on the last day, and one entry changes ${p.most} at most (Art. 14). Record the amendment without them, and change their due dates on their own pages.`,
  "R14-15": (p, n) =>
    `${lapsing[p.kind]} (${lapsed(p, n)}) ends on ${p.until}, before the contract's new end on ${p.to}: it is not extended with it (Art. 14). Register a new paper if it is still needed.`,

  "wrong-side": (p, n) =>
    `${n.person(p.person)} does not act for the ${p.side} (Art. ${p.article}). Name someone of the ${p.side}.`,
  "report-incomplete": (p) =>
    `A final report needs ${p.missing === "cause" ? "the cause" : "what prevents it from happening again"} (Art. 18(2)). Enter it, or make this a further report.`,

  "not-counted": (p, n) =>
    `${n.asset(p.asset)} should lie in ${n.place(p.place)} and was neither found nor missed (Art. 13). Read its label, or record it as missing.`,
  "not-expected": (p, n) =>
    `${n.asset(p.asset)} does not lie in ${n.place(p.place)} by the ledger, so it is neither found nor missing there (Art. 13). Record it as unexpected.`,

  "R8-6": (p, n) =>
    `${n.asset(p.asset)} is a copy of ${n.asset(p.original)} and holds what that holds (Art. 8). Choose the original: its copies follow.`,
  "R11-11": (p) =>
    `${custodyField[p.field]} cannot be corrected (Art. 11). Record what really happened: a move, a handing over of custody, or a handover back.`,
  "R11-12": (p, n) =>
    `The quantity of ${n.asset(p.asset)} cannot be corrected once its handover has begun (Art. 11). Record a repacking, a difference at the check, or a stocktake.`,
  "R11-13": (p) =>
    `The corrected time (${p.at}) does not fit what was recorded before and after (Art. 11). Enter a time from ${p.from} to ${p.to}.`,
  "R11-14": (p) =>
    `Entry ${p.seq} does not say what is to be corrected, or is not the one that was read (Art. 11). Choose the entry that said it.`,
  "R11-15": () =>
    "Under this contract the client's own form is the original (Art. 11). Enter the client's document number, or record why it is not known yet.",
  "R11-17": (p, n) =>
    `${n.asset(p.asset)} is on one medium, ${p.medium}, with ${p.others} (Art. 11). The medium is one thing: choose these too.`,
  unsealed: (p, n) =>
    `Asset ${n.asset(p.asset)} has no seal number (Art. 13). Seal what is left with a guard, and enter the number.`,
  "other-handover": (p, n) =>
    `Slip ${n.slip(p.slip)} has another ${p.what}, so this cannot be a branch of it (Art. 11). Make the ${p.what} the same, or issue it under a new number.`,
  "nothing-missing": (p, n) =>
    `Slip ${n.slip(p.slip)} and its branches have left nothing undone (Art. 11). No branch was issued. Issue the slip under a new number.`,
  "not-missing": (p, n) =>
    `Asset ${n.asset(p.asset)} is not on slip ${n.slip(p.slip)} (Art. 11). Put on a branch only what was left, and anything else on a slip with a new number.`,
  "R11-16": (p, n) =>
    p.why === "open"
      ? `${p.count} more of ${n.asset(p.asset)} were counted than recorded (Art. 11). Register what is too many as an asset, or hand it back, and say which.`
      : `${p.count} of ${n.asset(p.asset)} were too many; what was chosen is another number, another unit, or was there before (Art. 11). Choose what was registered for it.`,
  "R11-18": (p, n) =>
    `${n.asset(p.asset)} has serial ${p.expected}, and ${p.found} was read on what came (Art. 11). If it is another thing, record ${n.asset(p.asset)} as missing and register what came; if the ledger is wrong, correct its serial.`,
  "R11-20": (p) =>
    `${grantedField[p.field]} is what the paper allows and cannot be corrected (Art. 11). Nothing was recorded. End or withdraw what this paper says, and register the right paper anew.`,
  "R11-21": (p) =>
    `${p.count} entries rest on ${`${paper[p.kind]} ${p.number}`.trim()}, which would not have allowed them by its corrected dates (Art. 11). They stay as they are, with their grounds. Make sure of the correction, and record why it is right.`,
  "R11-19": (p, n) =>
    `The contract cannot be completed: what came instead of ${n.asset(p.asset)}, serial ${p.found}, is neither registered nor handed back (Art. 11). Register on the page of ${n.asset(p.asset)}, by the client's paper, that it went back or was misread.`,
  "R11-22": (p, n) =>
    `What came instead of ${n.asset(p.asset)}, serial ${p.found}, is neither registered nor handed back (Art. 11). It cannot be registered after the contract's end. Register it or hand it back first, or record why it goes back later.`,
  "R24-7": (p, n) =>
    `Medium ${p.medium} carries ${n.asset(p.asset)} already, under serial ${p.serial} (Art. 24). What is on one medium has its kind and its serial: enter the same.`,
  "R12-12": (p, n) =>
    `It is handed on to ${n.person(p.named)}, not to ${n.person(p.person)} (Art. 12(1)). Choose the one whom the paper names.`,
  "R12-13": () =>
    "The client has not been told of the change of custody managers by a paper (Art. 12(1)). Enter its number and date, or say why there is none.",
  "R12-14": (p, n) =>
    `${n.asset(p.asset)} waits with slip ${n.slip(p.slip)}, which was confirmed outside a designation (Art. 12(1)). Register first, on the slip's page, what the client says of it in writing.`,
  "R12-15": (p, n) =>
    `${n.person(p.person)} is neither the client's custody manager nor a designated official on this day (Art. 12(1)). Nothing is recorded yet: choose someone of the client's who is.`,
  "R12-16": (p, n) =>
    `The signed copy of slip ${n.slip(p.slip)} is not on file (Art. 12(1)). Nothing is recorded yet: file the signed paper on the slip's page first.`,
  "R12-11": (p, n) =>
    `${n.person(p.person)} is not of ${n.party(p.party)} (Art. 12(1)). Name someone of the side that confirmed the handover.`,

  "R13-11": (p, n) =>
    `${n.asset(p.asset)} is damaged: ${p.damage} (Art. 13). On receipt or arrival it is set aside; before it is handed over, make out the slip anew with its condition. Take photographs and report it to the client (Art. 18).`,
  "R14-11": (p) =>
    `The contract cannot be completed: ${p.incidents} open incidents and ${p.suspicions} suspicions nobody has judged (Art. 14). Close the incidents and judge the suspicions first.`,
  "R14-12": (p) =>
    `The disposer's certificate names ${p.count} mark(s) that nothing handed over carries: ${p.marks} (Art. 14). Ask the disposer, and register a certificate that is right, or the client's decision in writing.`,
  "R14-13": (p) =>
    `The contract cannot be completed: for ${p.count} destruction(s) the disposer's certificates differ from what was handed over (Art. 14). Register what completes them, or the client's decision in writing.`,
  "R14-14": () =>
    "Closing a difference from a certificate needs a paper of the client (Art. 14). Register its number and date.",
  "R18-1": (p) =>
    `${p.count} assets are short (Art. 18(1)). Even the possibility is reported to the client without delay: say what is known, so that an incident is recorded.`,
  "R18-2": () =>
    "No first report to the client is recorded (Art. 18(1)). Record it, or say why there is none.",
  "R18-3": () =>
    "No final report in writing has been submitted (Art. 18(2)); it is needed whatever the cause. Write the incident report and record its submission.",
  "R18-7": () =>
    "An incident ends with the client's word (Art. 18(1)). Enter the number and date of the client's document.",
  "R19-2": (p) =>
    `Nothing is recorded that was done about ${p.count} finding(s) of inspections: ${p.documents} (Art. 19). Record what was done, or a reason.`,
  "R24-5": (p) =>
    `This lies in a period that is closed, ${p.from} to ${p.to} (Art. 24), and is told ${p.days} day(s) later. Say why it comes late.`,
  "R24-6": (p) =>
    `Periods are closed in order and without a gap (Art. 24). Close the one that begins on ${p.expected}.`,
  "R18-8": (p) =>
    `${p.count} assets of the incident are still missing or set aside (Art. 18(1)). Record that they were found, released or closed as lost first.`,
  "R18-9": (p) =>
    `${p.assets} are missing or lost, and a loss is an incident whatever its cause (Art. 18(1)). Open an incident that takes up this doubt and report it to the client; if they were found, record that first.`,
};

export const recordWaysOut = {
  settled: "Record what comes to light later as a new incident.",
  answered: "It has been judged already.",
  submitted: "To say otherwise, write a further report.",
  waiting: "Write the next correction once this one is approved or turned down.",
  inForce: "To change it again, write a new correction.",
  rejected: "Write a new correction that says it otherwise.",
  approved: "Wait for the other side's approval.",
  taken: "It has been taken over. To hand on again, write a new paper.",
  withGuard:
    "A guard has it. In the morning compare its seals, and record the check or the receipt.",
  revoked: "Issue a new certificate for what was destroyed.",
  replaced: "Correct the units it was packed into.",
} as const;

function lapsed({ kind, of }: RecordRefusalParams["R14-15"], n: Names): string {
  if (kind === "consent") return n.party(of);
  if (kind === "office" || kind === "card") return n.person(of);
  return kind === "copyApproval" ? n.of(kind, of) : n.place(of);
}
