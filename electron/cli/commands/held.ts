/** Files that people hold of a ledger, named on the command line. */
import { resolve } from "node:path";
import type { Held } from "../../heads/held/read.ts";
import { Unheld, readHeld } from "../../heads/held/read.ts";
import { unheld } from "../../../shared/text/ja/unheld.ts";
import type { Io } from "../io.ts";
import { Usage } from "../io.ts";

/** Reads them all. A file that is no evidence is said so before anything is compared. */
export async function heldAt(paths: readonly string[], io: Io): Promise<readonly Held[]> {
  const held: Held[] = [];
  for (const path of paths) {
    try {
      // oxlint-disable-next-line no-await-in-loop -- a picture takes a hundred megabytes
      held.push(...(await readHeld({ path: resolve(path) }, io.scan)));
    } catch (error) {
      throw error instanceof Unheld ? new Usage(unheld[error.why](error.called)) : error;
    }
  }
  return held;
}
