/** Where heads of a ledger are kept outside of its file, as the screens show it. */
import type { HeadsView } from "../../shared/views/heads.ts";
import { entryCount } from "../ledger/entries.ts";
import { printedSheets } from "../ledger/sheets.ts";
import type { ComparedLedger } from "./held/compare.ts";
import type { HeadKeeper } from "./keeper.ts";
import { witnessedHeads } from "./witnessed.ts";

export function headsView(ledger: ComparedLedger, keeper: HeadKeeper): HeadsView {
  const { db } = ledger;
  const { anchorFolder, places, witnessKeys } = keeper;
  const { witnesses, strangers } = witnessedHeads(ledger, witnessKeys);
  return {
    size: entryCount(db),
    ...(anchorFolder === undefined ? {} : { anchorFolder }),
    places: [...places],
    witnesses: [...witnesses],
    strangers,
    // A printed form vouches for all entries up to the one that froze it.
    paper: printedSheets(db),
  };
}
