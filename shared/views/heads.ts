/** The heads of a ledger that are kept outside of it: where, up to which entry, and whether the ledger holds them. */
import * as z from "zod";
import { PROBLEMS } from "../domain/problem.ts";
import { SHEET_FORMS } from "../domain/vocabulary.ts";
import { Seq, Text } from "./common.ts";

/**
 * A file that heads are kept in: this computer's own memory, or the anchor file in the second folder.
 * - `unknown`: not looked at yet
 * - `empty`: nothing of this ledger is there, although it may have been
 * - `current`: it has the newest head
 * - `behind`: it has an earlier head
 * - `gone`: it held heads of this ledger, and none are there any more; nothing is written until the folder is chosen again
 * - `unreachable`: it could not be read or written; the next commit tries again
 * - `differs`: it has heads that the ledger does not hold
 */
export const HeadPlace = z.strictObject({
  kind: z.enum(["computer", "folder"]),
  path: Text,
  state: z.enum(["unknown", "empty", "current", "behind", "gone", "unreachable", "differs"]),
  /** The entries its newest head covers. */
  size: z.int().exactOptional(),
  /** When it was last written, by this run of the program. */
  at: Text.exactOptional(),
  why: z.enum(PROBLEMS).exactOptional(),
  /** Notes at its end that nobody's signature bears out. */
  unsound: z.int().exactOptional(),
});
export type HeadPlace = z.infer<typeof HeadPlace>;

/** A form by its kind, number and stage. */
const FormName = z.strictObject({
  form: z.enum(SHEET_FORMS),
  year: z.int(),
  number: z.int(),
  branch: z.int().exactOptional(),
  stage: z.enum(["issued", "completed"]),
});
export type FormName = z.infer<typeof FormName>;

/** What a piece of evidence is. */
const HELD_KINDS = [
  "slip",
  "checkpoint",
  "anchor",
  "proof",
  "consistency",
  "bundle",
  "key",
] as const;

/**
 * What a comparison with a piece of evidence showed.
 * - `held`: the ledger holds what was signed
 * - `changed`: entries that were signed are not those of the ledger any more
 * - `short`: the ledger ends before what was signed: cut off, or an older copy
 * - `otherwise`: the entry is there, and it is not what the paper says of itself
 * - `otherKey`: of the same name, but signed by a key that is not the ledger's
 * - `otherLedger`: of another ledger
 * - `forged`: it names the ledger's key, which did not sign it
 * - `inherited`: of the ledger before, and what was signed is among the entries that this one has taken over
 * - `lost`: of the ledger before, and of an entry that was lost with it
 */
export const HELD_VERDICTS = [
  "held",
  "changed",
  "short",
  "otherwise",
  "otherKey",
  "otherLedger",
  "forged",
  "inherited",
  "lost",
] as const;
export type HeldVerdict = (typeof HELD_VERDICTS)[number];

/** One piece of evidence, compared. */
export const HeldResult = z.strictObject({
  name: Text,
  kind: z.enum(HELD_KINDS),
  verdict: z.enum(HELD_VERDICTS),
  /** How many entries its head covers. */
  size: z.int().exactOptional(),
  /** The entry a paper or a proof belongs to. */
  seq: Seq.exactOptional(),
  /** Which form a paper says it is. */
  form: FormName.exactOptional(),
  /** What the ledger recorded instead, where it is another. */
  recorded: FormName.exactOptional(),
  /** Whether the words of the paper are not those that were recorded. */
  otherWords: z.boolean().exactOptional(),
  /** The PDF a paper was read from, and the entry that recorded it as printed: absent where none did, as of a scan. */
  file: z.strictObject({ sha256: Text, printed: Seq.exactOptional() }).exactOptional(),
  /** The first changed entry is one from `from` on and before `to`. */
  change: z.strictObject({ from: Seq, to: Seq }).exactOptional(),
  /** Why nothing but its head could be compared. */
  headOnly: z.boolean().exactOptional(),
  /** Of which ledger before this one it is, how many of that one's entries are taken over, and up to where it knew. */
  before: z.strictObject({ origin: Text, size: z.int(), knownSize: z.int() }).exactOptional(),
});
export type HeldResult = z.infer<typeof HeldResult>;

/**
 * What this computer had kept of a ledger's heads and cannot compare with any more.
 * - `memory`: what it remembers of the ledger does not read: the key, the second folder, the witnesses
 * - `own`: its own file has no head of the ledger any more
 * - `handedOver`: heads of others are gone; they reached to `size` entries
 * - `damaged`: heads of others are damaged; they reached to `size` entries, and what reads of them to `left`
 * - `halfWritten`: the last head of others was cut short while it was written
 * - `closed`: a file of heads cannot be read at the moment
 */
export const MissingHeads = z.strictObject({
  what: z.enum(["memory", "own", "handedOver", "damaged", "halfWritten", "closed"]),
  size: z.int().exactOptional(),
  left: z.int().exactOptional(),
});
export type MissingHeads = z.infer<typeof MissingHeads>;

