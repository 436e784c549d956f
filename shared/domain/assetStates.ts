/** The states of a unit, told apart by where one of them stands in its life. */

/** The life of one unit (domain: 情報資産の状態). */
export const ASSET_STATES = [
  "planned",
  "offered",
  "inTransit",
  "arrived",
  "held",
  "inUse",
  "heldSub",
  "quarantined",
  "returning",
  "disposalInstructed",
  "disposing",
  "destroyedUncertified",
  "missing",
  "returned",
  "disposed",
  "lossClosed",
  "superseded",
  "voided",
] as const;
export type AssetState = (typeof ASSET_STATES)[number];

/** States after which no custody event may follow. */
export const TERMINAL_STATES: readonly AssetState[] = [
  "returned",
  "disposed",
  "lossClosed",
  "superseded",
  "voided",
];

/** States of a unit that may come again as another: it went back, or turns up after its loss was closed. */
export const RECEIVABLE_AGAIN_STATES: readonly AssetState[] = ["returned", "lossClosed"];

/** States that keep a contract from being completed (Art. 14). Planned and offered units are still the city's. */
export const OUTSTANDING_STATES: readonly AssetState[] = [
  "inTransit",
  "arrived",
  "held",
  "inUse",
  "heldSub",
  "quarantined",
  "returning",
  "disposalInstructed",
  "disposing",
  "destroyedUncertified",
  "missing",
];

/** Of those, the states in which a unit lies at a place: not on the way, not lost, not destroyed. */
export const LYING_STATES: readonly AssetState[] = OUTSTANDING_STATES.filter(
  (state) => state !== "inTransit" && state !== "destroyedUncertified" && state !== "missing",
);
