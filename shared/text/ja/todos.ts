/** What wants attention, as sentences. Each says what, since when or until when, and how many. */
import type { Office } from "../../domain/vocabulary.ts";
import { differenceText } from "./certified.ts";
import { recordTodos } from "./recordTodos.ts";
import { office } from "./words.ts";

const days = (count: number) => (count === 0 ? "本日" : `${count}日`);
const left = (count: number) => (count === 0 ? "本日" : `${count}日後に`);

const inDays = (count: number) => (count === 0 ? "本日" : `${count}日後`);
const WAY = { in: "持込み", out: "持出し", both: "持込み・持出し" } as const;

function hours(minutes: number): string {
  return minutes < 60 ? `${minutes}分` : `${Math.floor(minutes / 60)}時間`;
}

export const todos = {
  late: (p: { number: string; units: number; minutes: number }) =>
    `搬送中 ${p.units}点、到着予定を${p.minutes < 2880 ? hours(p.minutes) : days(Math.floor(p.minutes / 1440))}過ぎています(${p.number})`,
  toCheck: (p: { number: string; units: number }) =>
    `到着した ${p.units}点が照合を待っています(${p.number})`,
  missing: (p: { units: number }) => `所在不明の情報資産が ${p.units}点あります`,
  quarantined: (p: { units: number }) => `保留(隔離)中の情報資産が ${p.units}点あります`,
  heldSlip: (p: { number: string; days: number }) =>
    `受渡票 ${p.number} は差異のため保留になっています(${days(p.days)})`,
  doubtedSlip: (p: { number: string; days: number }) =>
    `受渡票 ${p.number} は指定の期間外の人の確認により保留です(${days(p.days)})。発注者に書面で確かめ、結果を登録してください(第12条)`,
  stranger: (p: { asset: string; found: string; registrable: boolean }) =>
    `${p.asset} の代わりに届いた物(製造番号「${p.found}」)${p.registrable ? "を、情報資産として登録するか" : "について"}、渡し返したことを登録してください(第11条)`,
  toRelease: (p: { number: string; days: number }) =>
    `引渡しの確認を待つ受渡票 ${p.number}(${days(p.days)})`,
  toReceive: (p: { number: string; days: number }) =>
    `受領確認を待つ受渡票 ${p.number}(${days(p.days)})`,
  unsigned: (p: { number: string; count: number; days: number }) =>
    `紙で確認した受渡票 ${p.number}${p.count > 1 ? ` ほか${p.count - 1}件` : ""} の署名済みの写しが取り込まれていません(確認から${days(p.days)}、第11条)`,
  leftOut: (p: { units: number }) => `取り出したまま日をまたいだ情報資産が ${p.units}点あります`,
  overdue: (p: { units: number }) => `返却予定日を過ぎた情報資産が ${p.units}点あります`,
  ended: (p: { contract: string; days: number; units: number }) =>
    `契約「${p.contract}」の終了から${p.days}日、未返還・未廃棄 ${p.units}点`,
  uninstructed: (p: { contract: string; units: number }) =>
    `契約「${p.contract}」は終了し、廃棄の指示がありません。${p.units}点は返還の対象です`,
  toComplete: (p: { contract: string }) =>
    `契約「${p.contract}」は終了し、未返還・未廃棄はありません。完結を記録できます`,
  toExpire: (p: { contract: string }) =>
    `契約「${p.contract}」の氏名と署名の保存期間が過ぎました。消去を記録できます`,
  toCertify: (p: { place: string; units: number; days: number }) =>
    `証明書待ち ${p.units}点(${p.place}、実施から${days(p.days)})`,
  certificateDiffers: (p: { work: string; unnamed: number; unknown: number }) =>
    `処分業者の証明書と差異があります(${p.work}:${differenceText(p)})`,
  toAccept: (p: { number: string; days: number }) =>
    `発注者の確認を待つ廃棄証明書 ${p.number}(${days(p.days)})`,
  deadline: (p: { number: string; units: number; days: number }) =>
    p.days < 0
      ? `廃棄の指示 ${p.number} の期限を${-p.days}日過ぎています(未着手 ${p.units}点)`
      : `廃棄の指示 ${p.number} の期限は${p.days === 0 ? "本日" : `${p.days}日後`}です(未着手 ${p.units}点)`,
  designationEnds: (p: { person: string; office: Office; days: number }) =>
    `${p.person} の${office[p.office]}としての指定が${left(p.days)}切れます`,
  placeEnds: (p: { place: string; days: number }) =>
    `「${p.place}」の場所の指定が${left(p.days)}切れます`,
  consentEnds: (p: { party: string; days: number }) =>
    `「${p.party}」への承諾が${left(p.days)}切れます`,
  permitEnds: (p: { place: string; direction: "in" | "out" | "both"; days: number }) =>
    `「${p.place}」の${WAY[p.direction]}の許可が${left(p.days)}切れます`,
  certificationEnds: (p: { place: string; name: string; days: number }) =>
    `「${p.place}」のクラウドの認定・認証「${p.name}」が${left(p.days)}切れます`,
  contractEnds: (p: { contract: string; days: number }) =>
    `契約「${p.contract}」の期間が${left(p.days)}終わります`,
  dueSoon: (p: { units: number; days: number }) =>
    `返却予定日の近い情報資産が ${p.units}点あります(最も早いものは${inDays(p.days)})`,
  deferralEnds: (p: { units: number; days: number }) =>
    `発注者が書面で認めた保有の期限が近い情報資産が ${p.units}点あります(最も早いものは${inDays(p.days)})`,
  findingDue: (p: { document: string; days: number }) =>
    p.days < 0
      ? `検査の指摘 ${p.document} の処置の期限を${-p.days}日過ぎています(第19条)`
      : `検査の指摘 ${p.document} の処置の期限は${inDays(p.days)}です(第19条)`,
  findingOpen: (p: { document: string; days: number }) =>
    `検査の指摘 ${p.document} の処置が記録されていません(検査から${days(p.days)}、期限の定めなし、第19条)`,
  unchecked: (p: { units: number; days: number }) =>
    `${p.days}日を超えて現物を確かめていない、保管中の情報資産が ${p.units}点あります(第13条)`,
  copyApprovalEnds: (p: { number: string; left: number; days: number }) =>
    `複写の指示・承諾 ${p.number} が${left(p.days)}切れます(残り ${p.left}部)`,
  trainingEnds: (p: { person: string; days: number }) =>
    `${p.person} の教育の有効期間が${left(p.days)}切れます`,
  cardEnds: (p: { person: string; days: number }) =>
    `${p.person} の身分を示す証明書が${left(p.days)}切れます`,
  evaluationEnds: (p: { place: string; days: number }) =>
    `「${p.place}」のクラウドの評価が${left(p.days)}切れます`,
  undesignated: (p: { place: string; units: number }) =>
    `指定のない場所「${p.place}」に情報資産が ${p.units}点あります。移動・返却・廃棄するか、指定文書を登録してください`,
  unconsented: (p: { party: string; units: number }) =>
    `承諾の終わった「${p.party}」に情報資産が ${p.units}点あります。引き取り・返却・廃棄を行うか、承諾書を登録してください`,
  noContract: () => "契約が登録されていません",
  noOffice: (p: { contract: string; office: Office }) =>
    `契約「${p.contract}」に${office[p.office]}が登録されていません`,
  noPlace: (p: { contract: string }) => `契約「${p.contract}」に指定場所が登録されていません`,
  neverVerified: () => "このパソコンでは、まだこの台帳を検証していません",
  unsound: () => "前回の検証で異常が見つかっています",
  unplannedBackups: () => "このパソコンでは、台帳のバックアップ先が決まっていません",
  openLosses: (p: { count: number }) =>
    `前の台帳から引き継ぐときに失われた記録が ${p.count}項目、記録し直すのを待っています`,
  failedBackup: () => "台帳のバックアップを取れませんでした。バックアップ先を確かめてください",

  ...recordTodos,
} as const;
