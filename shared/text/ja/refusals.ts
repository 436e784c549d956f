/** A sentence for every refusal: what is not possible, by which article, what would make it possible. */
import type { RefusalParams, Stage } from "../../domain/refusal.ts";
import { TRANSITIONS } from "../../domain/transitions.ts";
import { eraDate, eraDateTime, fiscalYearName } from "../../forms/era.ts";
import type { Names, RefusalText } from "../refusalText.ts";
import {
  assetState,
  form,
  kind,
  leg,
  method,
  slipKind,
  stage,
  step,
  technique,
  unit,
} from "./words.ts";
import { recordRefusals, recordWaysOut } from "./recordRefusals.ts";

type Params<C extends keyof RefusalParams> = RefusalParams[C];

export const refusals: RefusalText = {
  "not-found": (p) => `${kind[p.kind]}「${p.id}」は台帳にありません。先に登録してください。`,
  "already-exists": (p) =>
    `${kind[p.kind]}「${p.id}」はすでに使われています。別のものを入力してください。`,
  "wrong-state": (p, n) => {
    const { from, article } = TRANSITIONS[p.transition];
    const allowed = from.map((state) => `「${assetState[state]}」`).join("または");
    return `情報資産 ${n.asset(p.asset)} は「${assetState[p.state]}」のため、${step[p.transition]}ができません(特記事項 第${article}条)。できるのは${allowed}のときです。`;
  },
  "wrong-stage": (p, n) =>
    p.stage === "elsewhere"
      ? `情報資産 ${n.asset(p.id)} は、台帳では別の場所にあります(特記事項 第10条)。先に搬送を記録するか、場所を確かめてください。`
      : `${kind[p.kind]} ${n.of(p.kind, p.id)} は「${stage[p.stage]}」のため、この操作はできません。${WAY_OUT[p.stage]}`,
  "other-contract": (p, n) =>
    p.kind === "person"
      ? `${n.person(p.id)} は、この役割を担う側の人ではありません(特記事項 第12条第1項)。発注者側と受注者側を確かめてください。`
      : `${kind[p.kind]} ${n.of(p.kind, p.id)} は別の契約のものです。契約を確かめてください。`,
  "not-checked": (p, n) =>
    `情報資産 ${n.asset(p.asset)} の照合がまだです(特記事項 第11条)。数量と封印を確かめてください。`,
  "named-twice": (p, n) => `情報資産 ${n.asset(p.asset)} が2回入っています。1行にしてください。`,
  "not-listed": (p, n) =>
    `情報資産 ${n.asset(p.asset)} は、この受渡しの明細にありません(特記事項 第11条)。余分な現物は、受け取る前に登録して受渡票に載せるか、引渡側に戻してください。`,
  "nothing-named": () => "対象の情報資産がありません。1点以上選んでください。",
  "contract-completed": (p, n) =>
    `契約「${n.contract(p.contract)}」は完結しているため、受渡しの記録はできません(特記事項 第14条)。契約を確かめてください。`,
  "contract-ended": (p, n) =>
    `契約「${n.contract(p.contract)}」は終了しているため、新たに受け取れません(特記事項 第14条)。続きの契約があるときは、その契約を登録してください。`,
  "unknown-classification": (p) =>
    `分類「${p.classification}」は、この契約の分類にありません。契約の設定にある分類を選んでください。`,
  "not-by-hand": () => "この記録はプログラムだけが行います。画面の操作から行ってください。",
  "last-manager": () =>
    "自分の利用者登録は停止できません。ほかの管理責任者の利用者に依頼してください。",
  "term-reversed": (p) =>
    `終わり(${said(p.to)})が始まり(${said(p.from)})より前です。日付を確かめてください。`,
  "same-party": (p, n) =>
    `発注者と受注者が同じ「${n.party(p.party)}」です(特記事項 第12条第1項)。別の団体を選んでください。`,
  "not-adjustable": (p) =>
    `規則「${p.rule}」の扱いは契約の設定では変えられません。設定から外してください。`,
  "numbers-used-up": (p) =>
    `${fiscalYearName(p.year)}の${form[p.form]}の番号(4桁)を使い切りました。発行日の年度を確かめてください。`,

  "R5-1": (p, n) =>
    `「${n.party(p.party)}」はこの契約の関係者ではありません。発注者の書面による承諾がない第三者への提供はできません(特記事項 第5条第1項)。承諾を得たときは、承諾書を登録してください。`,
  "R5-3": (p, n) =>
    `${n.person(p.person)} の秘密保持等に関する誓約書が登録されていません(特記事項 第5条第2項)。誓約書を登録するか、理由を記録してください。`,
  "R5-4": (p, n) =>
    `${n.person(p.person)} は、この契約の従事者として登録されていません(特記事項 第5条第2項)。誓約書を登録してください。`,
  "R5-5": (p, n) =>
    `${n.person(p.person)} の誓約書の日付(${eraDate(p.signedOn)})より前の取扱いです(特記事項 第5条第2項)。日時を確かめるか、誓約書のある人が行ってください。`,
  "R5-6": (p, n) =>
    `${n.person(p.person)} の従事期間は${eraDate(p.lastDay)}に終わっています(特記事項 第5条第2項)。期間内の日時にするか、新しい期間を登録してください。`,
  "R6-1": (p, n) =>
    `「${n.party(p.party)}」への再委託について、この日に有効な発注者の書面承諾がありません(特記事項 第6条第1項)。承諾を得たときは、承諾書を登録してください。`,
  "R10-1": (p, n) =>
    `搬出できません。「${n.place(p.place)}」は発注者の指定した場所ではありません(特記事項 第10条)。指定を受けたときは、指定文書を登録してください。`,
  "R10-2": (p, n) =>
    `「${n.place(p.place)}」の指定の期間は${term(p.from, p.to)}です(特記事項 第10条)。期間内の日付にするか、新しい指定文書を登録してください。`,
  "R10-3": (p, n) =>
    p.place === ""
      ? "経由地が選ばれていません(特記事項 第10条)。経由地を選ぶか、ないときは「直行」を選んでください。"
      : `経由地「${n.place(p.place)}」は、この日に指定された場所ではありません(特記事項 第10条)。直行にするか、指定文書を登録してください。`,
  "R10-4": (p, n) =>
    `到着地「${n.place(p.place)}」が計画の「${n.place(p.planned)}」と異なります(特記事項 第10条)。計画の場所へ運ぶか、到着後に移動として記録してください。`,
  "R10-5": (p, n) =>
    p.limit === "media"
      ? `「${n.place(p.place)}」の指定には、情報資産 ${n.asset(p.asset)} の媒体が含まれていません(特記事項 第10条)。別の指定場所にするか、この媒体を含む指定文書を登録してください。`
      : `「${n.place(p.place)}」の指定は、情報資産 ${n.asset(p.asset)} の分類まで及びません(特記事項 第10条)。別の指定場所にするか、この分類まで及ぶ指定文書を登録してください。`,
  "R10-6": (p, n) =>
    `「${n.place(p.place)}」では使用できません。作業場所も発注者の指定した場所である必要があります(特記事項 第10条)。指定を受けたときは、指定文書を登録してください。`,
  "R10-7": (p, n) =>
    `「${n.place(p.place)}」は発注者の情報セキュリティ管理エリアです。機器と媒体の持込み・持出しには発注者の許可が必要です(特記事項 第15条第2項)。許可番号を入力してください。`,
  "R10-8": (p, n) =>
    p.why === "cloud"
      ? `「${n.place(p.place)}」は日本国外(${p.country})です。個人情報をクラウドで扱うときのデータセンターは日本国内に限ります(特記事項 第17条第1項第1号)。国内の場所を選んでください。`
      : `「${n.place(p.place)}」は日本国外(${p.country})です(特記事項 第10条)。発注者の指定の内容を確かめ、理由を記録してください。`,
  "R10-9": (p, n) =>
    `「${n.place(p.place)}」には情報資産が${p.count}点あります(特記事項 第10条)。指定の終了までに移動・返却・廃棄を行ってください。`,
  "R11-1": (p) =>
    `${leg[p.leg]}の搬送には受渡票が必要です(特記事項 第11条)。先に受渡票を発行してください。`,
  "R11-2": (p, n) =>
    p.asset === ""
      ? "受渡票に明細がありません(特記事項 第11条)。情報資産を1点以上入れてください。"
      : `情報資産 ${n.asset(p.asset)} の数量が台帳と違います(特記事項 第11条)。一部だけを渡すときは、先に分割を記録してください。`,
  "R11-3": () =>
    "引渡側の確認がまだです(特記事項 第11条)。先に引渡側の確認(氏名・日時・照合)を記録してください。",
  "R11-4": (p, n) =>
    `情報資産 ${n.asset(p.asset)} が一致しません:台帳「${p.expected}」 現物「${p.found}」(特記事項 第11条)。引渡しの前なら受渡票を発行し直してください。受領のときは保留になるので、差異を発注者へ報告してください(第18条)。`,
  "R11-5": (p) =>
    `「${p.asset}」の数量が「一式」です(特記事項 第11条)。数えられる単位と点数で入力してください。`,
  "R11-6": (p) =>
    `分割・統合の前後が合いません(前 ${amounts(p.before)}、後 ${amounts(p.after)}。特記事項 第11条)。同じ場所・状態・保管責任者・媒体のものを、同じ単位で、合計と製造番号が変わらないように入力してください。`,
  "R11-7": () =>
    "受領側まで確認した受渡票は取消しできません(特記事項 第11条)。戻す受渡しを行ってください。",
  "R11-8": (p, n) =>
    `情報資産 ${n.asset(p.asset)} は、ほかの受渡票(${n.slip(p.slip)})で手続中です(特記事項 第11条)。その受渡票を完了または取消ししてください。`,
  "R11-9": (p, n) =>
    p.asset === ""
      ? `「${said(p.at)}」はまだ来ていません(特記事項 第11条)。実際の日時を入力してください。`
      : `情報資産 ${n.asset(p.asset)} の直前の記録(${eraDateTime(p.last)})より前の日時です(特記事項 第11条)。日時を確かめてください。`,
  "R11-10": (p) =>
    `発行日と受渡日が${p.days}日離れています(目安 ${p.limit}日、特記事項 第11条)。理由を記録するか、受渡票を発行し直してください。`,
  "R12-1": (p, n) =>
    `${n.person(p.person)} は、発注者の管理責任者が指定した職員ではありません(特記事項 第12条第1項)。指定を受けたときは、指定文書を登録してください。`,
  "R12-2": (p, n) =>
    `${n.person(p.person)} の指定の期間は${term(p.from, p.to)}です(特記事項 第12条第1項)。期間内の日付にするか、新しい指定文書を登録してください。`,
  "R12-3": (p, n) =>
    `${n.person(p.person)} は、この日の受注者の管理責任者ではありません(特記事項 第12条第1項)。管理責任者が行うか、代理について発注者の承諾を登録してください。`,
  "R12-4": (p) =>
    p.missing === "cost"
      ? "受注者による搬送の費用は受注者の負担です(特記事項 第12条第2項)。費用負担を「受注者」にしてください。"
      : "受注者による搬送は受注者の責任です(特記事項 第12条第2項)。搬送の責任者を選んでください。",
  "R12-5": (p, n) =>
    `引渡側と受領側が同じ人(${n.person(p.person)})です(特記事項 第12条第1項)。別の人を選んでください。`,
  "R12-6": (p, n) =>
    `${slipKind[p.kind]}では、${n.person(p.person)} はこの側になれません(特記事項 第12条第1項)。提供は発注者から、返却と廃棄は受注者から引き渡します。両側の人を確かめてください。`,
  "R12-7": (p, n) =>
    p.custodian === ""
      ? `情報資産 ${n.asset(p.asset)} は、まだ受注者が受け取っていません(特記事項 第12条第1項)。先に受渡票で受領を確認してください。`
      : `情報資産 ${n.asset(p.asset)} の保管責任者は ${n.person(p.custodian)} で、${n.person(p.person)} ではありません(特記事項 第12条第1項)。保管責任者が渡すか、先に引継ぎを記録してください。`,
  "R12-8": (p) =>
    `第三者による搬送に、${p.missing.map((one) => CARRIER_RECORD[one]).join("・")}の記録がありません(特記事項 第12条)。${
      p.missing.includes("party") || p.missing.length > 1
        ? "登録してください。"
        : "登録するか、理由を記録してください。"
    }`,
  "R12-9": (p, n) =>
    `${n.person(p.person)} の身分証(商号・氏名・顔写真)の確認が記録されていません(特記事項 第16条)。確認するか、理由を記録してください。`,
  "R12-10": (p, n) =>
    `${n.person(p.person)} は、この受渡票で確認する ${n.person(p.named)} ではありません(特記事項 第12条第1項)。本人が確認するか、受渡票を取り消して発行し直してください。`,
  "R13-5": (p, n) =>
    `情報資産 ${n.asset(p.asset)} の封印が一致しません:台帳「${p.expected}」 現物「${p.found}」(特記事項 第13条)。引渡しの前なら封印を確かめて受渡票を発行し直してください。到着後は保留になるので、発注者へ報告してください(第18条)。`,
  "R14-1": (p) =>
    `未返還・未廃棄の情報資産が${p.count}点あるため、契約を完結できません(特記事項 第14条)。返還または廃棄を済ませてください。`,
  "R14-2": (p, n) =>
    p.why === "none"
      ? `情報資産 ${n.asset(p.asset)} には廃棄の指示が登録されていません。廃棄は発注者の指示に従います(特記事項 第14条)。指示を登録してください。`
      : `情報資産 ${n.asset(p.asset)} は別の廃棄指示のものです(特記事項 第14条)。指示ごとに受渡票を分けてください。`,
  "R14-3": (p, n) => notSuitable(p, n),
  "R14-4": (p, n) =>
    p.why === "serial"
      ? `情報資産 ${n.asset(p.asset)} の製造番号が一致しません:台帳「${p.expected}」 現物「${p.found}」(特記事項 第14条)。この資産は保留になるので、発注者へ報告してください(第18条)。`
      : `情報資産 ${n.asset(p.asset)} は検証に合格していないため、廃棄済みになりません(特記事項 第14条)。この資産は保留になるので、発注者の指示を受けてやり直してください。`,
  "R14-5": (p) => certificateGap(p),
  "R14-6": (p) =>
    p.missing === "witness"
      ? "廃棄の指示は発注者職員の立会いを求めています(特記事項 第14条)。立会者を登録してください。契約が写真で代えることを認めるときは、理由と資産ごとの写真を添付してください。"
      : "廃棄の指示は写真を求めています(特記事項 第14条)。製造番号が判読できる写真を資産ごとに添付してください。",
  "R14-9": (p) =>
    `契約終了から${p.days}日経過しています(目安 ${p.limit}日、特記事項 第14条)。遅れた理由を記録してください。`,
  "R14-10": () =>
    "契約終了後の保有には発注者の書面が必要です(特記事項 第14条)。文書の番号と日付を登録してください。",
  "R18-4": () =>
    "保留を解くには発注者の指示が必要です(特記事項 第18条第1項)。指示の番号と日付を登録してください。",
  "R18-5": () =>
    "滅失の終結には発注者の書面が必要です(特記事項 第18条第2項)。文書の番号と日付を登録してください。",

  ...recordRefusals,
};

