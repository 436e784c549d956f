/** The numbers on a vendor's certificate against those that were sent. */
import { foldMark } from "../../../shared/domain/marks.ts";
import type { AssetRow } from "../../../shared/views/common.ts";

/** Numbers pasted or scanned, however they are separated; each once, in their order. */
export function marksIn(typed: string): readonly string[] {
  const marks = typed
    .normalize("NFKC")
    .split(/[\s,、;・]+/)
    .filter((mark) => mark !== "");
  return [...new Map(marks.map((mark) => [foldMark(mark), mark])).values()];
}

export interface Compared {
  /** Every unit that was sent, with its mark on the certificate if it is there. */
  readonly sent: readonly { readonly unit: AssetRow; readonly mark: string | undefined }[];
  /** Marks of the certificate that belong to nothing that was sent. */
  readonly strange: readonly string[];
}

/** A unit is named by its serial number or by its own number. */
export function compareMarks(units: readonly AssetRow[], marks: readonly string[]): Compared {
  const byFold = new Map(marks.map((mark) => [foldMark(mark), mark]));
  const namesOf = ({ serial, number }: AssetRow) =>
    [serial ?? [], number].flat().map((mark) => foldMark(mark));
  const known = new Set(units.flatMap(namesOf));
  return {
    sent: units.map((unit) => ({
      unit,
      mark: namesOf(unit)
        .map((name) => byFold.get(name))
        .find((mark) => mark !== undefined),
    })),
    strange: marks.filter((mark) => !known.has(foldMark(mark))),
  };
}
