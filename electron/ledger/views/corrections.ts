/** Corrections (訂正票): the list, one with both sides' word, and what can be corrected of something. */
import type { Correction, Subject } from "../../../shared/domain/correction.ts";
import { CORRECTABLE } from "../../../shared/domain/correctable.ts";
import {
  bothOf,
  confirmedOn,
  correctionsId,
  fieldsRecorded,
} from "../../../shared/domain/correction.ts";
import { SIDES } from "../../../shared/domain/commands/correction.ts";
import { formNumber } from "../../../shared/forms/era.ts";
import type { Received } from "../../../shared/ipc/contract.ts";
import { linesOf } from "../../../shared/domain/correction.ts";
import { correctedLine } from "../../../shared/text/ja/correction.ts";
import type { Todo } from "../../../shared/views/home.ts";
import type {
  CorrectingView,
  CorrectionRow,
  CorrectionView,
  SideOfCorrection,
  SubjectView,
} from "../../../shared/views/correction.ts";
import { correctedName } from "../correctedName.ts";
import { readEntry } from "../entries.ts";
import { bodiesOf, told } from "./history.ts";
import { allListed } from "./lists.ts";
import type { Reading } from "./reading.ts";
import { given, ref } from "./reading.ts";
import { scans, sheets } from "./sheets.ts";
import { todo } from "./todo.ts";

export function corrections(
  reading: Reading,
  { contract }: Received<"corrections">,
): CorrectionRow[] {
  const listing = { kind: "correction", contract, newestFirst: true } as const;
  return allListed(reading, listing, 1000).map((doc) => correctionRow(reading, doc));
}

function correctionRow(reading: Reading, doc: Correction): CorrectionRow {
  const { subject } = doc;
  return {
    id: doc.correction,
    number: formNumber(doc.number),
    state: doc.state,
    subject: subjectView(reading, subject),
    contract: ref(reading, "contract", doc.contract),
    writtenAt: doc.writtenAt,
    lines: linesOf(doc).map(correctedLine),
  };
}

/** What is corrected, by what people call it. */
function subjectView({ books, names }: Reading, subject: Subject): SubjectView {
  return { ...subject, label: correctedName(books, names, subject) };
}

/** All corrections of one thing, oldest first. */
export function correctionsOf(reading: Reading, subject: Subject): CorrectionRow[] {
  const { books } = reading;
  const all = books.get("corrections", correctionsId(subject))?.all ?? [];
  return all.flatMap((id) => {
    const doc = books.get("correction", id);
    return doc ? [correctionRow(reading, doc)] : [];
  });
}

export function correction(reading: Reading, id: string): CorrectionView | undefined {
  const doc = reading.books.get("correction", id);
  if (!doc) return undefined;
  const { names } = reading;
  const bodies = bodiesOf(reading, { kind: "correction", id });
  return {
    ...correctionRow(reading, doc),
    target: doc.target,
    reason: doc.reason,
    person: names.person(doc.person),
    sides: sidesOf(reading, doc),
    scans: scans(bodies),
    sheets: sheets(reading, { form: "correctionSlip", subject: id }),
    history: told(reading, bodies, { kind: "correction", id }),
    ...given({
      rejected: doc.rejected && { ...doc.rejected, person: names.person(doc.rejected.person) },
    }),
  };
}

function sidesOf(reading: Reading, { both, approvals, subject }: Correction): SideOfCorrection[] {
  const slip = confirmedOn(reading.books, subject);
  if (!both || !slip) return [];
  return SIDES.map((side) => {
    const word = approvals.find((one) => one.side === side);
    return {
      side,
      party: ref(reading, "party", both[side]),
      confirmed: ref(reading, "person", slip[side]),
      ...given({
        approved: word && {
          at: word.at,
          person: reading.names.person(word.person),
          by: word.by.by,
          ...given({ remarks: word.remarks }),
        },
      }),
    };
  });
}

/** What can be corrected of a unit or a slip, entry by entry. */
export function correcting(
  reading: Reading,
  subject: Received<"correcting">,
): CorrectingView | undefined {
  const { books, db, names } = reading;
  const { kept, now } = CORRECTABLE[subject.kind];
  const keeper = kept(subject);
  const doc = books.get(keeper.kind, keeper.id);
  const described = now(books, subject);
  if (!doc || !described) return undefined;
  const both = bothOf(books, subject);
  const open = books.get("corrections", correctionsId(subject))?.open;
  const bodies = bodiesOf(reading, keeper);
  const entries = bodies.flatMap((body) => {
    const fields = fieldsRecorded(body.events, subject, books);
    const leaf = fields.length > 0 ? readEntry(db, body.seq)?.leaf.toString("hex") : undefined;
    const [item] = told(reading, [body], keeper);
    if (leaf === undefined || !item) return [];
    const { seq, title, occurredAt } = item;
    return [{ seq, leaf, title, occurredAt, fields: [...fields] }];
  });
  return {
    subject: subjectView(reading, subject),
    contract: ref(reading, "contract", doc.contract),
    entries,
    now: described,
    both: both ? SIDES.map((side) => names.party(both[side])) : [],
    ...given({ open: open === undefined ? undefined : ref(reading, "correction", open) }),
  };
}

/** Corrections that wait for the word of a side. */
export function correctionTodos(reading: Reading, contract: string | undefined): Todo[] {
  const waiting = allListed(reading, { kind: "correction", contract, states: ["proposed"] });
  return waiting.map((doc) =>
    todo(
      "soon",
      "toApprove",
      { number: formNumber(doc.number), sides: SIDES.length - doc.approvals.length },
      { to: "correction", id: doc.correction },
    ),
  );
}
