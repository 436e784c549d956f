/** Commands for handovers (Art. 11, 12) and transport (Art. 12, 13). */
import * as z from "zod";
import {
  Attachment,
  Count,
  Day,
  Document,
  Id,
  Instant,
  Mark,
  Note,
  Sha256Hex,
  Strokes,
  line,
  mark,
  personal,
} from "../values.ts";
import { LEGS, MEANS, SHEET_FORMS, SLIP_KINDS, UNITS } from "../vocabulary.ts";
import { envelope } from "./common.ts";

/** One row of a slip: one trackable unit. Quantity is repeated so that it can be compared with the asset's. */
const SlipLine = z.strictObject({
  asset: Id,
  quantity: z.strictObject({ value: Count, unit: z.enum(UNITS) }),
  seal: Mark.exactOptional(),
  container: Mark.exactOptional(),
  condition: line(100).exactOptional(),
  remarks: line(200).exactOptional(),
});
export type SlipLine = z.infer<typeof SlipLine>;

export const slipFields = {
  slip: Id,
  contract: Id,
  kind: z.enum(SLIP_KINDS),
  issuedOn: Day,
  plannedAt: Instant,
  /** Where the two sides meet. */
  place: Id,
  giver: Id,
  receiver: Id,
  purpose: line(300),
  /** The instruction this disposal follows (Art. 14). */
  instruction: Id.exactOptional(),
  /** The slip that left undone what this one goes on with: it takes that number with a branch (枝番, E34). */
  continues: Id.exactOptional(),
  /** The city's own document number, not ours to give. */
  clientNumber: Mark.exactOptional(),
  lines: z.array(SlipLine).max(500),
  remarks: Note.exactOptional(),
} as const;

/** What one side saw of one line: the count it made and the state of the seal. */
export const LineCheck = z.strictObject({
  asset: Id,
  counted: z.int().min(0).max(99_999_999),
  seal: z.enum(["intact", "broken", "none"]),
  /** The seal number read on the thing itself. */
  sealRead: Mark.exactOptional(),
  serialRead: mark(100).exactOptional(),
  /** The SHA-256 of what came over a network, made of it where it came to (E22). */
  hashRead: Sha256Hex.exactOptional(),
  /** What is broken on the thing itself (E32). */
  damage: line(120).exactOptional(),
  note: line(200).exactOptional(),
});
export type LineCheck = z.infer<typeof LineCheck>;

/** How a side confirmed: its own password, its handwriting on the screen, or a seal on the paper. */
export const confirmationBy = <S extends z.ZodType>(strokes: S) =>
  z.discriminatedUnion("by", [
    z.strictObject({ by: z.literal("account"), account: Id }),
    z.strictObject({ by: z.literal("signature"), strokes }),
    z.strictObject({ by: z.literal("paper") }),
  ]);

export const confirmationFieldsWith = <S extends z.ZodType>(strokes: S) =>
  ({
    slip: Id,
    person: Id,
    confirmation: confirmationBy(strokes),
    /** The identity card of Art. 16 was shown. */
    identityShown: z.boolean(),
    checks: z.array(LineCheck).max(500),
    remarks: Note.exactOptional(),
  }) as const;

/** What the client says in writing of a confirmation outside the designation of who gave it (R12-2). */
export const settlementFields = {
  slip: Id,
  outcome: z.enum(["confirmed", "refused"]),
  /** Who of the client says so. */
  person: Id,
  document: Document,
  note: Note.exactOptional(),
} as const;

/** The way a load goes: straight, or by places that are designated too (Art. 10). */
const Route = z.discriminatedUnion("by", [
  z.strictObject({ by: z.literal("direct") }),
  z.strictObject({ by: z.literal("via"), places: z.array(Id).min(1).max(10) }),
]);

export const Carriage = z.strictObject({
  by: z.enum(["client", "contractor", "thirdParty"]),
  /** The carrier, when a third party carries. */
  party: Id.exactOptional(),
  /** Who answers for the transport. */
  responsible: Id.exactOptional(),
  costBorneBy: z.enum(["client", "contractor"]).exactOptional(),
  means: z.enum(MEANS),
  carriers: z.array(Id).max(6),
  vehicle: line(60).exactOptional(),
  waybill: mark(60).exactOptional(),
  caseNumber: Mark.exactOptional(),
  keyHolder: Id.exactOptional(),
  /** The permit's number for leaving an area of the client, and the one for entering another (Art. 15(2)). */
  takeoutPermit: Mark.exactOptional(),
  bringInPermit: Mark.exactOptional(),
  keptOnBody: z.boolean(),
});
export type Carriage = z.infer<typeof Carriage>;

export const departureFields = {
  transport: Id,
  contract: Id,
  leg: z.enum(LEGS),
  slip: Id.exactOptional(),
  /** For a move; a slip's own lines travel otherwise. */
  assets: z.array(Id).min(1).max(500).exactOptional(),
  from: Id,
  to: Id,
  route: Route.exactOptional(),
  expectedAt: Instant,
  /** What for, when no slip says it (Art. 7). */
  purpose: line(300).exactOptional(),
  carriage: Carriage,
  seals: z.array(z.strictObject({ asset: Id, seal: Mark })).max(500),
  note: Note.exactOptional(),
} as const;

/**
 * A side that does not confirm what the slip says: how much of which line it says there is, what the other side says
 * to that. Nothing changes hands, and the record (不受理記録) is for both (E17).
 */
export const refusalFields = {
  nonAcceptance: Id,
  slip: Id,
  side: z.enum(["giver", "receiver"]),
  reason: Note,
  lines: z
    .array(
      z.strictObject({
        asset: Id,
        stated: z.int().min(0).max(99_999_999),
        note: line(200).exactOptional(),
      }),
    )
    .max(500)
    .exactOptional(),
  /** What the other side says. */
  answer: Note.exactOptional(),
} as const;

export const handoverCommands = [
  z.strictObject({
    type: z.literal("issueSlip"),
    ...envelope,
    ...slipFields,
    /** By what the client lets units that are set aside be returned, and what was found about them (T09). */
    quarantine: z.strictObject({ instruction: Document, finding: Note }).exactOptional(),
  }),
  z.strictObject({
    type: z.literal("confirmRelease"),
    ...envelope,
    ...confirmationFieldsWith(personal(Strokes)),
  }),
  z.strictObject({
    type: z.literal("confirmReceipt"),
    ...envelope,
    ...confirmationFieldsWith(personal(Strokes)),
  }),
  z.strictObject({ type: z.literal("disputeSlip"), ...envelope, ...refusalFields }),
  z.strictObject({ type: z.literal("voidSlip"), ...envelope, slip: Id, reason: Note }),
  z.strictObject({ type: z.literal("settleConfirmation"), ...envelope, ...settlementFields }),
  z.strictObject({ type: z.literal("depart"), ...envelope, ...departureFields }),
  z.strictObject({
    type: z.literal("arrive"),
    ...envelope,
    transport: Id,
    place: Id,
    person: Id,
    note: Note.exactOptional(),
  }),
  z.strictObject({
    type: z.literal("checkArrival"),
    ...envelope,
    transport: Id,
    person: Id,
    checks: z.array(LineCheck).max(500),
    shelf: line(100).exactOptional(),
    note: Note.exactOptional(),
  }),
  z.strictObject({
    type: z.literal("fileSignedCopy"),
    ...envelope,
    form: z.enum(SHEET_FORMS),
    subject: Id,
    scan: Attachment,
  }),
] as const;
