/** What follows for a paper and for an earlier head. */
import type { HeadVerdict } from "../../paper/heads.ts";
import type { Difference, Verdict } from "../../paper/judge.ts";
import type { SlipCodeFault } from "../../format/slipCode.ts";

export interface Said {
  readonly heading: string;
  readonly says: string;
}

/** Numbers are the entry's, and how many entries the bundle has. */
type Numbers = { readonly index: number; readonly size: number };

export const slipVerdicts: Readonly<Record<Verdict["is"], (numbers: Numbers) => Said>> = {
  genuine: ({ index }) => ({
    heading: "台帳の記録と一致します",
    says: `この紙は、記録 ${index} から印刷されたものです。記録 0 から ${index} までは、この紙が作られた時から変わっていません。`,
  }),
  inherited: ({ index }) => ({
    heading: "前の台帳の紙で、引き継がれた記録と一致します",
    says: `この紙は、この台帳が引き継いだ前の台帳の記録 ${index} から印刷されたものです。その記録はこの台帳に引き継がれていて、記録 0 から ${index} までは、この紙が作られた時から変わっていません。`,
  }),
  lost: ({ index, size }) => ({
    heading: "前の台帳の紙で、失われた記録のものです",
    says: `前の台帳の鍵で、記録 ${index} として署名されています。この台帳が引き継いだのは前の台帳の記録 ${size - 1} までで、記録 ${size} から先は失われたと、この台帳の記録 0 にあります。紙は捨てずに、作成者に見せてください。`,
  }),
  lostUnsaid: ({ index, size }) => ({
    heading: "前の台帳の紙で、この台帳が知らない記録のものです",
    says: `前の台帳の鍵で、記録 ${index} として署名されています。この台帳が引き継いだのは前の台帳の記録 ${size - 1} までで、失われたと述べている範囲にも、この紙は入っていません。紙を保存し、管理責任者と発注者に連絡してください。`,
  }),
  otherwise: ({ index }) => ({
    heading: "紙の表示が、台帳の記録と違います",
    says: `記録 ${index} は紙が作られた時のまま残っていますが、紙のコードは別の内容を名乗っています。紙が作り替えられています。`,
  }),
  replaced: ({ index }) => ({
    heading: "台帳の記録が差し替えられています",
    says: `この紙が示す記録 ${index} の所に、いまは別の記録があります。台帳は、記録 ${index} か、それより前から書き換えられています。`,
  }),
  parted: ({ index }) => ({
    heading: "台帳の記録が差し替えられています",
    says: `記録 ${index} は残っていますが、一緒に署名されたほかの記録が、その時のものと違います。`,
  }),
  absent: ({ index, size }) => ({
    heading: "この一式に、紙の記録がありません",
    says: `紙は記録 ${index} を示していますが、この一式は${size === 0 ? "空です" : `記録 ${size - 1} までです`}。一式が紙より前に書き出されたのでなければ、末尾が切り取られています。新しい一式を求めてください。`,
  }),
  forged: () => ({
    heading: "署名が合いません",
    says: "この台帳の鍵で署名された内容ではありません。コードが作り替えられています。",
  }),
  otherLedger: () => ({
    heading: "別の台帳の紙です",
    says: "この紙は、いま比べている台帳とは別の台帳を名乗っています。その台帳の証拠一式か公開鍵で確かめてください。",
  }),
  otherKey: () => ({
    heading: "別の鍵で署名された紙です",
    says: "台帳は同じですが、鍵が違います。公開鍵を紙の初期設定控と見比べてください。",
  }),
  signed: ({ index }) => ({
    heading: "署名は正しいものです",
    says: `この台帳の鍵で、記録 ${index} として署名されています。紙に書かれた内容が記録と同じか、台帳にいまも残っているかは、証拠一式を読み込むと確かめられます。`,
  }),
  unproven: () => ({
    heading: "まだ確かめられません",
    says: "コードは読めましたが、署名を確かめる公開鍵がありません。証拠一式を読み込むか、紙の公開鍵を入力してください。",
  }),
};

