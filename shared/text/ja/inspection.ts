/** The words of an inspection: what each article asks for, what meets it, what is missing (Art. 19). */
import { eraDate, eraDateTime } from "../../forms/era.ts";
import { differenceText } from "./certified.ts";

/** The articles' own headings, for those that records of custody can meet. */
export const articleTitle: Readonly<Record<number, string>> = {
  4: "個人情報の適正な維持管理",
  5: "秘密保持及び第三者への提供の禁止",
  6: "再委託の禁止",
  7: "指示目的外の利用の禁止",
  8: "情報の複写及び複製の禁止",
  9: "情報の帰属権",
  10: "情報資産の保護",
  11: "情報資産の受渡し",
  12: "情報資産の授受及び搬送",
  13: "厳重な保管及び搬送",
  14: "情報資産の返還又は廃棄",
  15: "入退室管理事項",
  16: "身分証明書の携帯等",
  17: "クラウドサービスの利用",
  18: "事故発生時の報告義務",
  19: "業務の報告又は検査等",
  20: "教育の実施",
  21: "契約の解除",
  24: "その他",
};

/** So many lines of a kind go on paper: a sheet of many more can be neither drawn nor carried. */
export const MOST_ON_PAPER = 10_000;

const grouped = (count: number) => count.toLocaleString("ja-JP");

/** So many units, from one day to another. */
interface Lay {
  readonly from: string;
  readonly to: string;
  readonly count: number;
}

const stretch = ({ from, to }: Lay) =>
  from === to ? eraDate(from) : `${eraDate(from)}から${eraDate(to)}まで`;