/** A witness's cosignature of one of the ledger's heads. */
export const WitnessedHead = z.strictObject({ witness: Text, size: z.int(), at: Text });
export type WitnessedHead = z.infer<typeof WitnessedHead>;

/** What the heads outside the file say of it. */
export const HeadsReport = z.strictObject({
  results: z.array(HeldResult),
  /** The first changed entry, as far as all evidence together narrows it down. */
  change: z.strictObject({ from: Seq, to: Seq }).exactOptional(),
  /** Where the ledger ends before what was signed: its number of entries. */
  endsAt: z.int().exactOptional(),
  /** The newest head that each known witness vouches for. */
  witnesses: z.array(WitnessedHead),
  /** Lines of witnesses whose keys are not known here. */
  strangers: z.int(),
  /** What this computer could not compare with any more. */
  missing: z.array(MissingHeads).exactOptional(),
});
export type HeadsReport = z.infer<typeof HeadsReport>;

/**
 * What came of a head that was handed over.
 * - `kept`: it is remembered from now on
 * - `known`: it was remembered already
 * - `contradicts`: the key has signed another root for as many entries: there are two histories; nothing was remembered
 * - `parted`: the ledger at hand had other entries at that size, signed by the same key: likewise, two histories
 * - `noKey`: this computer does not know the ledger's key; it must be given
 * - `unsigned`: the ledger's key has not signed it
 * - `foreign`: not of a ledger of this program
 */
const IMPORT_OUTCOMES = [
  "kept",
  "known",
  "contradicts",
  "parted",
  "noKey",
  "unsigned",
  "foreign",
] as const;
export const ImportedHead = z.strictObject({
  name: Text,
  origin: Text.exactOptional(),
  size: z.int().exactOptional(),
  outcome: z.enum(IMPORT_OUTCOMES),
  /**
   * Nobody could tell whether it belongs to the same history: how many entries the ledger at hand has, fewer than it,
   * and the size of another head that it could not be compared with.
   */
  unchecked: z
    .strictObject({ endsAt: z.int().exactOptional(), other: z.int().exactOptional() })
    .exactOptional(),
  /** The ledger at hand that follows the one of the head: it was compared with what that took over. */
  followedBy: Text.exactOptional(),
});
export type ImportedHead = z.infer<typeof ImportedHead>;

/** Where heads of the open ledger are kept outside of it, and how far they reach. */
export const HeadsView = z.strictObject({
  size: z.int(),
  anchorFolder: Text.exactOptional(),
  places: z.array(HeadPlace),
  witnesses: z.array(WitnessedHead),
  strangers: z.int(),
  /** Forms that were printed: how many, and how many entries the newest vouches for. */
  paper: z.strictObject({ sheets: z.int(), size: z.int() }),
});
export type HeadsView = z.infer<typeof HeadsView>;

/** What a form says, line by line, as it was recorded. */
export const FormLines = z.strictObject({
  /** Labels, each with one line or several. */
  facts: z.array(z.tuple([Text, z.array(Text)])),
  units: z.array(
    z.strictObject({
      number: Text,
      name: Text,
      media: Text,
      quantity: Text,
      /** What else the form says of the unit. */
      more: z.array(z.tuple([Text, Text])),
    }),
  ),
  /** What became of the form after this paper, a sentence each. */
  later: z.array(Text),
});
export type FormLines = z.infer<typeof FormLines>;

/** One piece of evidence that was compared. */
export const PaperView = z.strictObject({
  result: HeldResult,
  /** What it is: the form's name, or the kind of evidence. */
  title: Text,
  /** What follows, in a sentence or two. */
  says: Text,
  /** What the ledger recorded for the paper, to compare with it; absent where it recorded no form there. */
  lines: FormLines.exactOptional(),
  /** The slip, certificate, incident, contract or correction on whose page it stands. */
  subject: z.strictObject({ form: z.enum(SHEET_FORMS), id: Text }).exactOptional(),
});
export type PaperView = z.infer<typeof PaperView>;

/** What is brought to compare: files or a bundle's folder, which a person then chooses, or a text. */
export const Brought = z.discriminatedUnion("from", [
  z.strictObject({ from: z.literal("files") }),
  z.strictObject({ from: z.literal("folder") }),
  z.strictObject({ from: z.literal("text"), text: z.string().min(1).max(200_000) }),
]);

/** What was brought, compared; and why the rest of it was not. */
const CheckedView = z.strictObject({
  papers: z.array(PaperView),
  refused: z.array(Text),
});
export type CheckedView = z.infer<typeof CheckedView>;

/** The same, unless the person changed their mind. */
export const Looked = z.discriminatedUnion("chosen", [
  z.strictObject({ chosen: z.literal(true), checked: CheckedView }),
  z.strictObject({ chosen: z.literal(false) }),
]);

/** What came of a head that was to be remembered, in a sentence. */
export const Remembering = z.array(z.strictObject({ ok: z.boolean(), says: Text }));

/** The public key of a witness that is new; one that is known needs none. */
export const ByWitness = z.strictObject({ key: z.string().max(300).exactOptional() });
