/** How the client's other papers are corrected: about places, parties, copies, and what it instructs. */
import type { CopyApproval } from "../allowed.ts";
import type { CorrectedPaper, Subject } from "../commands/correction.ts";
import { known, put } from "../evolve/amend.ts";
import type { Books, Instruction } from "../state.ts";
import { admissionId, placementId } from "../state.ts";
import type { Correctable } from "./kinds.ts";
import { IN_LIST, correctable, described, inPlace, nthOf, redated, say } from "./paperKind.ts";
import { designationCorrected, pledgeCorrected, trainingCorrected } from "./personPapers.ts";

const placed =
  (kind: "placement" | "permits"): Correctable["kept"] =>
  ({ id, contract = "" }) => ({ kind, id: placementId(contract, id) });

const placeDesignationCorrected = correctable({
  known: IN_LIST,
  kept: placed("placement"),
  event: "placeDesignated",
  isAbout: (e, { id, contract }) => e.place === id && e.contract === contract,
  said: described,
  ended: (e, { id, contract }) =>
    e.type === "placeDesignationEnded" && e.place === id && e.contract === contract
      ? e.lastDay
      : undefined,
  now: (books, subject) => {
    const id = placed("placement")(subject).id;
    return say(nthOf(books.get("placement", id)?.designations, subject));
  },
  put: (books, subject, right) => {
    const id = placed("placement")(subject).id;
    const placement = known(books, "placement", id);
    const designations = inPlace(placement.designations, subject, (one) => redated(one, right));
    return put("placement", id, { ...placement, designations });
  },
});

const permitCorrected = correctable({
  known: IN_LIST,
  kept: placed("permits"),
  event: "permitRecorded",
  isAbout: (e, { id, contract }) => e.place === id && e.contract === contract,
  said: described,
  now: (books, subject) =>
    say(nthOf(books.get("permits", placed("permits")(subject).id)?.permits, subject)),
  put: (books, subject, right) => {
    const id = placed("permits")(subject).id;
    const held = known(books, "permits", id);
    const permits = inPlace(held.permits, subject, (one) => redated(one, right));
    return put("permits", id, { ...held, permits });
  },
});

const ofParty: Correctable["kept"] = ({ id, contract = "" }) => ({
  kind: "admission",
  id: admissionId(contract, id),
});

const consentCorrected = correctable({
  known: IN_LIST,
  kept: ofParty,
  event: "partyAdmitted",
  isAbout: (e, { id, contract }) => e.party === id && e.contract === contract,
  said: ({ consent, ...rest }) => described({ ...rest, document: consent }),
  ended: (e, { id, contract }) =>
    e.type === "consentEnded" && e.party === id && e.contract === contract ? e.lastDay : undefined,
  now: (books, subject) =>
    say(nthOf(books.get("admission", ofParty(subject).id)?.consents, subject)),
  put: (books, subject, right) => {
    const { id } = ofParty(subject);
    const admission = known(books, "admission", id);
    const consents = inPlace(admission.consents, subject, (one) => redated(one, right));
    return put("admission", id, { ...admission, consents });
  },
});

const copyApprovalCorrected = correctable({
  known: [],
  kept: ({ id }) => ({ kind: "copyApproval", id }),
  event: "copyApprovalRecorded",
  isAbout: (e, { id }) => e.approval === id,
  said: described,
  now: (books, { id }) => say(books.get("copyApproval", id)),
  put: (books, { id }, right) =>
    put("copyApproval", id, redated<CopyApproval>(known(books, "copyApproval", id), right)),
});

const instructionCorrected = correctable({
  known: [],
  kept: ({ id }) => ({ kind: "instruction", id }),
  event: "disposalInstructed",
  isAbout: (e, { id }) => e.instruction === id,
  said: described,
  now: (books, { id }) => say(books.get("instruction", id)),
  put: (books, { id }, right) =>
    put("instruction", id, redated<Instruction>(known(books, "instruction", id), right)),
});

const instructedOf = (books: Books, subject: Subject) =>
  nthOf(books.get("incident", subject.id)?.instructed, subject);

/** What the client instructed about an incident; told by word of mouth, it has no number to correct. */
const incidentInstructionCorrected = correctable({
  known: ["nth"],
  kept: ({ id }) => ({ kind: "incident", id }),
  event: "incidentInstructed",
  isAbout: (e, subject, books) =>
    e.incident === subject.id &&
    instructedOf(books, subject)?.at === e.occurredAt &&
    instructedOf(books, subject)?.content === e.content,
  said: described,
  now: (books, subject) => say(instructedOf(books, subject)),
  put: (books, subject, right) => {
    const incident = known(books, "incident", subject.id);
    const instructed = inPlace(incident.instructed, subject, (one) => redated(one, right));
    return put("incident", subject.id, { ...incident, instructed });
  },
});

export const PAPERS_CORRECTED: Readonly<Record<CorrectedPaper, Correctable>> = {
  designation: designationCorrected,
  placeDesignation: placeDesignationCorrected,
  consent: consentCorrected,
  permit: permitCorrected,
  copyApproval: copyApprovalCorrected,
  instruction: instructionCorrected,
  incidentInstruction: incidentInstructionCorrected,
  pledge: pledgeCorrected,
  training: trainingCorrected,
};
