/** What a check found against what the ledger expects, unit by unit. */
import type { LineCheck } from "./commands/handover.ts";
import type { Sealed, SealedCommand } from "./command.ts";
import type { Difference } from "./event.ts";
import { sameMark } from "./marks.ts";
import type { Asset } from "./state.ts";

/** The checks a command carries, if it carries any. */
export function checksOf(command: SealedCommand): readonly LineCheck[] {
  const checking =
    command.type === "confirmRelease" ||
    command.type === "confirmReceipt" ||
    command.type === "checkArrival";
  return checking ? command.checks : [];
}

/**
 * Differences between units and the checks made of them: count, serial, hash, seal and damage, in that order for each unit.
 * A unit without a check gives none here; that it was not checked at all is refused elsewhere.
 */
export function differencesOf(
  assets: readonly Asset[],
  checks: readonly LineCheck[],
): Difference[] {
  return assets.flatMap((asset) => {
    const check = checks.find((one) => one.asset === asset.asset);
    return check
      ? [
          ...countDifference(asset, check),
          ...serialDifference(asset, check),
          ...hashDifference(asset, check),
          ...sealDifference(asset, check),
          ...damageDifference(asset, check),
        ]
      : [];
  });
}

/**
 * Numbers that stand in the ledger and were not read on the unit. What is not there has none to read, and what an
 * intact seal closes in is known by the seal. A hash is asked of who receives in full what it was registered of:
 * nobody opens what is only carried, or on its way to be destroyed.
 */
export function notRead(
  {
    quantity,
    serial,
    seal,
    contentHash,
  }: Pick<Asset, "quantity" | "serial" | "seal" | "contentHash">,
  check: LineCheck,
  received: boolean,
): readonly ("serial" | "seal" | "hash")[] {
  if (check.counted === 0) return [];
  const sealed = seal !== undefined && check.seal === "intact";
  if (sealed) return check.sealRead === undefined ? ["seal"] : [];
  const whole = received && check.counted === quantity.value;
  const hashed = contentHash === undefined || check.hashRead !== undefined;
  return [
    ...(serial !== undefined && check.serialRead === undefined ? ["serial" as const] : []),
    ...(whole && !hashed ? ["hash" as const] : []),
  ];
}

function countDifference(asset: Asset, check: LineCheck): Difference[] {
  if (check.counted === asset.quantity.value) return [];
  return [
    {
      asset: asset.asset,
      kind: "quantity",
      expected: String(asset.quantity.value),
      found: String(check.counted),
    },
  ];
}

function serialDifference(asset: Asset, check: LineCheck): Difference[] {
  if (check.serialRead === undefined || asset.serial === undefined) return [];
  if (sameMark(check.serialRead, asset.serial)) return [];
  return [{ asset: asset.asset, kind: "serial", expected: asset.serial, found: check.serialRead }];
}

function hashDifference({ asset, contentHash }: Asset, { hashRead }: LineCheck): Difference[] {
  if (hashRead === undefined || contentHash === undefined || hashRead === contentHash) return [];
  return [{ asset, kind: "hash", expected: contentHash, found: hashRead }];
}

function sealDifference(asset: Asset, check: LineCheck): Difference[] {
  const expected = asset.seal;
  if (check.seal === "broken")
    return [
      { asset: asset.asset, kind: "seal", expected: expected ?? "-", found: check.sealRead ?? "×" },
    ];
  if (expected === undefined) return [];
  if (check.seal === "none") return [{ asset: asset.asset, kind: "seal", expected, found: "-" }];
  if (check.sealRead === undefined || sameMark(check.sealRead, expected)) return [];
  return [{ asset: asset.asset, kind: "seal", expected, found: check.sealRead }];
}

function damageDifference({ asset }: Asset, { damage }: LineCheck): Difference[] {
  return damage === undefined ? [] : [{ asset, kind: "damage", expected: "-", found: damage }];
}

/**
 * Units of a destruction that cannot count as destroyed: all of them when the work was found not to have done what
 * it should; else those whose serial number, read before nothing can be read any more, is not the one on record, nor,
 * where it was unreadable, the number on their label (E31).
 */
export function destructionDifferences(
  assets: readonly Asset[],
  { units, verification }: Sealed<"recordDestruction">,
): Difference[] {
  return assets.flatMap((asset): Difference[] => {
    const unit = asset.asset;
    if (verification.result === "failed")
      return [{ asset: unit, kind: "verification", expected: "passed", found: "failed" }];
    const { serialRead: read, unreadable } = units.find((one) => one.asset === unit) ?? {};
    const { serial, number } = asset;
    if (serial === undefined || (read !== undefined && sameMark(read, serial))) return [];
    // What can be read counts; where nothing can, the label stands in for it.
    if (read !== undefined || !unreadable)
      return [{ asset: unit, kind: "serial", expected: serial, found: read ?? "-" }];
    if (sameMark(unreadable.labelRead, number)) return [];
    return [{ asset: unit, kind: "serial", expected: number, found: unreadable.labelRead }];
  });
}
