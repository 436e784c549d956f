/** A sentence for every refusal: what is not possible, by which article, what would make it possible. */
import type { RefusalParams } from "../../domain/refusal.ts";
import { TRANSITIONS } from "../../domain/transitions.ts";
import type { AssetState } from "../../domain/state.ts";
import type { TransitionId } from "../../domain/transitions.ts";
import type { Leg, Method, SlipKind, Technique } from "../../domain/vocabulary.ts";
import { eraDate, eraDateTime } from "../../forms/era.ts";
import type { Names } from "../refusalText.ts";
import { assetState, kind, leg, method, slipKind, stage, step, technique } from "./words.ts";

type Text = {
  readonly [C in keyof RefusalParams]: (params: RefusalParams[C], names: Names) => string;
};

const until = (to: string) => (to === "" ? "" : eraDate(to));

export const refusals: Text = {
  "not-found": (p) =>
    `${kind[p.kind] ?? p.kind}「${p.id}」は台帳にありません。先に登録してください。`,
  "already-exists": (p) =>
    `${kind[p.kind] ?? p.kind}「${p.id}」はすでに使われています。別の番号にしてください。`,
  "wrong-state": (p, n) => {
    const from = TRANSITIONS[p.transition as TransitionId].from as readonly AssetState[];
    const allowed = from.map((state) => `「${assetState[state]}」`).join("または");
    const now = assetState[p.state as AssetState];
    return `情報資産 ${n.asset(p.asset)} は「${now}」のため、${step[p.transition as TransitionId]}ができません。できるのは${allowed}のときです。`;
  },
  "wrong-stage": (p, n) =>
    `${kind[p.kind] ?? p.kind} ${n.of(p.kind, p.id)} は「${stage[p.stage] ?? p.stage}」のため、この操作はできません。`,
  "other-contract": (p, n) =>
    p.kind === "person"
      ? `${n.person(p.id)} は、この役割を担う側の人ではありません。発注者側と受注者側を確かめてください。`
      : `情報資産 ${n.asset(p.id)} は別の契約のものです。契約を確かめてください。`,
  "not-checked": (p, n) =>
    `情報資産 ${n.asset(p.asset)} の照合がまだです。数量と封印を確かめてください(第11条)。`,
  "named-twice": (p, n) => `情報資産 ${n.asset(p.asset)} が2回入っています。1行にしてください。`,
  "contract-completed": (p, n) =>
    `契約「${n.contract(p.contract)}」は完結しているため、受渡しの記録はできません(第14条)。`,
  "contract-ended": (p, n) =>
    `契約「${n.contract(p.contract)}」は終了しているため、新たに受け取れません(第14条)。`,
  "unknown-classification": (p) =>
    `分類「${p.classification}」は、この契約の分類にありません。契約の設定から選んでください。`,
  "not-by-hand": () => "この記録はプログラムだけが行います。",
  "last-manager": () => "自分の利用者登録は停止できません。ほかの管理責任者に依頼してください。",
  "term-reversed": (p) =>
    `期間の終わり(${eraText(p.to)})が始まり(${eraText(p.from)})より前です。日付を確かめてください。`,

  "R5-1": (p, n) =>
    `「${n.party(p.party)}」はこの契約の関係者ではありません。発注者の書面による承諾がない第三者への提供はできません(特記事項 第5条第1項)。承諾を得たときは、承諾書を登録してください。`,
  "R6-1": (p, n) =>
    `「${n.party(p.party)}」への再委託について、この日に有効な発注者の書面承諾がありません(特記事項 第6条第1項)。承諾を得たときは、承諾書を登録してください。`,
  "R10-1": (p, n) =>
    `搬出できません。「${n.place(p.place)}」は発注者の指定した場所ではありません(特記事項 第10条)。指定を受けたときは、指定文書を登録してください。`,
  "R10-2": (p, n) =>
    `「${n.place(p.place)}」の指定は${eraDate(p.from)}から${until(p.to)}までです(特記事項 第10条)。期間内の日付にするか、新しい指定文書を登録してください。`,
  "R10-3": (p, n) =>
    p.place === ""
      ? "経由地を選んでください。経由地がないときは「直行」を選びます(特記事項 第10条)。"
      : `経由地「${n.place(p.place)}」は、この日に指定された場所ではありません(特記事項 第10条)。直行にするか、指定文書を登録してください。`,
  "R10-4": (p, n) =>
    `到着地「${n.place(p.place)}」が計画の「${n.place(p.planned)}」と異なります(特記事項 第10条)。計画の場所へ運ぶか、到着後に移動として記録してください。`,
  "R10-5": (p, n) =>
    p.limit === "media"
      ? `「${n.place(p.place)}」の指定には、情報資産 ${n.asset(p.asset)} の媒体が含まれていません(特記事項 第10条)。`
      : `「${n.place(p.place)}」の指定は、情報資産 ${n.asset(p.asset)} の分類まで及びません(特記事項 第10条)。`,
  "R10-6": (p, n) =>
    `「${n.place(p.place)}」では使用できません。作業場所も発注者の指定した場所である必要があります(特記事項 第10条)。`,
  "R10-7": (p, n) =>
    `「${n.place(p.place)}」は発注者の情報セキュリティ管理エリアです。持出許可番号を入力してください(特記事項 第15条第2項)。`,
  "R10-8": (p, n) =>
    `「${n.place(p.place)}」は日本国外(${p.country})です(特記事項 第10条・第17条)。発注者の指定の内容を確かめ、理由を記録してください。`,
  "R10-9": (p, n) =>
    `「${n.place(p.place)}」には情報資産が${p.count}点あります(特記事項 第10条)。指定の終了までに移動・返却・廃棄を行ってください。`,
  "R11-1": (p) =>
    `${leg[p.leg as Leg]}の搬送には受渡票が必要です(特記事項 第11条)。先に受渡票を発行してください。`,
  "R11-2": (p, n) =>
    p.asset === ""
      ? "受渡票に明細がありません(特記事項 第11条)。情報資産を1点以上入れてください。"
      : `情報資産 ${n.asset(p.asset)} の数量が台帳と違います(特記事項 第11条)。一部だけを渡すときは、先に分割を記録してください。`,
  "R11-3": () =>
    "引渡側の確認がまだです(特記事項 第11条)。引渡側の氏名と日時を先に確認してください。",
  "R11-4": (p, n) =>
    `情報資産 ${n.asset(p.asset)} が一致しません:台帳「${p.expected}」 現物「${p.found}」(特記事項 第11条)。この資産は保留になります。差異を発注者へ連絡してください。`,
  "R11-5": (p) => `「${p.asset}」の数量は「一式」ではなく点数で入力してください(特記事項 第11条)。`,
  "R11-6": (p) =>
    `分割・統合の前後で数量が合いません(前 ${p.before}、後 ${p.after})。同じ場所・状態・保管責任者のものを、同じ単位で、合計が変わらないように入力してください(特記事項 第11条)。`,
  "R11-7": () =>
    "完了した受渡票は取消しできません(特記事項 第11条)。戻す受渡しを行うか、訂正を記録してください。",
  "R11-8": (p, n) =>
    `情報資産 ${n.asset(p.asset)} は、ほかの受渡票(${n.slip(p.slip)})で手続中です(特記事項 第11条)。その受渡票を完了または取消ししてください。`,
  "R11-9": (p, n) =>
    p.asset === ""
      ? `日時「${eraDateTime(p.at)}」はまだ来ていません。実際の日時を入力してください(特記事項 第11条)。`
      : `情報資産 ${n.asset(p.asset)} の直前の記録(${eraDateTime(p.last)})より前の日時です。日時を確かめてください(特記事項 第11条)。`,
  "R11-10": (p) =>
    `発行日と受渡日が${p.days}日離れています(目安 ${p.limit}日)。理由を記録してください(特記事項 第11条)。`,
  "R12-1": (p, n) =>
    `${n.person(p.person)} は、発注者の管理責任者が指定した職員ではありません(特記事項 第12条第1項)。指定を受けたときは、指定文書を登録してください。`,
  "R12-2": (p, n) =>
    `${n.person(p.person)} の指定は${eraDate(p.from)}から${until(p.to)}までです(特記事項 第12条第1項)。期間内の日付にするか、新しい指定文書を登録してください。`,
  "R12-3": (p, n) =>
    `${n.person(p.person)} は、この日の受注者の管理責任者ではありません(特記事項 第12条第1項)。管理責任者が行うか、代理について発注者の承諾を登録してください。`,
  "R12-4": (p) =>
    p.missing === "cost"
      ? "受注者による搬送の費用は受注者の負担です(特記事項 第12条第2項)。費用負担を「受注者」にしてください。"
      : "受注者による搬送は受注者の責任です(特記事項 第12条第2項)。搬送の責任者を選んでください。",
  "R12-5": (p, n) =>
    `引渡側と受領側が同じ人(${n.person(p.person)})です(特記事項 第12条第1項)。別の人を選んでください。`,
  "R12-6": (p, n) =>
    `${slipKind[p.kind as SlipKind]}では、${n.person(p.person)} はこの側になれません。提供は発注者から、返却・廃棄は受注者から引き渡します(特記事項 第12条第1項)。`,
  "R12-7": (p, n) =>
    `情報資産 ${n.asset(p.asset)} の保管責任者は ${n.person(p.custodian)} です。${n.person(p.person)} への引継ぎを先に記録してください(特記事項 第12条第1項)。`,
  "R12-8": (p) => {
    const words: Readonly<Record<string, string>> = {
      party: "運送業者名",
      waybill: "伝票番号",
      consent: "発注者の承諾",
    };
    const missing = p.missing.split(" ").map((one) => words[one] ?? one);
    return `第三者による搬送に、${missing.join("・")}の記録がありません(特記事項 第12条)。登録するか、理由を記録してください。`;
  },
  "R12-9": (p, n) =>
    `${n.person(p.person)} の身分証(商号・氏名・顔写真)の確認が記録されていません(特記事項 第16条)。確認するか、理由を記録してください。`,
  "R12-10": (p, n) =>
    `${n.person(p.person)} は、この受渡票に記載された ${n.person(p.named)} ではありません(特記事項 第12条第1項)。記載された人が確認するか、受渡票を取り消して発行し直してください。`,
  "R13-5": (p, n) =>
    `情報資産 ${n.asset(p.asset)} の封印が一致しません:出発「${p.expected}」 到着「${p.found}」(特記事項 第13条)。この資産は保留になります。発注者へ報告してください(第18条)。`,
  "R14-1": (p) =>
    `未返還・未廃棄の情報資産が${p.count}点あるため、契約を完結できません(特記事項 第14条)。返還または廃棄を済ませてください。`,
  "R14-2": (p, n) =>
    `情報資産 ${n.asset(p.asset)} には廃棄の指示が登録されていません。廃棄は発注者の指示に従います(特記事項 第14条)。指示を登録してください。`,
  "R14-3": (p, n) => {
    const way = technique[p.technique as Technique] ?? method[p.technique as Method];
    const why = {
      media: "この媒体では情報を復元できない状態にできません",
      method: "この資産の分類と内容には強さが足りません",
      instruction: "発注者の指示より弱い方法です",
    }[p.why];
    return `情報資産 ${n.asset(p.asset)} に「${way}」は選べません。${why}(特記事項 第14条)。`;
  },
  "R14-4": (p, n) =>
    `情報資産 ${n.asset(p.asset)} の製造番号が一致しません:台帳「${p.expected}」 現物「${p.found}」(特記事項 第14条)。この資産は保留になります。`,
  "R14-5": (p) =>
    `証明書に記載のない情報資産が${p.count}点あるか、日付が実施より前です:${p.assets}(特記事項 第14条)。処分業者の証明書を確かめてください。`,
  "R14-6": (p) =>
    p.missing === "witness"
      ? "廃棄の指示は立会いを求めています(特記事項 第14条)。立会者を登録してください。"
      : "廃棄の指示は写真を求めています(特記事項 第14条)。製造番号が判読できる写真を資産ごとに添付してください。",
  "R14-9": (p) =>
    `契約終了から${p.days}日経過しています(目安 ${p.limit}日)。遅れた理由を記録してください(特記事項 第14条)。`,
  "R14-10": () =>
    "契約終了後の保有には発注者の書面が必要です(特記事項 第14条)。文書の番号と日付を登録してください。",
  "R18-4": () =>
    "保留を解くには発注者の指示が必要です(特記事項 第18条第1項)。指示の番号と日付を登録してください。",
  "R18-5": () =>
    "滅失の終結には発注者の書面が必要です(特記事項 第18条)。文書の番号と日付を登録してください。",
};

function eraText(text: string): string {
  return text.includes("T") ? eraDateTime(text) : eraDate(text);
}
