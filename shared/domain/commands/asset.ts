/** Commands for assets themselves: registering, voiding, repacking, storing, custody within the contractor. */
import * as z from "zod";
import {
  Count,
  Day,
  Document,
  Id,
  Mark,
  Name,
  Note,
  Sha256Hex,
  formed,
  line,
  mark,
  whole,
} from "../values.ts";
import { MEDIA, UNITS } from "../vocabulary.ts";
import { PersonalContent, envelope } from "./common.ts";

export const Quantity = z.strictObject({ value: Count, unit: z.enum(UNITS) });
export type Quantity = z.infer<typeof Quantity>;

export const Encryption = z.discriminatedUnion("state", [
  z.strictObject({ state: z.literal("none") }),
  z.strictObject({ state: z.literal("encrypted"), method: line(100) }),
]);
export type Encryption = z.infer<typeof Encryption>;

export const assetFields = {
  asset: Id,
  contract: Id,
  number: Mark,
  name: Name,
  media: z.enum(MEDIA),
  model: line(100).exactOptional(),
  serial: mark(100).exactOptional(),
  /** What it shares with other units of the contract on one medium: a number or a label of the thing itself. */
  medium: Mark.exactOptional(),
  capacity: line(60).exactOptional(),
  quantity: Quantity,
  /** Records or data subjects inside; announced to the public when something is lost. */
  records: whole(0, 999_999_999).exactOptional(),
  classification: formed(/^[0-9A-Za-z]{1,8}$/),
  content: PersonalContent,
  /** Who owns the medium. The information on it is always the client's (Art. 9). */
  mediumOwner: z.enum(["client", "contractor"]),
  encryption: Encryption,
  dueOn: Day.exactOptional(),
  /** What it was before: returned and provided again, or taken over from another contract (E11, E21). */
  previous: Id.exactOptional(),
  /** SHA-256 of data delivered without a medium. */
  contentHash: Sha256Hex.exactOptional(),
  note: Note.exactOptional(),
} as const;

/** One unit that comes out of a repacking. */
export const RepackedUnit = z.strictObject({
  asset: Id,
  number: Mark,
  quantity: Quantity,
  serial: mark(100).exactOptional(),
});
export type RepackedUnit = z.infer<typeof RepackedUnit>;

/** What became of what was counted too many of a unit (E04). */
export const Extra = z.discriminatedUnion("became", [
  z.strictObject({
    became: z.literal("registered"),
    asset: Id,
    units: z.array(Id).min(1).max(100),
  }),
  z.strictObject({
    became: z.literal("handedBack"),
    asset: Id,
    /** Who took it back. */
    person: Id,
    note: Note.exactOptional(),
  }),
]);

const assetList = z.array(Id).min(1).max(500);

/**
 * What someone asks to register. What may not be missing is asked for by the rules, which say so with the article;
 * whose the information is may be said, and is always the client's (Art. 9).
 */
const registrationFields = {
  ...assetFields,
  number: Mark.exactOptional(),
  name: Name.exactOptional(),
  media: assetFields.media.exactOptional(),
  informationOwner: z.enum(["client", "contractor"]).exactOptional(),
} as const;

export const assetCommands = [
  z.strictObject({ type: z.literal("registerAsset"), ...envelope, ...registrationFields }),
  z.strictObject({ type: z.literal("voidAsset"), ...envelope, asset: Id, reason: Note }),
  z.strictObject({
    type: z.literal("repackAssets"),
    ...envelope,
    contract: Id,
    from: assetList,
    into: z.array(RepackedUnit).min(1).max(500),
    reason: Note,
  }),
  z.strictObject({
    type: z.literal("storeAssets"),
    ...envelope,
    contract: Id,
    assets: assetList,
    person: Id,
    shelf: line(100),
  }),
  z.strictObject({
    type: z.literal("takeOutAssets"),
    ...envelope,
    contract: Id,
    assets: assetList,
    person: Id,
    /** Where the work is done; Art. 10 binds the work place too. */
    place: Id,
    /** What for; Art. 7 knows no other use than the contract's. */
    purpose: line(200).exactOptional(),
  }),
  z.strictObject({
    type: z.literal("putBackAssets"),
    ...envelope,
    contract: Id,
    assets: assetList,
    person: Id,
    shelf: line(100).exactOptional(),
    note: Note.exactOptional(),
  }),
  z.strictObject({
    type: z.literal("handOverCustody"),
    ...envelope,
    contract: Id,
    assets: assetList,
    from: Id,
    to: Id,
    document: Document.exactOptional(),
    note: Note.exactOptional(),
  }),
  z.strictObject({
    type: z.literal("releaseQuarantine"),
    ...envelope,
    contract: Id,
    assets: assetList,
    instruction: Document.exactOptional(),
    /** New seals put on after the check, by asset. */
    seals: z.array(z.strictObject({ asset: Id, seal: Mark })).max(500),
    extras: z.array(Extra).max(500).exactOptional(),
    finding: Note,
  }),
  z.strictObject({
    type: z.literal("reportMissing"),
    ...envelope,
    contract: Id,
    assets: assetList,
    /** Who noticed. */
    person: Id,
    circumstances: Note,
  }),
  z.strictObject({
    type: z.literal("recordFound"),
    ...envelope,
    contract: Id,
    assets: assetList,
    person: Id,
    place: Id,
    circumstances: Note,
  }),
  z.strictObject({
    type: z.literal("closeLoss"),
    ...envelope,
    contract: Id,
    assets: assetList,
    /** The client's written closure; nothing else ends a loss. */
    document: Document.exactOptional(),
    note: Note.exactOptional(),
  }),
] as const;
