/** What a file that someone chose is called in the ledger. */
import { basename } from "node:path";

/** The file's own name, without what cannot stand in one line of text; `otherwise` where nothing is left of it. */
export function fileNameIn(path: string, otherwise: string): string {
  const name = basename(path)
    .replaceAll(/[\u0000-\u001f\u007f-\u009f]/g, "")
    .toWellFormed()
    .trim();
  return name === "" ? otherwise : name.slice(0, 200).toWellFormed();
}
