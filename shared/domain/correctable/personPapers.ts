/** How the papers about a person are corrected: designations, the pledge, trainings. */
import type { Standing } from "../allowed.ts";
import type { Subject } from "../commands/correction.ts";
import type { Patch } from "../evolve/amend.ts";
import { known, patched, put } from "../evolve/amend.ts";
import type { Books, Change } from "../state.ts";
import { standingId } from "../state.ts";
import type { Correctable } from "./kinds.ts";
import { IN_LIST, correctable, described, inPlace, nthOf, redated, say } from "./paperKind.ts";

const ofPerson: Correctable["kept"] = ({ id, contract = "" }) => ({
  kind: "standing",
  id: standingId(contract, id),
});
const standingOf = (books: Books, subject: Subject) => books.get("standing", ofPerson(subject).id);

function putStanding(
  books: Books,
  subject: Subject,
  change: (standing: Standing) => Patch<Standing>,
): Change {
  const { id } = ofPerson(subject);
  const standing = known(books, "standing", id);
  return put("standing", id, patched(standing, change(standing)));
}

export const designationCorrected = correctable({
  known: IN_LIST,
  kept: ofPerson,
  event: "personDesignated",
  isAbout: (e, subject, books) =>
    e.person === subject.id &&
    e.contract === subject.contract &&
    e.office === officeOf(books, subject),
  said: described,
  ended: (e, subject, books) =>
    e.type === "designationEnded" &&
    e.person === subject.id &&
    e.contract === subject.contract &&
    e.office === officeOf(books, subject)
      ? e.lastDay
      : undefined,
  now: (books, subject) => say(nthOf(standingOf(books, subject)?.designations, subject)),
  put: (books, subject, right) =>
    putStanding(books, subject, ({ designations }) => ({
      designations: inPlace(designations, subject, (one) => redated(one, right)),
    })),
});

/** The office that a designation is to. */
export function officeOf(books: Books, subject: Subject) {
  return nthOf(standingOf(books, subject)?.designations, subject)?.office;
}

/** The first pledge is the one that counts, and the only one that is kept. */
export const pledgeCorrected = correctable({
  known: IN_LIST,
  kept: ofPerson,
  event: "pledgeFiled",
  isAbout: (e, { id, contract }) => e.person === id && e.contract === contract,
  said: ({ signedOn }) => ({ signedOn }),
  now: (books, subject) => {
    const signedOn = standingOf(books, subject)?.pledgedOn;
    return signedOn === undefined || subject.nth !== 0 ? undefined : { signedOn };
  },
  put: (books, subject, { signedOn }) =>
    putStanding(books, subject, () => (signedOn === undefined ? {} : { pledgedOn: signedOn })),
});

export const trainingCorrected = correctable({
  known: IN_LIST,
  kept: ofPerson,
  event: "trainingHeld",
  isAbout: (e, { id, contract }) => e.persons.includes(id) && e.contract === contract,
  said: ({ heldOn, subject }) => ({ heldOn, training: subject }),
  now: (books, subject) => {
    const held = nthOf(standingOf(books, subject)?.trainings, subject);
    return held && { heldOn: held.heldOn, training: held.subject };
  },
  put: (books, subject, { heldOn, training }) =>
    putStanding(books, subject, ({ trainings = [] }) => ({
      trainings: inPlace(trainings, subject, (one) =>
        patched(one, {
          ...(heldOn === undefined ? {} : { heldOn }),
          ...(training === undefined ? {} : { subject: training }),
        }),
      ),
    })),
});
