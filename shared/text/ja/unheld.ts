/** Files in which there is nothing to compare a ledger with: why, and what would do. */
import type { HeldReason } from "../../proof/held.ts";

/**
 * Why there is no evidence in a file. `absent`: no such file. `unreadable`: the disk or the rights. `no-code`: a
 * picture without a code of ours. `folder`, `archive`: no bundle in it. The rest: what is wrong with what was found.
 */
export type UnheldCode =
  | HeldReason
  | "absent"
  | "unreadable"
  | "large"
  | "slow"
  | "picture"
  | "no-code"
  | "folder"
  | "archive";

/** Why there is nothing to compare with in a file: what it is not, and what would do. */
export const unheld: Readonly<Record<UnheldCode, (name: string) => string>> = {
  unknown: (name) =>
    `「${name}」は控えとして読めません。何も照合していません。受渡票の画像、署名された先頭、証拠一式、控えのファイルのどれかを選んでください。`,
  damaged: (name) =>
    `「${name}」のQRコードの文字が欠けているか、読み違えています。何も照合していません。もう一度読み取るか、別の画像を選んでください。`,
  version: (name) =>
    `「${name}」は新しい版のプログラムが発行したものです。何も照合していません。プログラムを更新してから照合してください。`,
  form: (name) =>
    `「${name}」のQRコードは、受渡台帳の用紙のものではありません。何も照合していません。用紙のQRコードを選んでください。`,
  absent: (name) => `「${name}」がありません。何も照合していません。場所と名前を確かめてください。`,
  unreadable: (name) =>
    `「${name}」を読めません。何も照合していません。ほかのプログラムで開いていないか、読む権限があるかを確かめてください。`,
  large: (name) =>
    `「${name}」は大きすぎて読めません(ファイルは50MB、画像は6,400万画素まで)。何も照合していません。1枚ずつに分けるか、解像度を下げてください。`,
  slow: (name) =>
    `「${name}」を読むのに時間がかかりすぎるため、やめました。何も照合していません。用紙の1ページだけの画像を選んでください。`,
  picture: (name) =>
    `「${name}」は画像として開けません。何も照合していません。PNG・JPEG・PDFの壊れていないファイルを選んでください。`,
  "no-code": (name) =>
    `「${name}」に、受渡台帳のQRコードが見つかりません。何も照合していません。QRコード全体がはっきり写った画像を選んでください。`,
  folder: (name) =>
    `フォルダ「${name}」は証拠一式ではありません(checkpoint がありません)。何も照合していません。証拠一式のフォルダを選んでください。`,
  archive: (name) =>
    `「${name}」は証拠一式として開けません。壊れているか、中に checkpoint がありません。何も照合していません。`,
};

/** What a text that was typed or pasted is called. */
export const PASTED = "読み取った文字";