export const slipFaults: Readonly<Record<SlipCodeFault, string>> = {
  prefix:
    "受渡台帳のコードではありません。受渡票・廃棄証明書の右下にあるQRコードを読んでください。",
  damaged: "文字が抜けているか、読み違えています。もう一度読んでください。",
  version: "新しい版のプログラムで作られたコードです。新しい検証ページを使ってください。",
  form: "読み違いではありませんが、受渡台帳が作るコードではありません。作り替えられた紙の疑いがあります。",
};

export const differences: Readonly<Record<Difference["of"], string>> = {
  form: "用紙の種類",
  number: "番号",
  stage: "段階",
  sheet: "書かれている内容(照合値)",
};

export const slip = {
  heading: "紙の照合",
  unreadable: "コードを読めませんでした",
  claims: "紙のコードが示すこと",
  onPaper: "紙",
  inLedger: "台帳",
  form: "用紙",
  number: "番号",
  stage: "段階",
  ledger: "台帳",
  entry: "記録",
  signedAs: "署名時の件数",
  sameSheet: "一致",
  otherSheet: "違います",
  notForm: "この記録は、用紙を作った記録ではありません",
  recorded: (seq: number) => `台帳の記録 ${seq} にあること`,
  compare: "紙に書かれていることと見比べてください。",
  noWords: "この一式に用紙の内容(forms.jsonl)が含まれていないため、内容は表示できません。",
  recordedAt: "記録された日時",
  voided: (seq: number) => `この番号は、記録 ${seq} で欠番になっています。`,
  completedLater: (seq: number) =>
    `この紙は発行時のものです。双方の確認による完了は記録 ${seq} です。`,
  sealed: "(氏名は含まれていません)",
  expired: "(氏名は保存期間を過ぎて消されました)",
  remove: "この照合を消す",
};

export const headVerdicts: Readonly<Record<HeadVerdict, Said>> = {
  held: {
    heading: "以前の先頭と一致します",
    says: "この一式は、その時までの記録をそのまま含んでいます。",
  },
  parted: {
    heading: "以前の先頭と一致しません",
    says: "その時に署名された記録と、この一式の記録が違います。台帳が書き換えられています。",
  },
  absent: {
    heading: "この一式は、以前の先頭より短いものです",
    says: "一式がその前に書き出されたのでなければ、末尾が切り取られています。",
  },
  inherited: {
    heading: "前の台帳の先頭で、引き継がれた記録と一致します",
    says: "この一式は、前の台帳のその時までの記録をそのまま引き継いでいます。",
  },
  lost: {
    heading: "前の台帳の先頭で、その後ろは失われています",
    says: "前の台帳の鍵による正しい署名です。この台帳が引き継いだ記録より先まで署名していますが、その分は失われたと、この台帳の記録 0 にあります。",
  },
  lostUnsaid: {
    heading: "前の台帳の先頭で、この台帳が知らない記録があります",
    says: "前の台帳の鍵による正しい署名です。この台帳が失われたと述べているより多くの記録がありました。この控えを保存し、管理責任者と発注者に連絡してください。",
  },
  signed: {
    heading: "署名は正しいものです",
    says: "証拠一式を読み込むと、記録と照合できます。",
  },
  forged: { heading: "署名が合いません", says: "この台帳の鍵で署名された先頭ではありません。" },
  otherKey: { heading: "別の鍵で署名された先頭です", says: "公開鍵を紙と見比べてください。" },
  otherLedger: { heading: "別の台帳の先頭です", says: "その台帳の証拠一式で確かめてください。" },
  unproven: {
    heading: "まだ確かめられません",
    says: "証拠一式を読み込むか、紙の公開鍵を入力してください。",
  },
};

export const head = {
  heading: "以前の先頭との照合",
  of: (name: string, size: string) => `${name}(${size}件)`,
  earlierBundle: "先に読み込んだ一式",
};
