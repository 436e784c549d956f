/** What can be done with units that were ticked: the act that fits their states comes first. */
import type { AssetState } from "../../../shared/domain/state.ts";
import type { TransitionId } from "../../../shared/domain/transitions.ts";
import { TRANSITIONS } from "../../../shared/domain/transitions.ts";
import { pathTo } from "../../app/paths.ts";

export interface Offer {
  readonly id: string;
  /** What the button says of the units, such as を取り出す. */
  readonly verb: string;
  readonly step: TransitionId;
  readonly href: (units: readonly string[]) => string;
}

const act = (id: string, verb: string, step: TransitionId): Offer => ({
  id,
  verb,
  step,
  href: (units) => pathTo.act(id, units),
});

const OFFERS: readonly Offer[] = [
  act("takeOut", "を取り出す", "T10"),
  act("putBack", "を戻す", "T10b"),
  act("store", "の棚を記録する", "T30"),
  {
    id: "move",
    verb: "を別の場所へ運ぶ",
    step: "T11",
    href: (units) => pathTo.newTransport({ units }),
  },
  act("repack", "を分割・統合する", "T26"),
  act("custody", "の保管責任者を引き継ぐ", "T31"),
  {
    id: "return",
    verb: "の返却票を作る",
    step: "T14",
    href: (units) => pathTo.newSlip({ kind: "return", units }),
  },
  {
    id: "instruct",
    verb: "の廃棄の指示を登録する",
    step: "T17",
    href: (units) => pathTo.newInstruction(units),
  },
  act("release", "の保留を解除する", "T08"),
  act("missing", "の所在不明を記録する", "T23"),
];

/** The acts for which every one of these states will do, in the order in which they are used most. */
export function offersFor(states: readonly AssetState[]): readonly Offer[] {
  return OFFERS.filter(({ step }) => {
    const from: readonly AssetState[] = TRANSITIONS[step].from;
    return states.every((state) => from.includes(state));
  });
}
