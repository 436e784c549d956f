/** A paper that was corrected as the ground of entries (根拠): these keep it as it was when they were decided. */
import { approvedFrom } from "../allowed.ts";
import type { CorrectedKind, Described, Subject } from "../commands/correction.ts";
import { isPaper } from "../commands/correction.ts";
import { CORRECTABLE } from "../correctable.ts";
import type { Ground, Kept, Paper } from "../ground.ts";
import type { Books } from "../state.ts";
import { officeOf } from "./personPapers.ts";
import { versionsOf } from "./versions.ts";

/** A paper in one state of it, as entries note it. */
export function asGround(books: Books, subject: Subject, said: Described): Kept | undefined {
  const { kind, id: about } = subject;
  const { documentNumber: number, documentDate: date, validFrom: from } = said;
  if (kind === "pledge") return { paper: kind, about, ...dayOf(said.signedOn) };
  if (kind === "training") return { paper: kind, about, ...dayOf(said.heldOn) };
  if (number === undefined || date === undefined || !isGround(kind)) return undefined;
  const begins =
    kind === "copyApproval" && from !== undefined
      ? approvedFrom({ from, document: { date } })
      : from;
  const office = kind === "designation" ? officeOf(books, subject) : undefined;
  return {
    paper: kind,
    about,
    number,
    date,
    ...(begins === undefined ? {} : { from: begins }),
    ...(office === undefined ? {} : { office }),
  };
}

const dayOf = (date: string | undefined) => (date === undefined ? {} : { date });

/** What was instructed about an incident is the ground of nothing. */
function isGround(kind: CorrectedKind): kind is CorrectedKind & Paper {
  return kind !== "incidentInstruction" && isPaper(kind);
}

/** Other papers cannot be corrected: cards, rules that were read, evaluations are recorded anew. */
function isCorrected(paper: Paper): paper is CorrectedKind & Paper {
  return paper in CORRECTABLE;
}

/** Whether both are the same paper as it stood at one time; until when it holds may be ended later. */
export function isSamePaper(one: Kept | undefined, other: Kept): boolean {
  return one !== undefined && told(one) === told(other);
}

function told({ paper, about, office, number, date, from }: Kept): string {
  return JSON.stringify([paper, about, office, number, date, from]);
}

/** A paper that a ground names, with what it said when it was recorded. */
export interface Named {
  readonly subject: Subject;
  readonly original: Kept;
}

/** The papers that are, or once were, what a ground says: as a rule one. */
export function papersNamed(
  books: Books,
  contract: string,
  ground: Pick<Ground, "paper" | "about"> & Kept,
): readonly Named[] {
  const { paper: kind, about: id } = ground;
  if (id === undefined || !isCorrected(kind)) return [];
  const { known, now } = CORRECTABLE[kind];
  const found: Named[] = [];
  for (let nth = 0; ; nth += 1) {
    const subject = known.includes("nth") ? { kind, id, contract, nth } : { kind, id };
    const said = now(books, subject);
    if (!said) return found;
    const states = versionsOf(books, subject, said).map((one) => asGround(books, subject, one));
    const [original] = states;
    if (original && states.some((one) => isSamePaper(one, ground)))
      found.push({ subject, original });
    if (!known.includes("nth")) return found;
  }
}
