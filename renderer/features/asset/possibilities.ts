/** What can be done with a unit, in words, and where it is done. */
import type { Possibility } from "../../../shared/views/common.ts";
import { pathTo } from "../../app/paths.ts";

type Action = Possibility["action"];

interface Way {
  readonly words: string;
  readonly href: (unit: string) => string;
}

const act = (name: string, words: string): Way => ({
  words,
  href: (unit) => pathTo.act(name, [unit]),
});

/** Exhaustive: an action without its words does not compile. */
export const WAYS: Readonly<Record<Action, Way>> = {
  takeOut: act("takeOut", "取り出す"),
  putBack: act("putBack", "戻す"),
  store: act("store", "棚を記録する"),
  move: { words: "別の場所へ運ぶ", href: (unit) => pathTo.newTransport({ units: [unit] }) },
  repack: act("repack", "分割・統合する"),
  registerCopy: act("copy", "複写を登録する"),
  handOverCustody: act("custody", "保管責任者を引き継ぐ"),
  issueReturn: {
    words: "返却票を作る",
    href: (unit) => pathTo.newSlip({ kind: "return", units: [unit] }),
  },
  instructDisposal: {
    words: "廃棄の指示を登録する",
    href: (unit) => pathTo.newInstruction([unit]),
  },
  releaseQuarantine: act("release", "保留を解除する"),
  reportMissing: act("missing", "所在不明を記録する"),
  recordFound: act("found", "発見を記録する"),
  closeLoss: act("closeLoss", "滅失を終結する"),
  deferReturn: act("defer", "契約終了後の保有を登録する"),
  describe: act("describe", "内容・分類などを確定する"),
  voidAsset: act("void", "登録を取り消す"),
};
