/**
 * The closed lists of the field: media, units, techniques, kinds. Codes are English, words are in `text/`.
 */

/** What information is recorded on (domain: 媒体種別). */
export const MEDIA = [
  "paper",
  "drawing",
  "printout",
  "film",
  "usb",
  "sd",
  "externalHdd",
  "internalHdd",
  "ssd",
  "tape",
  "cd",
  "dvd",
  "bd",
  "mo",
  "fd",
  "icCard",
  "terminal",
  "server",
  "mfp",
  "data",
  "cloud",
  "other",
] as const;
export type Media = (typeof MEDIA)[number];

/** Media read by eye: encryption and serial numbers do not apply. */
export const READABLE_MEDIA: readonly Media[] = ["paper", "drawing", "printout", "film"];

/** Media that have no body of their own to hand over. */
export const BODILESS_MEDIA: readonly Media[] = ["data", "cloud"];

/** Counting units (単位). `lot` is 一式, which Art. 11 lets us refuse for what can be counted. */
export const UNITS = [
  "piece",
  "item",
  "sheet",
  "volume",
  "copy",
  "box",
  "bag",
  "stick",
  "roll",
  "machine",
  "lot",
  "record",
  "household",
  "file",
  "gigabyte",
] as const;
export type Unit = (typeof UNITS)[number];

/** How strongly a destruction resists recovery (NIST SP 800-88: method). */
export const METHODS = ["clear", "purge", "destroy"] as const;
export type Method = (typeof METHODS)[number];

/** How it is done (NIST SP 800-88 Rev. 2: technique). */
export const TECHNIQUES = [
  "overwrite",
  "degauss",
  "cryptoErase",
  "blockErase",
  "logicalDelete",
  "physical",
  "incinerate",
  "dissolve",
  "shred",
] as const;
export type Technique = (typeof TECHNIQUES)[number];

/** The strongest method each technique can claim. Degaussing is never Destroy (SP 800-88 Rev. 2). */
export const METHOD_OF: Readonly<Record<Technique, Method>> = {
  overwrite: "clear",
  logicalDelete: "clear",
  degauss: "purge",
  cryptoErase: "purge",
  blockErase: "purge",
  physical: "destroy",
  incinerate: "destroy",
  dissolve: "destroy",
  shred: "destroy",
};

/** What a party is to the contract. */
export const PARTY_ROLES = [
  "client",
  "contractor",
  "subcontractor",
  "carrier",
  "disposer",
  "cloudProvider",
  /** Someone the client lets have the information for itself (Art. 5), not to do the contract's work. */
  "thirdParty",
] as const;
export type PartyRole = (typeof PARTY_ROLES)[number];

/**
 * Offices of Art. 12: the client's custody manager, the officials that manager designates, the contractor's
 * custody manager, and a delegate of the latter to whom the client has agreed in writing.
 */
export const OFFICES = [
  "clientManager",
  "designatedOfficial",
  "custodyManager",
  "delegate",
  "handler",
] as const;
export type Office = (typeof OFFICES)[number];

/** By what the client lets copies be made (Art. 8: 指示又は承諾). */
export const APPROVAL_BASES = ["instruction", "consent"] as const;
export type ApprovalBasis = (typeof APPROVAL_BASES)[number];

/** The three handovers for which Art. 11 demands a slip. */
export const SLIP_KINDS = ["provision", "return", "disposal"] as const;
export type SlipKind = (typeof SLIP_KINDS)[number];

/** Why something travels; the three slip kinds, and moves between places. */
export const LEGS = [...SLIP_KINDS, "move"] as const;
export type Leg = (typeof LEGS)[number];

export const MEANS = [
  "onFoot",
  "companyCar",
  "charter",
  "securityService",
  "registeredPost",
  "parcel",
  "publicTransport",
] as const;
export type Means = (typeof MEANS)[number];

export const PLACE_KINDS = [
  "client",
  "contractor",
  "subcontractor",
  "warehouse",
  "disposer",
  "cloud",
  "thirdParty",
] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** Papers that are frozen word by word with an entry and carry its proof. */
export const SHEET_FORMS = [
  "handoverSlip",
  "disposalCertificate",
  "incidentReport",
  "completionReport",
  "correctionSlip",
  "succession",
  "periodClose",
  "nonAcceptance",
] as const;
export type SheetForm = (typeof SHEET_FORMS)[number];
/** Those of records beyond a single handover. */
export type RecordForm = Exclude<SheetForm, "handoverSlip" | "disposalCertificate">;

/** Things that carry a number of their own series. */
export const NUMBERED_FORMS = [...SHEET_FORMS, "transportRecord", "stocktakeRecord"] as const;
export type NumberedForm = (typeof NUMBERED_FORMS)[number];
/** Numbers of records beyond a single handover. */
export type RecordNumber = RecordForm | "stocktakeRecord";

export const ROLES = ["manager", "staff", "auditor"] as const;
export type Role = (typeof ROLES)[number];

/** Whether something holds; unknown is an answer, and is treated as the strictest. */
export const DECIDED = ["yes", "no", "unknown"] as const;
export type Decided = (typeof DECIDED)[number];

/** What went wrong, or may have (domain: 事故の種別). */
export const INCIDENT_KINDS = [
  "leak",
  "loss",
  "theft",
  "alteration",
  "damage",
  "misdelivery",
  "wrongDisposal",
  "unapprovedCopy",
  "sealBroken",
  "quantity",
  "other",
] as const;
export type IncidentKind = (typeof INCIDENT_KINDS)[number];

/** Art. 18 asks for a report of what may have happened too. */
export const CERTAINTIES = ["suspected", "confirmed"] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** What becomes of the units an incident is about: nothing, set aside, or no longer in our hands. */
export const MEASURES = ["none", "setAside", "missing"] as const;
export type Measure = (typeof MEASURES)[number];

/** What a backup was taken for: somebody asked, its time had come, the ledger was closed, its file was to change. */
export const BACKUP_CAUSES = ["byHand", "scheduled", "closing", "migration"] as const;
export type BackupCause = (typeof BACKUP_CAUSES)[number];

/** How someone of the client was told. */
export const REPORT_MEANS = ["phone", "visit", "email", "fax", "document"] as const;
export type ReportMeans = (typeof REPORT_MEANS)[number];

/** 第一報, 続報, 最終. */
export const REPORT_EDITIONS = ["first", "further", "final"] as const;
export type ReportEdition = (typeof REPORT_EDITIONS)[number];
