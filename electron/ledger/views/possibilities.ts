/** What can be done with a unit now, or why not: by the same states that decide. */
import { stateRefusal } from "../../../shared/domain/decide/structure.ts";
import type { Asset } from "../../../shared/domain/state.ts";
import type { TransitionId } from "../../../shared/domain/transitions.ts";
import { refusalText } from "../../../shared/text/refusalText.ts";
import type { Possibility } from "../../../shared/views/common.ts";
import type { Reading } from "./reading.ts";

const STEP: Readonly<Record<Possibility["action"], TransitionId>> = {
  issueReturn: "T14",
  instructDisposal: "T17",
  move: "T11",
  takeOut: "T10",
  putBack: "T10b",
  store: "T30",
  repack: "T26",
  registerCopy: "T28",
  reportMissing: "T23",
  releaseQuarantine: "T08",
  recordFound: "T24",
  handOverCustody: "T31",
  closeLoss: "T25",
  deferReturn: "T32",
  voidAsset: "T27",
  describe: "T34",
};

export function possibilities({ names }: Reading, asset: Asset): Possibility[] {
  return Object.entries(STEP).map(([action, transition]) => {
    const refusal = stateRefusal({ asset, path: "asset" }, transition);
    return {
      // The keys are the table's own.
      action: action as Possibility["action"],
      possible: refusal === undefined,
      ...(refusal === undefined ? {} : { why: refusalText(refusal, names) }),
    };
  });
}
