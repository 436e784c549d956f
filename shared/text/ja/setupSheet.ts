/** What the 初期設定控 says. */
export const setupSheetText = {
  title: "初期設定控",
  purpose:
    "この台帳の公開鍵と、パスフレーズの保管先を、台帳の外に控えておくための紙です。秘密の内容は印刷していません。",
  ledger: "台帳",
  name: "台帳の名称",
  openedAt: "作成日時",
  origin: "台帳の識別名",
  vkey: "公開鍵",
  vkeyUse:
    "受渡票・廃棄証明書・証拠一式を確かめる人は、画面に出る公開鍵がこの紙と同じことを見比べてください。右のQRコードは、公開鍵をそのまま表しています。",
  ledgerFile: "台帳のファイル",
  keyFile: "鍵のファイル",
  keeping: "パスフレーズの保管",
  keepingRule:
    "パスフレーズそのものは、この紙に書かないでください。別の紙に書いて封をし、台帳・鍵のファイルとは別の、鍵のかかる場所に保管します。",
  keptAt: "保管場所",
  keptBy: "保管する人",
  sealedOn: "封をした日",
  paperAt: "この紙の保管先",
  handed: "この紙を渡した相手",
  handedTo: "発注者の担当者",
  handedOn: "渡した日",
  manager: "管理責任者",
  signature: "署名または記名押印",
  keepApart:
    "2部印刷し、1部を発注者に渡します。受渡票と同じ保存期間、台帳とは別に保管してください。",
  sample: "見本",
} as const;

/** What happened, and what to do. Nothing of it is recorded. */
export const plainUnprinted = {
  noPrinter: (what: string) =>
    `プリンタが見つからないため、${what}を印刷していません。プリンタを使えるようにしてからもう一度印刷するか、PDFに保存してください。`,
  notPrinted: (what: string, why: "refused" | "silent") =>
    `${what}を印刷できませんでした(${why === "silent" ? "プリンタが応答しません" : "プリンタが受け付けませんでした"})。もう一度印刷するか、PDFに保存してください。`,
  notChosen: (what: string) => `保存先を選ばなかったため、${what}を保存していません。`,
} as const;

export function setupPrintedAt(when: string): string {
  return `印刷日時 ${when}`;
}
