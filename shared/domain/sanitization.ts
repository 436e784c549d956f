/**
 * Which technique may destroy which medium, and how strongly. The matrix is common practice, not law; the levels
 * follow the guideline for local governments (Destroy for My Number, Purge from a city's own classification up).
 */
import type { ContractSettings } from "./commands/contract.ts";
import type { Asset } from "./state.ts";
import type { Media, Method, Technique } from "./vocabulary.ts";
import { METHODS } from "./vocabulary.ts";

/** Techniques that do not reach all information on a medium, or do not apply to it. */
const UNFIT: Readonly<Partial<Record<Media, readonly Technique[]>>> = {
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
  cloud: ["degauss", "physical", "incinerate", "dissolve", "shred"],
  data: ["degauss", "physical", "incinerate", "dissolve", "shred"],
};

export function refusedTechnique(media: Media, technique: Technique): boolean {
  return UNFIT[media]?.includes(technique) ?? false;
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
  const { personal, myNumber } = asset.content;
  const strictest = myNumber !== "no" || personal === "unknown";
  const bodiless = asset.media === "cloud" || asset.media === "data";
  if (strictest) return bodiless ? "purge" : "destroy";
  const level = settings?.classification.find((one) => one.code === asset.classification);
  return level ? (bodiless && level.least === "destroy" ? "purge" : level.least) : "destroy";
}
