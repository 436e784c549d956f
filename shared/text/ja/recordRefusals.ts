/** Sentences for refusals about records beyond a single handover. */
import type { RecordRefusalParams } from "../../domain/recordRefusals.ts";
import type { CustodyField } from "../../domain/commands/correction.ts";
import { eraDate, eraDateTime } from "../../forms/era.ts";
import type { Names } from "../refusalText.ts";
import { unit } from "./words.ts";
import { lapseText } from "./amendment.ts";

type Sentences = {
  readonly [C in keyof RecordRefusalParams]: (p: RecordRefusalParams[C], n: Names) => string;
};

const custodyField: Readonly<Record<CustodyField, string>> = {
  place: "場所",
  custodian: "保管責任者",
  giver: "引渡側の人",
  receiver: "受領側の人",
};

const SIDE = { client: "発注者", contractor: "受注者" } as const;

export const recordRefusals: Sentences = {
  "classification-used": (p) =>
    `分類「${p.classification}」の情報資産があるため、この分類を契約からなくすことはできません。分類を残すか、先に情報資産の分類を改めてください。`,
  "too-many-due": (p) =>
    `期限が契約期間の終わりと同じ情報資産が${p.count}点あり、一度に改められる${p.most}点を超えています(特記事項 第14条)。期限を合わせずに記録し、期限は情報資産の画面で改めてください。`,
  "R14-15": (p, n) =>
    `契約の終わりを${eraDate(p.to)}に改めても、${lapseText(p, n)}は${eraDate(p.until)}までです。一緒には延長されません(特記事項 第14条)。引き続き必要なときは、新しい文書を受けて登録してください。`,

  "wrong-side": (p, n) =>
    `${n.person(p.person)} は${SIDE[p.side]}側の人ではありません(特記事項 第${p.article}条)。${SIDE[p.side]}側の人を選んでください。`,
  "report-incomplete": (p) =>
    `最終報告に${p.missing === "cause" ? "原因" : "再発防止策"}がありません(特記事項 第18条第2項)。入力するか、報告区分を「続報」にしてください。`,

  "not-counted": (p, n) =>
    `${n.asset(p.asset)} は台帳では「${n.place(p.place)}」にありますが、確認も不足もしていません(特記事項 第13条)。読み取るか、不足として記録してください。`,
  "not-expected": (p, n) =>
    `${n.asset(p.asset)} は台帳では「${n.place(p.place)}」にないため、確認・不足のどちらにもできません(特記事項 第13条)。予定外として記録してください。`,

  "R11-11": (p) =>
    `${custodyField[p.field]}は訂正できません(特記事項 第11条)。実際に起きたことを、移動・保管責任者の引継ぎ・戻しの受渡しとして記録してください。`,
  "R11-12": (p, n) =>
    `情報資産 ${n.asset(p.asset)} の数量は、受渡しの手続に入った後は訂正できません(特記事項 第11条)。分割・統合、照合の差異、棚卸のいずれかとして記録してください。`,
  "R11-13": (p) =>
    `訂正後の日時(${eraDateTime(p.at)})が前後の記録と合いません(特記事項 第11条)。${eraDateTime(p.from)}から${eraDateTime(p.to)}までの日時にしてください。`,
  "R11-14": (p) =>
    `記録 ${p.seq} は、訂正する内容を記録したものではないか、読み取ったものと違います(特記事項 第11条)。訂正の元になる記録を選び直してください。`,
  "R11-15": (p, n) =>
    `情報資産 ${n.asset(p.asset)} は、${p.others} と同じ媒体「${p.medium}」にあります(特記事項 第11条)。媒体は1つの物なので、${p.others} も一緒に選んでください。`,
  "R11-16": (p, n) =>
    p.why === "open"
      ? `情報資産 ${n.asset(p.asset)} は、記録より${p.count}${unit[p.unit]}多く数えられています(特記事項 第11条)。余分のものを情報資産として登録するか、渡し返して、その扱いを選んでください。`
      : `情報資産 ${n.asset(p.asset)} の余分は${p.count}${unit[p.unit]}です。選んだものと数・単位が一致しないか、前からあったものです(特記事項 第11条)。余分として新たに登録したものを選んでください。`,
  "R24-7": (p, n) =>
    `媒体「${p.medium}」には情報資産 ${n.asset(p.asset)} が登録されていて、製造番号は「${p.serial}」です(特記事項 第24条)。同じ媒体のものは、媒体の種別と製造番号を同じにしてください。`,
  "R12-12": (p, n) =>
    `引継ぎを受けるのは ${n.person(p.named)} です。${n.person(p.person)} は受けられません(特記事項 第12条第1項)。引継書の後任を選んでください。`,
  "R12-13": () =>
    "管理責任者の交代について、発注者への届出が記録されていません(特記事項 第12条第1項)。届出の文書の番号と日付を入力するか、理由を記録してください。",
  "R12-11": (p, n) =>
    `${n.person(p.person)} は「${n.party(p.party)}」の人ではありません(特記事項 第12条第1項)。受渡しを確認した側の人を選んでください。`,

  "R14-11": (p) =>
    `${openMatters(p)}あるため、契約を完結できません(特記事項 第14条)。事故を終結し、おそれを判断してから完結してください。`,
  "R14-12": (p) =>
    `処分業者の証明書に、渡していない番号が${p.count}件あります:${p.marks}(特記事項 第14条)。処分業者に確かめ、正しい証明書を登録するか、発注者の書面による決定を記録してください。`,
  "R14-13": (p) =>
    `渡したものと処分業者の証明書の差異が、${p.count}件の廃棄に残っているため、契約を完結できません(特記事項 第14条)。証明書の補完か、発注者の書面による決定を記録してください。`,
  "R14-14": () =>
    "証明書との差異を終結するには発注者の書面が必要です(特記事項 第14条)。文書の番号と日付を登録してください。",
  "R18-1": (p) =>
    `不足が${p.count}点あります(特記事項 第18条第1項)。可能性の段階でも速やかに発注者へ報告が必要です。事故として記録するため、状況を入力してください。`,
  "R18-2": () =>
    "発注者への第一報が記録されていません(特記事項 第18条第1項)。第一報を記録するか、理由を記録してください。",
  "R18-3": () =>
    "書面による最終報告が提出されていません(特記事項 第18条第2項)。事故発生の理由にかかわらず必要です。事故報告書を作成し、提出を記録してください。",
  "R18-7": () =>
    "事故の終結には発注者の確認が必要です(特記事項 第18条第1項)。発注者の文書の番号と日付を登録してください。",
  "R24-5": (p) =>
    `この日時は、締めた期間(${eraDate(p.from)}〜${eraDate(p.to)})の内です(特記事項 第24条)。${p.days}日遅れの記録になります。遅れた理由を記録してください。`,
  "R24-6": (p) =>
    `締めは期間の順に、すき間なく行います(特記事項 第24条)。${eraDate(p.expected)}から始まる期間を締めてください。`,
  "R18-8": (p) =>
    `対象の情報資産${p.count}点が、まだ所在不明または保留です(特記事項 第18条第1項)。発見・保留の解除・滅失の終結のいずれかを先に記録してください。`,
};

function openMatters({ incidents, suspicions }: RecordRefusalParams["R14-11"]): string {
  return [
    ...(incidents > 0 ? [`終結していない事故が${incidents}件`] : []),
    ...(suspicions > 0 ? [`判断していない事故のおそれが${suspicions}件`] : []),
  ].join("、");
}

export const recordWaysOut = {
  settled: "新しい事実があるときは、新しい事故として記録してください。",
  answered: "判断は記録済みです。",
  submitted: "内容を改めるときは、続報を作成してください。",
  waiting: "先の訂正が承認されるか却下されてから、次の訂正を記録してください。",
  inForce: "さらに改めるときは、新しい訂正を記録してください。",
  rejected: "内容を改めて、新しい訂正を記録してください。",
  approved: "もう一方の側の承認を待ってください。",
  taken: "引継ぎは済んでいます。改めるときは、新しい引継書を作成してください。",
  revoked: "改めて廃棄証明書を発行してください。",
  replaced: "分割・統合の後の情報資産を訂正してください。",
} as const;
