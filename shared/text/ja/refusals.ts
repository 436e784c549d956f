/** A sentence for every refusal: what is not possible, by which article, what would make it possible. */
import type { Stage } from "../../domain/refusal.ts";
import { TRANSITIONS } from "../../domain/transitions.ts";
import { eraDate, eraDateTime, fiscalYearName } from "../../forms/era.ts";
import type { RefusalText } from "../refusalText.ts";
import { recordRefusals, recordWaysOut } from "./recordRefusals.ts";
import { assets } from "./refusals/assets.ts";
import { copies } from "./refusals/copies.ts";
import { people } from "./refusals/people.ts";
import { places } from "./refusals/places.ts";
import { handover } from "./refusals/handover.ts";
import { end } from "./refusals/end.ts";
import { said } from "./refusals/telling.ts";
import { assetState, form, kind, stage, step } from "./words.ts";

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
  "not-read": (p, n) =>
    p.what === "seal"
      ? `情報資産 ${n.asset(p.asset)} の封印番号を、現物から読み取っていません(特記事項 第13条)。現物の封印番号を確かめて入力してください。`
      : p.what === "hash"
        ? `情報資産 ${n.asset(p.asset)} の内容のハッシュを、受け取った電子データと照合していません(特記事項 第11条)。「ファイルを選んで照合」で受け取ったファイルを選んでください。`
        : `情報資産 ${n.asset(p.asset)} の製造番号を、現物から読み取っていません(特記事項 第11条)。現物の製造番号を確かめて入力してください。`,
  "not-checked": (p, n) =>
    `情報資産 ${n.asset(p.asset)} の照合がまだです(特記事項 第11条)。数量と封印を確かめてください。`,
  "named-twice": (p, n) => `情報資産 ${n.asset(p.asset)} が2回入っています。1行にしてください。`,
  "not-listed": (p, n) =>
    `情報資産 ${n.asset(p.asset)} は、この受渡しの明細にありません(特記事項 第11条)。余分な現物は、受け取る前に登録して受渡票に載せるか、引渡側に戻してください。`,
  "already-imported": (p) =>
    `同じ内容のファイルは、${eraDateTime(p.at)}に取り込み済みです(「${p.name}」${p.rows.toLocaleString("ja-JP")}件)。二度は取り込めないため、今回は何も記録していません。追加や変更があるときは、その行だけのファイルを作って取り込んでください。`,
  "nothing-named": () => "対象の情報資産がありません。1点以上選んでください。",
  "contract-completed": (p, n) =>
    `契約「${n.contract(p.contract)}」は完結しているため、受渡しの記録はできません(特記事項 第14条)。契約を確かめてください。`,
  "contract-ended": (p, n) =>
    `契約「${n.contract(p.contract)}」は終了しているため、新たに受け取ることも複写することもできません(特記事項 第14条)。続きの契約があるときは、その契約を登録してください。`,
  "still-kept": (p, n) =>
    p.until === undefined
      ? `契約「${n.contract(p.contract)}」は完結していません。氏名と署名は、完結から契約の保存年数が過ぎるまで消せません。何も消していません。先に契約を完結してください。`
      : `契約「${n.contract(p.contract)}」の氏名と署名の保存期間は${eraDate(p.until)}までです。何も消していません。保存期間が過ぎてから、もう一度行ってください。`,
  "nothing-to-expire": (p, n) =>
    `契約「${n.contract(p.contract)}」には、消せる氏名と署名がありません。ほかの契約や利用者登録、場所の鍵の管理に使われている氏名は残ります。何も消していません。すでに消したかは、契約の記録で確かめてください。`,
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
  "too-lenient": (p) =>
    `規則「${p.rule}」は特記事項の義務のため、契約の設定で「記録し、知らせる」に下げられません。「理由を求める」か「断る」にしてください。`,
  "nothing-said": () => "変えるものが入力されていません。1つ以上入力してください。",
  "wrong-place": (p, n) =>
    ({
      cloud: `「${n.place(p.place)}」はクラウドの場所ではありません(特記事項 第17条)。クラウドとして登録した場所を選んでください。`,
      area: `「${n.place(p.place)}」は発注者の情報セキュリティ管理エリアではありません(特記事項 第15条)。管理エリアとして登録した場所を選んでください。`,
      guard: `「${n.place(p.place)}」では守衛に預けられません(特記事項 第13条)。預りは記録していません。届いた先と同じ者の指定場所を選ぶか、移したときは搬送を記録してください。`,
    })[p.needed],
  "numbers-used-up": (p) =>
    `${fiscalYearName(p.year)}の${form[p.form]}の番号(4桁)を使い切りました。発行日の年度を確かめてください。`,
  ...assets,
  ...people,
  ...copies,
  ...places,
  ...handover,
  ...end,
  ...recordRefusals,
};

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
