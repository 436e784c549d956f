/**
 * Everything that can be corrected, and for each kind in one place: which entries recorded which fields, what the
 * documents say now, how the right value is put, whose approval it takes, and when its times can have been.
 */
import type { CorrectedKind } from "./commands/correction.ts";
import type { Correctable } from "./correctable/kinds.ts";
import { PAPERS_CORRECTED } from "./correctable/papers.ts";
import { slipCorrected, unitCorrected } from "./correctable/things.ts";
import { transportCorrected } from "./correctable/transport.ts";

export const CORRECTABLE: Readonly<Record<CorrectedKind, Correctable>> = {
  asset: unitCorrected,
  slip: slipCorrected,
  transport: transportCorrected,
  ...PAPERS_CORRECTED,
};