export const inspectionText = {
  title: "検査のための一覧",
  gathering:
    "台帳の記録を調べて、一覧を作っています。情報資産の多い契約では、十数秒かかることがあります。その間も、ほかの画面を使えます。",
  none: "この期間の記録はありません。",
  noGaps: "不備は見つかりませんでした。",
  evidence: "要件を満たす記録",
  gaps: "不備",
  /** What the screen leaves out of so many. */
  more: (left: number, count: number) =>
    count > MOST_ON_PAPER
      ? `ほか${grouped(left)}件。印刷またはPDFの保存で${grouped(MOST_ON_PAPER)}件まで、コマンド custody inspect ですべてを確かめられます。`
      : `ほか${grouped(left)}件。印刷またはPDFの保存で、すべてを確かめられます。`,
  /** What paper leaves out. */
  moreThanPaper: (left: number) =>
    `ほか${grouped(left)}件。紙とPDFに載せるのは${grouped(MOST_ON_PAPER)}件までです。コマンド custody inspect ですべてを確かめられます。`,
  limits:
    "この一覧は、台帳に記録された事実から作成しています。記録されなかった事実は示しません。台帳が改ざんされていないことは「検証」で確かめてください。",

  requester: "請求者",
  reasons: "理由を記録して進めた記録",
  reason: (seq: number, rule: string, reason: string) => `記録 ${seq} ${rule} ${reason}`,
  personalReceived: "受領した、個人情報を含む(または不明の)情報資産",
  contentUnknown: (unit: string) =>
    `情報資産 ${unit} は、個人情報・特定個人情報・要配慮個人情報の有無が「不明」のままです。`,
  purposes: "受渡しの目的",
  ownMedia: "受注者の媒体で受領した情報資産",
  findings: "検査の指摘",
  resolutions: "指摘の処置",
  findingOpen: (document: string, due: string) =>
    `検査の指摘 ${document} は、処置が記録されていません${due === "" ? "" : `(期限 ${due})`}。`,
  termination: "契約の解除",
  terminated: "解除を記録しました",
  pledges: "誓約書",
  notPledged: (person: string) =>
    `${person} は業務に従事する指定を受けていますが、誓約書の記録がありません。`,
  consents: "再委託等の承諾",
  heldByOthers: "再委託先等の場所にあった情報資産",
  consentOver: (party: string, lay: Lay) =>
    `${party} の場所に、承諾のない期間(${stretch(lay)})、情報資産が${lay.count}点ありました。`,
  copyApprovals: "複写の指示・承諾",
  copiesMade: "登録した複写",
  copiesLiving: "いま残っている複写",
  used: (used: number, allowed: number) => `${allowed}部のうち${used}部`,
  copyOf: (original: string) => `${original} の複写`,
  copyOverdue: (copy: string, due: string) =>
    `複写 ${copy} は、返却・廃棄の期限(${eraDate(due)})を過ぎて残っています。`,
  originalGone: (copy: string, original: string, state: string) =>
    `複写 ${copy} は残っていますが、原本 ${original} は「${state}」です。`,
  placesDesignated: "場所の指定",
  placesUsed: "情報資産のあった場所",
  lay: (place: string, party: string, lay: Lay) =>
    `${place}(${party}) ${eraDate(lay.from)}〜${eraDate(lay.to)} ${lay.count}点`,
  notDesignated: (place: string, lay: Lay) =>
    `「${place}」に、指定のない期間(${stretch(lay)})、情報資産が${lay.count}点ありました。`,
  slips: "受渡票",
  slipOpen: (number: string) => `受渡票 ${number} は、双方の確認が終わっていません。`,
  slipHeld: (number: string) => `受渡票 ${number} は、差異のため保留になっています。`,
  closes: "期間の締め",
  late: "締めた後に加わった記録",
  lateEntry: (seq: number, days: number, { from, to }: { from: string; to: string }) =>
    `記録 ${seq} ${days}日遅れ(締めた期間 ${eraDate(from)}〜${eraDate(to)})`,
  corrections: "訂正票",
  correction: { proposed: "承認待ち", inForce: "訂正済", rejected: "却下" },
  correctionOpen: (number: string) => `訂正票 ${number} は、双方の承認が終わっていません。`,
  groundLost: (number: string, paper: string, count: number) =>
    `訂正票 ${number} により${paper} の日付が改まり、これを根拠とした記録${count}件が、訂正後の期間の外になりました。`,
  officials: "指定職員・管理責任者の指定",
  noManager: "この期間の末日に、受注者の管理責任者の指定がありません。",
  noOfficial: "この期間の末日に、発注者の指定職員の指定がありません。",
  doubtsSettled: "指定の期間外の確認についての発注者の確認",
  confirmedOutside: (number: string, person: string) =>
    `受渡票 ${number} は、指定の期間外の ${person} が確認し、発注者の確認が記録されていません。`,
  transports: "搬送",
  notArrived: (number: string) => `搬送 ${number} は、到着の記録がありません。`,
  notChecked: (number: string) => `搬送 ${number} は、到着後の照合の記録がありません。`,
  checks: "到着時の照合",
  stocktakes: "棚卸",
  notCounted: (place: string, count: number) =>
    `「${place}」(${count}点)は、この期間に棚卸をしていません。`,
  short: (number: string, count: number) => `${number} で${count}点が不足しました。`,
  instructions: "廃棄の指示",
  destructions: "廃棄の実施",
  certificates: "廃棄証明書",
  uncertified: (on: string) => `${eraDate(on)}に実施した廃棄の証明書が発行されていません。`,
  unaccepted: (number: string) => `廃棄証明書 ${number} は、発注者の確認が記録されていません。`,
  certificateDiffers: (work: string, open: { unnamed: number; unknown: number }) =>
    `${work}の廃棄は、処分業者の証明書との差異が残っています(${differenceText(open)})。`,
  outstanding: (count: number) =>
    `契約が終わりましたが、未返還・未廃棄の情報資産が${count}点あります。`,
  completion: "返還・廃棄完了報告書",
  incidents: "事故",
  reports: "事故報告書",
  notTold: (number: string) => `${number} は、発注者への第一報が記録されていません。`,
  toldLate: (number: string, by: string) =>
    `${number} の第一報は、期限の目安(${eraDateTime(by)})を過ぎています。`,
  notWritten: (number: string) => `${number} は、書面による最終報告が提出されていません。`,
  notJudged: (count: number) => `事故のおそれ${count}件が、判断されていません。`,
  permits: "持込み・持出しの許可",
  notApplied: (document: string) =>
    `持込み・持出しの許可 ${document} は、事前の書面による申請が記録されていません。`,
  areaRules: "入退出の規定の確認",
  cards: "身分証明書を持つ者による搬送",
  noCard: (person: string, on: string) =>
    `${person} は${eraDate(on)}に搬送しましたが、有効な身分証明書の記録がありません。`,
  evaluations: "クラウドサービスの評価",
  notEvaluated: (place: string, count: number) =>
    `「${place}」(${count}点)は、クラウドサービスとしての評価が記録されていません。`,
  trainings: "教育",
  notTrained: (person: string) =>
    `${person} は業務に従事していますが、有効な教育の記録がありません。`,
} as const;
