/** What a head witness and the keeper of a ledger are told. */

/**
 * Why a head is not cosigned. `nothing`: no head in the file. `noKey`: the ledger's key is not known here.
 * `unsigned`: the ledger's key did not sign it. `busy`: another is being cosigned. `forgotten`: heads were seen, and are
 * gone. `older`, `needsProof`, `parted`: how it stands to the head seen last.
 */
export type WitnessRefusal =
  | "nothing"
  | "noKey"
  | "unsigned"
  | "busy"
  | "forgotten"
  | "older"
  | "needsProof"
  | "parted";

/** Why a cosigned head is not kept. */
export type CosignedRefusal = "nothing" | "otherLedger" | "otherHead" | "unsound" | "noWitness";

const grouped = (count: number) => count.toLocaleString("ja-JP");

/** What is not possible, and what would make it possible. `from` is the size of the head seen last. */
export const witnessRefused: Readonly<Record<WitnessRefusal, (from: number) => string>> = {
  nothing: () =>
    "署名された先頭が見つからないため、連署していません。台帳の側で checkpoint または consistency が書き出したファイルを指定してください。",
  noKey: () =>
    "初めて見る台帳のため、公開鍵が必要です。連署していません。紙の初期設定控にある公開鍵を --ledger-key で指定してください。",
  unsigned: () =>
    "台帳の鍵による正しい署名がないため、連署していません。公開鍵が初期設定控と同じか確かめてください。",
  busy: () =>
    "別のコマンドが、同じ台帳の先頭に連署しています。連署していません。終わってから、もう一度行ってください。",
  forgotten: (from) =>
    `このパソコンが前に連署した先頭${from === 0 ? "" : `(${grouped(from)}件)`}の控えが、なくなっているか壊れています。それから延びているか確かめられないため、連署していません。前に渡した連署のファイル(なければ台帳の側の証拠一式)を import-anchor で取り込んでから、もう一度行ってください。`,
  older: (from) =>
    `前に見た先頭(${grouped(from)}件)より古いため、連署していません。台帳が切り取られたか、古い写しです。台帳の側に新しい先頭を求めてください。`,
  needsProof: (from) =>
    `前に見た先頭(${grouped(from)}件)から延びていることの証明がないため、連署していません。台帳の側で「consistency ${from}」を書き出してもらい、そのファイルを指定してください。`,
  parted: (from) =>
    `前に見た先頭(${grouped(from)}件)から延びていません。それより前の記録が書き換えられています。連署していません。このファイルと前の控えを保全してください。`,
};

export const cosignedRefused: Readonly<Record<CosignedRefusal, string>> = {
  nothing: "連署された先頭として読めません。何も保存していません。",
  otherLedger: "別の台帳の先頭です。何も保存していません。",
  otherHead:
    "この台帳が署名した先頭ではありません。何も保存していません。台帳が古い写しか、書き換えられています。検証してください。",
  unsound: "立会人の連署が正しくありません。何も保存していません。",
  noWitness:
    "鍵の分かる立会人の連署がありません。何も保存していません。立会人の公開鍵を --witness-key で指定してください。",
};

/** A head was cosigned. */
export function cosigned(size: number, out: string): string {
  return `${grouped(size)}件の時点の先頭に連署しました。このファイルを台帳の側に渡してください。\n${out}`;
}

/** A witness's line was kept. */
export function keptCosigned(size: number, witnesses: readonly string[]): string {
  return `${grouped(size)}件の時点の先頭に、立会人 ${witnesses.join("、")} の連署を保存しました。`;
}

/** A witness's key was made. */
export function witnessKeyMade(path: string, vkey: string): string {
  return `立会人の鍵を作りました。\n${path}\n公開鍵(台帳の側に渡してください): ${vkey}`;
}

/** What was typed as a public key is none. */
export const noPublicKey =
  "公開鍵として読めません。何も取り込んでいません。立会人から受け取った1行を、そのまま入力してください。";