/** What to do when something is at a stage from which the step does not lead. */
const WAY_OUT: Readonly<Record<Stage, string>> = {
  issued: "先に引渡側と受領側の確認を済ませてください。",
  released: "先に受領側の確認を済ませてください。",
  completed: "変更があるときは、新しい受渡票を発行してください。",
  held: "先に差異を解決してください。",
  void: "新しい受渡票を発行してください。",
  underway: "先に到着と照合を記録してください。",
  inTransit: "先に到着と照合を記録してください。",
  arrived: "到着は記録済みです。照合を記録してください。",
  checked: "照合は記録済みです。",
  open: "先に契約の終了を記録してください。",
  ended: "終了は記録済みです。",
  withdrawn: "必要なときは、新しい指示を登録してください。",
  carriedOut: "指示の対象はすべて処理されています。",
  certified: "発行済みの証明書を確かめてください。",
  accepted: "発注者の確認は記録済みです。",
  closed: "別の利用者を選んでください。",
  elsewhere: "先に搬送を記録してください。",
  ...recordWaysOut,
};

const CARRIER_RECORD = {
  party: "運送業者名",
  waybill: "伝票番号",
  consent: "この日に有効な発注者の承諾",
} as const;

function notSuitable(p: Params<"R14-3">, n: Names): string {
  const way = p.technique in technique ? technique[p.technique as keyof typeof technique] : "";
  const name = way === "" ? method[p.technique as keyof typeof method] : way;
  const why = {
    media: "この媒体では情報を復元できない状態にできません。別の方法を選んでください。",
    method: "この資産の分類と内容に必要な強さに足りません。より強い方法を選んでください。",
    instruction:
      "発注者の指示した方法と異なります。指示の方法にするか、新しい指示を受けてください。",
  }[p.why];
  return `情報資産 ${n.asset(p.asset)} に「${name}」は選べません(特記事項 第14条)。${why}`;
}

function certificateGap(p: Params<"R14-5">): string {
  const about = {
    absent: `処分業者の証明書が登録されていません。対象は${p.count}点です`,
    unnamed: `処分業者の証明書に記載のない情報資産が${p.count}点あります`,
    early: `証明書の日付が廃棄の実施より前です。対象は${p.count}点です`,
  }[p.why];
  const way = {
    absent: "証明書を受け取り、番号・日付・記載内容を登録してください。",
    unnamed: "処分業者に確かめ、記載のそろった証明書を登録してください。",
    early: "日付を確かめてください。",
  }[p.why];
  return `${about}:${p.assets}(特記事項 第14条)。${way}`;
}

function term(from: string, to: string): string {
  return to === "" ? `${eraDate(from)}から` : `${eraDate(from)}から${eraDate(to)}まで`;
}

/** A day or a moment, whichever was said. */
function said(text: string): string {
  return text.includes("T") ? eraDateTime(text) : eraDate(text);
}

/** `20 box` as 20箱. */
function amounts(text: string): string {
  return text.replaceAll(
    / ?([a-z]+)/gi,
    (_, code: string) => unit[code as keyof typeof unit] ?? code,
  );
}
