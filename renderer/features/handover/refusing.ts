/** What a side says is otherwise than a slip's lines, as it is typed: begun with what was compared on the desk. */
import { sameMark } from "../../../shared/domain/marks.ts";
import type { CheckLine, Comparison } from "../../app/checking/checks.ts";
import { comparedLine, sealOf } from "../../app/checking/checks.ts";
import { given } from "../../app/typed.ts";
import type { Unsent } from "../../app/unsent.ts";
import { readCount } from "../../ui/numbers.ts";

/** One line of which the side says something else. */
export interface SaidLine {
  readonly asset: string;
  readonly stated: string;
  readonly note: string;
}

type Line = NonNullable<Unsent<"disputeSlip">["lines"]>[number];

/** What was found on the desk to be otherwise than written. */
export function saidOnDesk(lines: readonly CheckLine[], comparison: Comparison): SaidLine[] {
  return lines.flatMap((line) => {
    const { found } = comparedLine(comparison, line);
    if (!found) return [];
    const { serial } = line.asset;
    const unlike = (read: string, known = "") => read.trim() !== "" && !sameMark(read, known);
    const note = [
      unlike(found.serialRead, serial) ? `製造番号 ${found.serialRead}` : "",
      unlike(found.sealRead, sealOf(line)) ? `封印番号 ${found.sealRead}` : "",
      found.seal === "broken" ? "封印に異常あり" : "",
      found.damage,
      found.note,
    ].filter((part) => part.trim() !== "");
    return [{ asset: line.asset.id, stated: found.counted, note: note.join("、") }];
  });
}

/** A line as it stands on the slip, to be changed to what the side says. */
export function asWritten({ asset }: CheckLine): SaidLine {
  return { asset: asset.id, stated: String(asset.quantity.value), note: "" };
}

/** Whether every number can be read. */
export function areCounted(said: readonly SaidLine[]): boolean {
  return said.every(({ stated }) => readCount(stated) !== undefined);
}

/** The lines as the command carries them. */
export function statedLines(said: readonly SaidLine[]): Line[] {
  return said.map(({ asset, stated, note }) => ({
    asset,
    stated: readCount(stated) ?? 0,
    ...given("note", note),
  }));
}
