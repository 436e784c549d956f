/** Words for codes, in the contract text's own terms. */
import type { Stage } from "../../domain/refusal.ts";
import type { AssetState, Kind, SlipState } from "../../domain/state.ts";
import type { TransitionId } from "../../domain/transitions.ts";
import type {
  ApprovalBasis,
  Leg,
  Means,
  Media,
  Method,
  NumberedForm,
  Office,
  PartyRole,
  PlaceKind,
  Role,
  SlipKind,
  Technique,
  Unit,
} from "../../domain/vocabulary.ts";
import { recordForms, recordKinds, recordPrefixes, recordStages } from "./recordWords.ts";

export * from "./problems.ts";
export * from "./recordWords.ts";

export const media: Readonly<Record<Media, string>> = {
  paper: "紙文書",
  drawing: "図面・地図",
  printout: "出力帳票",
  film: "マイクロフィルム",
  usb: "USBメモリ",
  sd: "SDカード",
  externalHdd: "外付けHDD",
  internalHdd: "内蔵HDD",
  ssd: "SSD",
  tape: "磁気テープ",
  cd: "CD",
  dvd: "DVD",
  bd: "BD",
  mo: "MO",
  fd: "FD",
  icCard: "ICカード",
  terminal: "端末",
  server: "サーバ",
  mfp: "複合機",
  data: "電子データ",
  cloud: "クラウド保存データ",
  other: "その他",
};

export const unit: Readonly<Record<Unit, string>> = {
  piece: "点",
  item: "個",
  sheet: "枚",
  volume: "冊",
  copy: "部",
  box: "箱",
  bag: "袋",
  stick: "本",
  roll: "巻",
  machine: "台",
  lot: "式",
  record: "件",
  household: "世帯",
  file: "ファイル",
  gigabyte: "GB",
};

export const method: Readonly<Record<Method, string>> = {
  clear: "Clear(消去)",
  purge: "Purge(除去)",
  destroy: "Destroy(破壊)",
};

export const technique: Readonly<Record<Technique, string>> = {
  overwrite: "上書き消去",
  degauss: "磁気消去",
  cryptoErase: "暗号化消去",
  blockErase: "ブロック消去",
  logicalDelete: "論理削除",
  physical: "物理破壊",
  incinerate: "焼却",
  dissolve: "溶解",
  shred: "裁断",
};

export const slipKind: Readonly<Record<SlipKind, string>> = {
  provision: "提供",
  return: "返却(返還)",
  disposal: "廃棄",
};

export const leg: Readonly<Record<Leg, string>> = { ...slipKind, move: "移動" };

export const means: Readonly<Record<Means, string>> = {
  onFoot: "徒歩",
  companyCar: "社用車",
  charter: "専用便",
  securityService: "セキュリティ便",
  registeredPost: "書留",
  parcel: "宅配便",
  publicTransport: "公共交通機関",
};

export const office: Readonly<Record<Office, string>> = {
  clientManager: "管理責任者(発注者)",
  designatedOfficial: "指定職員",
  custodyManager: "管理責任者",
  delegate: "管理責任者の代理",
  handler: "従事者",
};

export const partyRole: Readonly<Record<PartyRole, string>> = {
  client: "発注者",
  contractor: "受注者",
  subcontractor: "再委託先",
  carrier: "運送業者",
  disposer: "処分業者",
  cloudProvider: "クラウド事業者",
  thirdParty: "第三者(提供先)",
};

export const placeKind: Readonly<Record<PlaceKind, string>> = {
  client: "発注者の施設",
  contractor: "受注者の事業所",
  subcontractor: "再委託先の事業所",
  warehouse: "倉庫",
  disposer: "処分施設",
  cloud: "クラウド",
  thirdParty: "第三者の施設",
};

/** Over the border of the client's area (Art. 15(2)). */
export const permitDirection: Readonly<Record<"in" | "out" | "both", string>> = {
  in: "持込み",
  out: "持出し",
  both: "持込みと持出し",
};

/** By what the client lets copies be made (Art. 8). */
export const approvalBasis: Readonly<Record<ApprovalBasis, string>> = {
  instruction: "指示",
  consent: "承諾",
};

