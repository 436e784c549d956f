/** Words for the records beyond a single handover: incidents and what belongs to them. */
import type {
  Certainty,
  IncidentKind,
  Measure,
  RecordNumber,
  ReportEdition,
  ReportMeans,
} from "../../domain/vocabulary.ts";
import type { Ground } from "../../domain/incident.ts";
import type { RecordStage } from "../../domain/recordRefusals.ts";
import type { RecordKind } from "../../domain/recordDocs.ts";

export const incidentKind: Readonly<Record<IncidentKind, string>> = {
  leak: "漏えい",
  loss: "紛失",
  theft: "盗難",
  alteration: "改ざん",
  damage: "き損",
  misdelivery: "誤送",
  wrongDisposal: "誤廃棄",
  unapprovedCopy: "承諾のない複写",
  sealBroken: "封印破損",
  quantity: "数量差異",
  other: "その他",
};

export const certainty: Readonly<Record<Certainty, string>> = {
  suspected: "おそれ",
  confirmed: "確定",
};

export const measure: Readonly<Record<Measure, string>> = {
  none: "そのままにする",
  setAside: "保留(隔離)にする",
  missing: "所在不明にする",
};

export const reportMeans: Readonly<Record<ReportMeans, string>> = {
  phone: "電話",
  visit: "訪問",
  email: "電子メール",
  fax: "ファクス",
  document: "文書",
};

export const reportEdition: Readonly<Record<ReportEdition, string>> = {
  first: "第一報",
  further: "続報",
  final: "最終報告",
};

/** Why something may be an incident. */
export const ground: Readonly<Record<Ground, string>> = {
  quantity: "数量が違う",
  seal: "封印が違う",
  serial: "製造番号が違う",
  hash: "内容のハッシュが違う",
  damage: "破損がある",
  verification: "消去の検証に不合格",
  certificate: "証明書の記載が違う",
  missing: "所在不明",
  found: "所在不明のものが見つかった",
};

export const recordForms: Readonly<Record<RecordNumber, string>> = {
  incidentReport: "事故報告書",
  completionReport: "返還・廃棄完了報告書",
  stocktakeRecord: "棚卸記録",
  correctionSlip: "訂正票",
  succession: "引継書",
  periodClose: "期間の締め",
  nonAcceptance: "不受理記録",
};
export const recordPrefixes: Readonly<Record<RecordNumber, string>> = {
  incidentReport: "事故",
  completionReport: "完了",
  stocktakeRecord: "棚卸",
  correctionSlip: "訂正",
  succession: "引継",
  periodClose: "締",
  nonAcceptance: "不受理",
};

export const recordKinds: Readonly<Record<RecordKind, string>> = {
  suspicion: "事故のおそれ",
  incident: "事故",
  incidentReport: "事故報告書",
  concern: "事故との関わり",
  pending: "終わっていない事柄",
  medium: "媒体",
  completion: "契約の完結",
  inspectionFinding: "検査の指摘",
  stranger: "届いた別の物",
  stocktake: "棚卸",
  certification: "処分業者の証明書",
  backup: "バックアップ",
  correction: "訂正",
  corrections: "訂正の一覧",
  periodClose: "期間の締め",
  closing: "締めの状況",
  succession: "引継書",
  nonAcceptance: "不受理記録",
  guardCustody: "守衛の預り",
  lineage: "台帳の引継ぎ",
  loss: "失われた記録",
};

export const recordStages: Readonly<Record<RecordStage, string>> = {
  settled: "終結済",
  answered: "判断済",
  submitted: "提出済",
  waiting: "承認待ちの訂正がある",
  inForce: "訂正済",
  rejected: "却下済",
  approved: "この側は承認済",
  revoked: "取下げ済",
  replaced: "分割・統合または取消済",
  taken: "引継済",
  withGuard: "守衛が預かり中",
};
