/**
 * A form as it is handed to the page that draws it: what it says, the names behind its commitments, the code that
 * proves it, and what is true of this print alone. The content is hashed; the rest is not part of what was recorded.
 */
import type { FormNumber } from "../domain/event.ts";
import type { Day, Instant } from "../domain/values.ts";
import type { FormContent } from "./content.ts";
import type { InspectionView } from "../views/inspection.ts";
import type { VerificationSheet } from "./verificationSheet.ts";
import type { SetupSheet } from "./setupSheet.ts";

/** Pen strokes, each a flat list x, y, x, y … in hundredths of the box's height. */
export type PenStrokes = readonly (readonly number[])[];

export interface PrintedForm {
  readonly content: FormContent;
  /** What stands behind each commitment: a name, a number, or the words for one that has expired. */
  readonly words: Readonly<Record<string, string>>;
  readonly strokes: Readonly<Record<string, PenStrokes>>;
  readonly proof: FormProof;
  /** The day of this print, when the same form was printed before. */
  readonly reprintedOn?: Day;
  /** The day on which the number was taken back (欠番), after the form was issued. */
  readonly voidedOn?: Day;
  /** A confirmation of the slip lay outside a designation (Art. 12). */
  readonly held?: HeldOnPaper;
  /** What was recorded since for the period that the form closes. */
  readonly late: readonly LateOnPaper[];
  /** Corrections in force since of what the form says, by their numbers. */
  readonly corrections: readonly FormNumber[];
}

/** In few words, and whether the slip still waits, or was turned down. */
export interface HeldOnPaper {
  readonly waits: boolean;
  readonly line: string;
}

/** Something told of a closed period afterwards: by which entry, when it happened, how late, and why so late. */
export interface LateOnPaper {
  readonly seq: number;
  readonly at: Instant;
  readonly days: number;
  readonly reason: string;
}

export interface FormProof {
  /** The slip code, for the QR square. */
  readonly code: string;
  readonly origin: string;
  readonly seq: number;
  /** The entry's leaf, hex. */
  readonly leaf: string;
}

/** How drawing went: the pages of one copy, or why nothing may be printed. */
export type Drawn = { readonly pages: number } | { readonly fault: string };

/** What the drawing page can draw: a form of the contract, the sheet about the ledger itself, what an inspection sees, or what verify found. */
export type SheetContent =
  | { readonly kind: "form"; readonly form: PrintedForm }
  | { readonly kind: "setup"; readonly setup: SetupSheet }
  | { readonly kind: "inspection"; readonly inspection: InspectionView }
  | { readonly kind: "verification"; readonly verification: VerificationSheet };

/** What the drawing page is given, and all it can do. */
export interface SheetBridge {
  readonly content: () => Promise<SheetContent>;
  readonly ready: (drawn: Drawn) => Promise<void>;
}

/** Every form is printed twice in one run, one for each side. */
export const COPIES = 2;