export const role: Readonly<Record<Role, string>> = {
  manager: "管理責任者",
  staff: "担当者",
  auditor: "監査・検査員",
};

export const assetState: Readonly<Record<AssetState, string>> = {
  planned: "登録済(未受領)",
  offered: "提供手続中",
  inTransit: "搬送中",
  arrived: "到着・照合待ち",
  held: "保管中",
  inUse: "使用中",
  heldSub: "再委託先保管中",
  quarantined: "保留(隔離)",
  returning: "返却手続中",
  disposalInstructed: "廃棄指示済",
  disposing: "廃棄手続中",
  destroyedUncertified: "廃棄実施済・証明待ち",
  missing: "所在不明",
  returned: "返却済",
  disposed: "廃棄済",
  lossClosed: "滅失確定",
  superseded: "分割・統合済",
  voided: "取消",
};

export const slipState: Readonly<Record<SlipState, string>> = {
  issued: "発行",
  released: "引渡側確認済",
  completed: "完了",
  held: "保留(差異)",
  void: "欠番",
};

export const form: Readonly<Record<NumberedForm, string>> = {
  handoverSlip: "受渡票",
  disposalCertificate: "廃棄証明書",
  transportRecord: "搬送記録",
  ...recordForms,
};

/** Prefixes that tell the series of numbers apart; the slip's own series has none. */
export const numberPrefix: Readonly<Record<NumberedForm, string>> = {
  handoverSlip: "",
  disposalCertificate: "廃証",
  transportRecord: "搬送",
  ...recordPrefixes,
};

/** What a person does at each step. */
export const step: Readonly<Record<TransitionId, string>> = {
  T02: "提供票の発行",
  T03: "受領確認",
  T04: "出発",
  T05: "到着の記録",
  T06: "到着照合",
  T08: "保留の解除",
  T10: "取出し",
  T10b: "戻し",
  T11: "移動",
  T14: "返却票の発行",
  T14a: "返却の搬送",
  T15: "返却の受領確認",
  T17: "廃棄指示の登録",
  T18: "廃棄指示の撤回",
  T19: "廃棄票の発行",
  T19a: "処分先への搬送",
  T19b: "廃棄の受領確認",
  T20: "廃棄の実施記録",
  T21: "廃棄証明書の手続",
  T22: "廃棄の疑義の記録",
  T23: "所在不明の記録",
  T24: "発見の記録",
  T25: "滅失の終結",
  T26: "分割・統合",
  T27: "登録の取消",
  T28: "複写の登録",
  T29: "廃棄のやり直し",
  T30: "棚の記録",
  T31: "保管責任者の引継ぎ",
  T32: "契約終了後の保有の登録",
  T33: "事故による隔離",
  T34: "内容・分類などの確定",
};

/** What the kinds of document are called when one is missing or exists already. */
export const kind: Readonly<Record<Kind, string>> = {
  ledger: "台帳",
  account: "利用者",
  login: "ログイン名",
  party: "関係者(団体)",
  person: "人",
  place: "場所",
  contract: "契約",
  admission: "第三者への承諾",
  standing: "人の指定",
  placement: "場所の指定",
  permits: "管理エリアの許可",
  cloudService: "クラウドの評価",
  copyApproval: "複写の指示・承諾",
  asset: "情報資産",
  numbering: "番号の控え",
  slip: "受渡票",
  transport: "搬送記録",
  instruction: "廃棄指示",
  destruction: "廃棄実施記録",
  certificate: "廃棄証明書",
  sheet: "印刷内容",
  import: "取り込んだファイル",
  ...recordKinds,
};

/** Stages of slips, transports, contracts … as a refusal names them. */
export const stage: Readonly<Record<Stage, string>> = {
  issued: "発行",
  released: "引渡側確認済",
  completed: "完了",
  held: "保留(差異)",
  void: "欠番",
  underway: "搬送中",
  inTransit: "搬送中(到着照合前)",
  arrived: "到着・照合待ち",
  checked: "照合済",
  open: "履行中",
  ended: "終了処理中",
  withdrawn: "撤回済",
  carriedOut: "実施済",
  certified: "証明書発行済",
  accepted: "発注者確認済",
  closed: "停止済",
  elsewhere: "別の場所",
  ...recordStages,
};
