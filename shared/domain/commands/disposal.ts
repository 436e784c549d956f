/** Commands for the end of an asset by destruction (Art. 14) and for printing. */
import * as z from "zod";
import {
  Attachment,
  Day,
  Document,
  Id,
  Instant,
  Mark,
  Note,
  Sha256Hex,
  line,
  mark,
} from "../values.ts";
import { METHODS, SHEET_FORMS, TECHNIQUES } from "../vocabulary.ts";
import { envelope } from "./common.ts";

export const instructionFields = {
  instruction: Id,
  contract: Id,
  document: Document,
  assets: z.array(Id).min(1).max(500),
  method: z.enum(METHODS),
  technique: z.enum(TECHNIQUES).exactOptional(),
  deadline: Day,
  witnessRequired: z.boolean(),
  photosRequired: z.boolean(),
} as const;

/**
 * What was destroyed: the serial as read on the medium before it went. One that cannot be read any more is told apart
 * by the number on its label, with the reason and a photograph (E31).
 */
const DestroyedUnit = z.strictObject({
  asset: Id,
  serialRead: mark(100).exactOptional(),
  unreadable: z.strictObject({ reason: line(200), labelRead: Mark }).exactOptional(),
  photos: z.array(Attachment).max(20),
});
export type DestroyedUnit = z.infer<typeof DestroyedUnit>;

export const destructionFields = {
  destruction: Id,
  slip: Id,
  /** When the work began; `occurredAt` is when it ended. */
  startedAt: Instant,
  place: Id,
  method: z.enum(METHODS),
  technique: z.enum(TECHNIQUES),
  tool: line(200),
  /** Largest particle left, in square millimetres: a measurement, never a claimed level. */
  particleSquareMm: z.int().min(0).max(100_000).exactOptional(),
  performer: Id,
  supervisor: Id,
  witness: Id.exactOptional(),
  /** Why nobody of the client watched. */
  withoutWitness: Note.exactOptional(),
  verification: z.discriminatedUnion("result", [
    z.strictObject({ result: z.literal("passed"), how: line(200), person: Id }),
    z.strictObject({ result: z.literal("failed"), how: line(200), person: Id }),
    z.strictObject({ result: z.literal("notDone") }),
  ]),
  units: z.array(DestroyedUnit).min(1).max(500),
  remains: line(200),
  note: Note.exactOptional(),
} as const;

/** Units a certificate names, as printed on it: serial numbers, or asset numbers. One of a mere weight names none. */
const marks = z.array(mark(100)).max(500);

/** The certificate of whoever destroyed, when that was not the contractor, as one's own rests on it. */
export const VendorCertificate = z.strictObject({
  number: Mark,
  date: Day,
  issuer: Id,
  marks,
  scan: Attachment.exactOptional(),
});

export const vendorCertificateFields = {
  destruction: Id,
  number: Mark,
  date: Day,
  issuer: Id,
  marks,
  scan: Attachment.exactOptional(),
  /** It stands for all that came before it, rather than completing them. */
  replaces: z.boolean(),
} as const;

export const certificateFields = {
  certificate: Id,
  destruction: Id,
  issuedOn: Day,
  issuer: Id,
  remarks: Note.exactOptional(),
} as const;

/** What was certified or recorded as destroyed, and turns out not to be so: how that came to light. */
export const contestFields = {
  destruction: Id,
  assets: z.array(Id).min(1).max(500),
  person: Id,
  /** What was found instead. */
  found: line(120),
} as const;

/** Work that is to be done again (T29). */
export const repetitionFields = {
  destruction: Id,
  assets: z.array(Id).min(1).max(500),
  reason: Note,
  /** The client's instruction, for what has been set aside. */
  document: Document.exactOptional(),
} as const;

export const printFields = {
  form: z.enum(SHEET_FORMS),
  subject: Id,
  stage: z.enum(["issued", "completed"]),
  copies: z.int().min(1).max(9),
  /** Of one copy. */
  pages: z.int().min(1).max(999),
  pdfSha256: Sha256Hex,
  target: z.enum(["printer", "file"]),
} as const;

export const disposalCommands = [
  z.strictObject({
    type: z.literal("recordInstruction"),
    ...envelope,
    ...instructionFields,
    /** What was found about units that are set aside, which the instruction settles (T09). */
    finding: Note.exactOptional(),
  }),
  z.strictObject({
    type: z.literal("withdrawInstruction"),
    ...envelope,
    instruction: Id,
    document: Document,
    reason: Note.exactOptional(),
  }),
  z.strictObject({ type: z.literal("recordDestruction"), ...envelope, ...destructionFields }),
  z.strictObject({ type: z.literal("contestDestruction"), ...envelope, ...contestFields }),
  z.strictObject({ type: z.literal("repeatDestruction"), ...envelope, ...repetitionFields }),
  z.strictObject({
    type: z.literal("recordVendorCertificate"),
    ...envelope,
    ...vendorCertificateFields,
  }),
  z.strictObject({
    type: z.literal("settleCertificateDifference"),
    ...envelope,
    destruction: Id,
    /** The client's decision; without one it is refused with the article that asks for it. */
    document: Document.exactOptional(),
    reason: Note,
  }),
  z.strictObject({ type: z.literal("issueCertificate"), ...envelope, ...certificateFields }),
  z.strictObject({
    type: z.literal("acceptCertificate"),
    ...envelope,
    certificate: Id,
    /** The client's official who accepted it. */
    person: Id,
    document: Document.exactOptional(),
  }),
  z.strictObject({ type: z.literal("recordPrint"), ...envelope, ...printFields }),
] as const;
