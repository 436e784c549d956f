/** From which states each step may be taken (domain: T01–T29), and the article that speaks of it. */
import type { AssetState } from "./state.ts";
import { ASSET_STATES, OUTSTANDING_STATES, TERMINAL_STATES } from "./state.ts";

export interface Transition {
  readonly from: readonly AssetState[];
  readonly article: number;
}

const STORED: readonly AssetState[] = ["held", "heldSub"];

export const TRANSITIONS = {
  /** 提供票を発行 */
  T02: { from: ["planned"], article: 11 },
  /** 双方確認 (手渡し) */
  T03: { from: ["offered", "arrived"], article: 11 },
  /** 引渡確認・出発 */
  T04: { from: ["offered"], article: 12 },
  /** 到着を記録 */
  T05: { from: ["inTransit"], article: 10 },
  /** 到着照合 */
  T06: { from: ["arrived"], article: 13 },
  /** 隔離の解除 */
  T08: { from: ["quarantined"], article: 18 },
  /** 取出し */
  T10: { from: STORED, article: 13 },
  /** 戻し */
  T10b: { from: ["inUse"], article: 13 },
  /** 場所間移動 */
  T11: { from: STORED, article: 12 },
  /** 返却票を発行。保留のものは、発注者の指示による (T09) */
  T14: { from: [...STORED, "quarantined"], article: 11 },
  /** 返却の搬送 */
  T14a: { from: ["returning"], article: 12 },
  /** 返却の双方確認 */
  T15: { from: ["returning", "arrived"], article: 11 },
  /** 廃棄指示を登録。保留のものにも (T09) */
  T17: { from: [...STORED, "quarantined"], article: 14 },
  /** 指示の撤回 */
  T18: { from: ["disposalInstructed"], article: 14 },
  /** 廃棄票を発行 */
  T19: { from: ["disposalInstructed"], article: 11 },
  /** 処分先への搬送 */
  T19a: { from: ["disposing"], article: 12 },
  /** 廃棄の双方確認 */
  T19b: { from: ["disposing", "arrived"], article: 11 },
  /** 実施記録 */
  T20: { from: ["disposing"], article: 14 },
  /** 証明書の発行と確認 */
  T21: { from: ["destroyedUncertified"], article: 14 },
  /** 廃棄の疑義 (証明書と現物の不一致) */
  T22: { from: ["destroyedUncertified"], article: 14 },
  /** 所在不明を記録 */
  T23: { from: OUTSTANDING_STATES.filter((state) => state !== "missing"), article: 18 },
  /** 発見 */
  T24: { from: ["missing"], article: 18 },
  /** 発注者の書面による終結 */
  T25: { from: ["missing"], article: 18 },
  /** 分割・統合。到着したものは、照合してからにする */
  T26: { from: [...STORED, "quarantined"], article: 11 },
  /** 取消 */
  T27: { from: ["planned"], article: 11 },
  /** 複写の登録 */
  T28: { from: STORED, article: 8 },
  /** 廃棄のやり直し。疑義のあるものは、発注者の指示による */
  T29: { from: ["destroyedUncertified", "quarantined"], article: 14 },
  /** 棚の記録 */
  T30: { from: [...STORED, "quarantined"], article: 13 },
  /** 保管責任者の引継ぎ。前任のもとには何も残らない */
  T31: { from: OUTSTANDING_STATES, article: 12 },
  /** 事故による隔離 */
  T33: {
    from: [...STORED, "inUse", "inTransit", "arrived", "disposing", "destroyedUncertified"],
    article: 18,
  },
  /** 内容・分類などの確定 */
  T34: { from: ASSET_STATES.filter((state) => !TERMINAL_STATES.includes(state)), article: 4 },
  /** 契約終了後の保有 */
  T32: { from: OUTSTANDING_STATES, article: 14 },
} as const satisfies Record<string, Transition>;

export type TransitionId = keyof typeof TRANSITIONS;
