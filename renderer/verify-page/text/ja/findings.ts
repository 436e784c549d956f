/** What each finding means. */
import type { Finding, FindingCode, LineFault } from "../../bundle/findings.ts";

export const lineFaults: Readonly<Record<LineFault, string>> = {
  form: "書き方が正規の形と違います",
  depth: "入れ子が深すぎます",
  key: "項目の名前が形式にありません",
  order: "項目が重複しているか、順序が違います",
  number: "数の書き方が違います",
  string: "文字の書き方が違います",
  utf8: "文字コードが壊れています",
  shape: "必要な項目がないか、余分な項目があります",
  lineEnd: "改行が書き換えられています。受渡しの途中で変換された可能性があります",
  long: "1行が長すぎます",
  cut: "途中で切れています",
};

type Words = { readonly [C in FindingCode]: (finding: Extract<Finding, { code: C }>) => string };

const signed = {
  unsigned: "先頭の署名が、この一式の公開鍵によるものではありません。",
  signature: "先頭の署名が正しくありません。件数か根が書き換えられています。",
  ledger: "先頭の署名が、別の台帳のものです。",
};

export const findings: Words = {
  checkpoint: ({ fault }) => signed[fault],
  firstKey: () => "記録 0 にある公開鍵が、一式の公開鍵(ledger.vkey)と違います。",
  entryForm: ({ seq, fault, at }) =>
    `記録 ${seq} は台帳の記録ではありません。${lineFaults[fault]}${at === undefined ? "" : `(${at + 1}文字目)`}。`,
  entryLedger: ({ seq }) => `記録 ${seq} は別の台帳のものです。`,
  entryMissing: ({ seq, to }) =>
    seq === to
      ? `記録 ${seq} がありません。取り除かれています。`
      : `記録 ${seq} から ${to} までがありません。取り除かれています。`,
  entryMoved: ({ seq, says }) =>
    `記録 ${seq} があるはずの所に、記録 ${says} があります。並べ替えか、重複です。`,
  entryAltered: ({ seq }) =>
    `記録 ${seq} の内容が、署名された時から変わっています。次の記録と署名が、元の内容を示しています。`,
  chain: ({ seq }) =>
    seq === 0
      ? "記録 0 に、その前の記録があることになっています。"
      : `記録 ${seq} が、直前の記録 ${seq - 1} につながっていません。どちらかが書き換えられています。`,
  rewritten: ({ seq, to }) =>
    seq === to
      ? `記録 ${seq} が、署名された内容と違います。`
      : `記録 ${seq} から ${to} までのどこかが書き換えられ、つながりが作り直されています。署名された内容と違います。`,
  tooFew: ({ seq, signed: size }) =>
    `記録 ${seq} から後がありません。署名は ${size}件の記録があったことを示しています。末尾が切り取られています。`,
  tooMany: ({ seq, signed: size }) =>
    `記録 ${seq} から後には署名がありません。署名は ${size}件までです。後から付け足されています。`,
  predecessorForm: () =>
    "記録 0 にある前の台帳からの引継ぎが、台帳のプログラムが書く形ではありません。引継ぎが作られたものか、書き換えられています。",
  predecessorUnsigned: ({ ledger }) =>
    `記録 0 にある前の台帳(${ledger})の先頭に、その台帳の鍵による正しい署名がありません。引継ぎが作られたものか、書き換えられています。`,
  predecessorParted: ({ ledger }) =>
    `引き継いだとされる記録が、前の台帳(${ledger})の署名された先頭と一致しません。引き継いだ記録のどれかが差し替えられています。`,
  closeHead: ({ seq }) =>
    `記録 ${seq} にある期間の締めの先頭が、それまでの記録から計算した先頭と違います。`,
  restoreHead: ({ seq }) =>
    `記録 ${seq} にある復元したバックアップの先頭が、それまでの記録から計算した先頭と違います。`,
  correctionAstray: ({ seq }) =>
    `記録 ${seq} の訂正が指す元の記録は、訂正したときの記録と違います。`,
  disclosureForm: ({ line, fault }) =>
    `個人情報(disclosures.jsonl)の${line + 1}行目を読めません。${lineFaults[fault]}。`,
  disclosureAltered: ({ line, of }) =>
    `個人情報(disclosures.jsonl)の${line + 1}行目が、${of === undefined ? "記録された" : `記録 ${of} の`}内容と違います。氏名などが書き換えられています。`,
  disclosureExtra: ({ line }) =>
    `個人情報(disclosures.jsonl)の${line + 1}行目は、どの記録にもないものです。`,
  disclosureTwice: ({ line }) =>
    `個人情報(disclosures.jsonl)の${line + 1}行目は、前の行と同じものです。`,
  disclosureKept: ({ line, of }) =>
    `保存期間を過ぎて消したはずの個人情報(disclosures.jsonl の${line + 1}行目、記録 ${of} のもの)が残っています。消す前の控えから戻されたおそれがあります。`,
  formForm: ({ line, fault }) =>
    `受渡票・廃棄証明書の内容(forms.jsonl)の${line + 1}行目を読めません。${lineFaults[fault]}。`,
  formExtra: ({ line }) =>
    `受渡票・廃棄証明書の内容(forms.jsonl)の${line + 1}行目が、どの記録の照合値とも違います。書き換えられたか、付け足されています。`,
  attachmentAltered: ({ name, of }) =>
    `添付ファイル ${short(name)} の内容が、${of === undefined ? "記録された" : `記録 ${of} の`}ものと違います。`,
  attachmentExtra: ({ name }) => `添付ファイル ${short(name)} は、どの記録にもないものです。`,
  consistencyForm: ({ name }) => `以前の先頭との証明 consistency/${name} が壊れています。`,
  consistencyHead: ({ name }) =>
    `以前の先頭との証明 consistency/${name} が、この一式の先頭についてのものではありません。`,
  consistencyPath: ({ name, old }) =>
    `以前の先頭(${old}件)との証明 consistency/${name} が成り立ちません。証明が書き換えられています。`,
  cosignedForm: ({ name }) =>
    `立会人が署名した先頭 cosigned/${name} が壊れているか、この台帳のものではありません。`,
  cosignedHead: ({ name, size }) =>
    `立会人が署名した先頭(${size}件) cosigned/${name} が、この一式の記録と合いません。記録が書き換えられたか、切り取られています。`,
};

function short(name: string): string {
  return name.length > 16 ? `${name.slice(0, 16)}…` : name;
}
