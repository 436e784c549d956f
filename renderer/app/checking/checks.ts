/** What was compared on the desk, line by line: ticks where all is as written, and what was found where not. */
import type { Unsent } from "../unsent.ts";
import { hashOf as readHash } from "../../../shared/lists/cells.ts";
import type { AssetRow } from "../../../shared/views/common.ts";
import { readCount } from "../../ui/numbers.ts";
import { given, tidyMark } from "../typed.ts";

/** A unit to be compared with what the ledger knows of it now. */
export interface CheckLine {
  readonly asset: AssetRow;
  /** By what its content is known, where what came is compared with it. */
  readonly hash?: string | undefined;
}

/** The seal that should be on the unit: the last that was put on it. */
export function sealOf({ asset }: CheckLine): string | undefined {
  return asset.seal;
}

type LineCheck = Unsent<"confirmReceipt">["checks"][number];

/** One line as it was compared. */
export interface Compared {
  readonly count: boolean;
  readonly seal: boolean;
  /** The hash of what came, as it was made or typed. */
  readonly hash?: string;
  /** What was found instead; absent when the line is as written. */
  readonly found?: Found;
}

export interface Found {
  readonly counted: string;
  readonly seal: LineCheck["seal"];
  readonly sealRead: string;
  readonly serialRead: string;
  readonly damage: string;
  readonly note: string;
}

/** By the unit's id. */
export type Comparison = Readonly<Record<string, Compared>>;

/** Nothing compared yet. */
export function freshComparison(): Comparison {
  return {};
}

const NOTHING: Compared = { count: false, seal: false };

/** How far a line is. */
export function comparedLine(comparison: Comparison, line: CheckLine): Compared {
  return comparison[line.asset.id] ?? NOTHING;
}

/** The serial that is read on the unit itself: none where an intact seal with its number keeps it in. */
export function serialOf(line: CheckLine): string | undefined {
  return sealOf(line) === undefined ? line.asset.serial : undefined;
}

/** The hash that is compared with what came: none of what an intact seal keeps in, or of less than was sent. */
export function hashOf(comparison: Comparison, line: CheckLine): string | undefined {
  const { found } = comparedLine(comparison, line);
  const seal = found?.seal ?? (sealOf(line) === undefined ? "none" : "intact");
  const whole = !found || readCount(found.counted) === line.asset.quantity.value;
  return whole && (sealOf(line) === undefined || seal !== "intact") ? line.hash : undefined;
}

/** Whether what came has another hash than what was sent. */
export function isOther(comparison: Comparison, line: CheckLine): boolean {
  const sent = hashOf(comparison, line);
  const { value } = readHash(comparedLine(comparison, line).hash ?? "");
  return sent !== undefined && value !== undefined && value !== sent;
}

/**
 * A line is done when its count and, where it has one, its seal are ticked, or what was found is written; and when
 * the hash of what came was made where there is one to compare it with.
 */
export function isDone(comparison: Comparison, line: CheckLine): boolean {
  const { count, seal, hash = "", found } = comparedLine(comparison, line);
  if (hashOf(comparison, line) !== undefined && !readHash(hash).value) return false;
  if (found) return readCount(found.counted) !== undefined && unread(line, found) === undefined;
  return count && (seal || sealOf(line) === undefined);
}

/** Which number of a unit in which something differs is still to be read on it. */
export function unread(line: CheckLine, found: Found): "seal" | "serial" | undefined {
  if (readCount(found.counted) === 0) return undefined;
  if (sealOf(line) !== undefined && found.seal === "intact")
    return found.sealRead.trim() === "" ? "seal" : undefined;
  return line.asset.serial !== undefined && found.serialRead.trim() === "" ? "serial" : undefined;
}

/** Ticks one column of some lines on or off. */
export function ticked(
  comparison: Comparison,
  lines: readonly CheckLine[],
  part: Partial<Compared>,
): Comparison {
  const changed = lines.map((line) => [
    line.asset.id,
    { ...comparedLine(comparison, line), ...part },
  ]);
  return { ...comparison, ...Object.fromEntries(changed) };
}

/** A line in which something is not as written: as it stands, to be changed to what was found. */
export function foundInstead(line: CheckLine): Found {
  return {
    counted: String(line.asset.quantity.value),
    seal: sealOf(line) === undefined ? "none" : "intact",
    sealRead: "",
    serialRead: "",
    damage: "",
    note: "",
  };
}

/** The checks of all lines that are done, as a confirmation carries them. */
export function checksOf(comparison: Comparison, lines: readonly CheckLine[]): LineCheck[] {
  return lines
    .filter((line) => isDone(comparison, line))
    .map((line) => {
      const { found, hash = "" } = comparedLine(comparison, line);
      const asset = line.asset.id;
      const { value } = hashOf(comparison, line) === undefined ? {} : readHash(hash);
      const hashRead = value === undefined ? {} : { hashRead: value };
      if (!found)
        return { asset, counted: line.asset.quantity.value, ...asWritten(line), ...hashRead };
      return {
        asset,
        counted: readCount(found.counted) ?? 0,
        seal: found.seal,
        ...given("sealRead", tidyMark(found.sealRead)),
        ...given("serialRead", tidyMark(found.serialRead)),
        ...hashRead,
        ...given("damage", found.damage),
        ...given("note", found.note),
      };
    });
}

/** A tick says that the number beside it was read on the unit itself. */
function asWritten(line: CheckLine): Pick<LineCheck, "seal" | "sealRead" | "serialRead"> {
  const [seal, serial] = [sealOf(line), serialOf(line)];
  return {
    seal: seal === undefined ? "none" : "intact",
    ...(seal === undefined ? {} : { sealRead: seal }),
    ...(serial === undefined ? {} : { serialRead: serial }),
  };
}
