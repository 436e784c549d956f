/**
 * Which technique may destroy which medium, and how strongly. The matrix is common practice, not law; the levels
 * follow the guideline for local governments (Destroy for My Number, Purge from a city's own classification up).
 */
import type { ContractSettings } from "./commands/contract.ts";
import { isPersonal } from "./personal.ts";
import type { Asset } from "./state.ts";
import type { Media, Method, Technique } from "./vocabulary.ts";
import { METHODS } from "./vocabulary.ts";

/** Techniques that do not reach all information on a medium, or do not apply to it. */
const UNFIT: Readonly<Record<Media, readonly Technique[]>> = {
  paper: ["overwrite", "degauss", "cryptoErase", "blockErase", "logicalDelete"],
  drawing: ["overwrite", "degauss", "cryptoErase", "blockErase", "logicalDelete"],
  printout: ["overwrite", "degauss", "cryptoErase", "blockErase", "logicalDelete"],
  film: ["overwrite", "degauss", "cryptoErase", "blockErase", "logicalDelete"],
  usb: ["overwrite", "degauss", "dissolve"],
  sd: ["overwrite", "degauss", "dissolve"],
  externalHdd: ["dissolve"],
  internalHdd: ["dissolve"],
  ssd: ["overwrite", "degauss", "dissolve"],
  tape: ["blockErase", "dissolve"],
  cd: ["overwrite", "degauss", "cryptoErase", "blockErase", "logicalDelete", "dissolve"],
  dvd: ["overwrite", "degauss", "cryptoErase", "blockErase", "logicalDelete", "dissolve"],
  bd: ["overwrite", "degauss", "cryptoErase", "blockErase", "logicalDelete", "dissolve"],
  mo: ["cryptoErase", "blockErase", "dissolve"],
  fd: ["cryptoErase", "blockErase", "dissolve"],
  icCard: ["overwrite", "degauss", "dissolve"],
  // What is inside cannot be told from outside, and may be flash: nothing that does not reach all of it.
  terminal: ["overwrite", "degauss", "dissolve"],
  server: ["degauss", "dissolve"],
  mfp: ["degauss", "dissolve"],
  // Nothing of the provider's machines can be written over or broken by hand.
  cloud: ["overwrite", "degauss", "blockErase", "physical", "incinerate", "dissolve", "shred"],
  data: ["degauss", "physical", "incinerate", "dissolve", "shred"],
  // Nobody knows what would reach it; it is broken, burnt or shredded, or registered as what it is.
  other: ["overwrite", "degauss", "cryptoErase", "blockErase", "logicalDelete", "dissolve"],
};

export function refusedTechnique(media: Media, technique: Technique): boolean {
  return UNFIT[media].includes(technique);
}

/** Paper shredded by DIN 66399: P-4 where there is personal information, P-5 where there is a My Number. */
const PAPER: readonly Media[] = ["paper", "drawing", "printout"];
const P4_SQUARE_MM = 160;
const P5_SQUARE_MM = 30;

/** The largest particle, in square millimetres, that shredding may leave of an asset; nothing where it is no matter. */
export function coarsest(
  { content, media }: Pick<Asset, "content" | "media">,
  technique: Technique | undefined,
): number | undefined {
  if (technique !== "shred" || !PAPER.includes(media) || !isPersonal(content)) return undefined;
  return content.myNumber === "no" ? P4_SQUARE_MM : P5_SQUARE_MM;
}

/** clear 0, purge 1, destroy 2. */
export function strength(method: Method): number {
  return METHODS.indexOf(method);
}

/**
 * The least method that may end an asset. My Number, and anything not yet decided, needs Destroy; data without a
 * body cannot be destroyed and needs Purge at most; else the contract's classification says.
 */
export function leastMethod(
  asset: Pick<Asset, "content" | "media" | "classification">,
  settings: ContractSettings | undefined,
): Method {
  const { personal, myNumber, sensitive } = asset.content;
  const strictest = myNumber !== "no" || personal === "unknown" || sensitive === "unknown";
  const bodiless = asset.media === "cloud" || asset.media === "data";
  if (strictest) return bodiless ? "purge" : "destroy";
  const level = settings?.classification.find((one) => one.code === asset.classification);
  return level ? (bodiless && level.least === "destroy" ? "purge" : level.least) : "destroy";
}
