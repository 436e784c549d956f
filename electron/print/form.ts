/** A form out of the ledger, ready to be drawn: its frozen words, the names behind them, its proof, its marks. */
import { dayOf } from "../../shared/domain/calendar.ts";
import { isUnconfirmed } from "../../shared/domain/confirmation.ts";
import type { Subject } from "../../shared/domain/correction.ts";
import { correctionsId } from "../../shared/domain/correction.ts";
import type { FormNumber } from "../../shared/domain/event.ts";
import type { Books, Sheet } from "../../shared/domain/state.ts";
import { sheetId } from "../../shared/domain/state.ts";
import type { Day, Instant, Sealed } from "../../shared/domain/values.ts";
import { Strokes } from "../../shared/domain/values.ts";
import type { FormContent } from "../../shared/forms/content.ts";
import { confirmationText } from "../../shared/text/ja/confirmation.ts";
import type {
  HeldOnPaper,
  LateOnPaper,
  PenStrokes,
  PrintedForm,
} from "../../shared/forms/printed.ts";
import { storedBooks } from "../ledger/books.ts";
import type { ReadableDb } from "../ledger/connection.ts";
import type { Disclosed } from "../ledger/disclosed.ts";
import { disclosedIn } from "../ledger/disclosed.ts";
import { readBody } from "../ledger/entries.ts";
import type { Identity } from "../ledger/ledger.ts";
import { reasonWhyLate } from "../ledger/views/closings.ts";
import { formProof } from "./slipCode.ts";

/** Which form: the slip or certificate, and how far it had got. */
export interface FormKey {
  readonly form: Sheet["form"];
  readonly subject: string;
  readonly stage: Sheet["stage"];
}

/** The form as it would be printed at `now`; nothing when it does not exist or has not got that far. */
export function formToPrint(
  ledger: { readonly db: ReadableDb; readonly identity: Identity },
  { form, subject, stage }: FormKey,
  now: Instant,
): PrintedForm | undefined {
  const { db } = ledger;
  const books = storedBooks(db);
  const sheet = books.get("sheet", sheetId(form, subject, stage));
  if (!sheet) return undefined;
  const disclosed = disclosedIn(db);
  return {
    content: sheet.content,
    words: wordsOf(disclosed, sheet.content),
    strokes: strokesOf(disclosed, sheet.content),
    proof: formProof(ledger, sheet),
    corrections: correctionsSince(books, sheet),
    late: lateSince(db, sheet, books),
    ...voided(books, sheet),
    ...held(books, sheet),
    ...(sheet.prints.length === 0 ? {} : { reprintedOn: dayOf(now) }),
  };
}

function voided(books: Books, { form, subject }: Sheet): { voidedOn?: Day } {
  const at =
    form === "handoverSlip"
      ? books.get("slip", subject)?.voided?.at
      : form === "succession" && books.get("succession", subject)?.withdrawn?.at;
  return at ? { voidedOn: dayOf(at) } : {};
}

/** That the slip waits for the client's word on who confirmed it, or what that word was. */
function held(books: Books, { form, subject }: Sheet): { held?: HeldOnPaper } {
  const slip = form === "handoverSlip" ? books.get("slip", subject) : undefined;
  if (!slip?.doubt) return {};
  const { settled } = slip.doubt;
  const line = settled ? confirmationText.settled[settled.outcome] : confirmationText.waits;
  return { held: { waits: isUnconfirmed(slip), line } };
}

/** What was told of a period after it was closed. */
function lateSince(db: ReadableDb, { form, subject }: Sheet, books: Books): readonly LateOnPaper[] {
  const late = form === "periodClose" ? books.get("periodClose", subject)?.late : undefined;
  return (late ?? []).map((one) => ({ ...one, reason: reasonWhyLate(readBody(db, one.seq)) }));
}

/** The corrections of a slip and of its units that came into force after its words were frozen. */
export function correctionsSince(
  books: Books,
  { form, subject, seq }: Sheet,
): readonly FormNumber[] {
  if (form !== "handoverSlip") return [];
  const lines = books.get("slip", subject)?.lines ?? [];
  const subjects: Subject[] = [
    { kind: "slip", id: subject },
    ...lines.map(({ asset }): Subject => ({ kind: "asset", id: asset })),
  ];
  return subjects
    .flatMap((one) => books.get("corrections", correctionsId(one))?.all ?? [])
    .filter(
      (id) => (books.get("sheet", sheetId("correctionSlip", id, "completed"))?.seq ?? 0) > seq,
    )
    .flatMap((id) => books.get("correction", id)?.number ?? [])
    .toSorted((a, b) => a.year - b.year || a.number - b.number);
}

/** Every text a commitment of the content stands for, expired ones in the words that say so. */
function wordsOf(disclosed: Disclosed, content: FormContent): Record<string, string> {
  const texts = sealedIn(content, "strokes", false);
  return Object.fromEntries(texts.map((value) => [value.sealed, disclosed.text(value)]));
}

/** Handwriting; where it has expired there is nothing to draw. */
function strokesOf(disclosed: Disclosed, content: FormContent): Record<string, PenStrokes> {
  return Object.fromEntries(
    sealedIn(content, "strokes", true).flatMap((value) => {
      const strokes = Strokes.safeParse(disclosed.value(value));
      return strokes.success ? [[value.sealed, strokes.data] as const] : [];
    }),
  );
}

/** The commitments that stand under a name, or those that stand under any other. */
function sealedIn(value: unknown, name: string, under: boolean, at = ""): Sealed[] {
  if (typeof value !== "object" || value === null) return [];
  if ("sealed" in value && typeof value.sealed === "string")
    return (at === name) === under ? [{ sealed: value.sealed }] : [];
  return Object.entries(value).flatMap(([key, member]) => sealedIn(member, name, under, key));
}
