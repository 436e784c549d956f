/** The numbers on a vendor's certificate as they are typed. */
import { foldMark } from "../../../shared/domain/marks.ts";

/** Numbers pasted or scanned, however they are separated; each once, in their order. */
export function marksIn(typed: string): readonly string[] {
  const marks = typed
    .normalize("NFKC")
    .split(/[\s,、;・]+/)
    .filter((mark) => mark !== "");
  return [...new Map(marks.map((mark) => [foldMark(mark), mark])).values()];
}
