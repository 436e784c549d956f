/** What the bundle says of itself: how to check it with tools that are not ours. And what is said of it when it is made. */

import { titleInName } from "./heads.ts";

/** What came along. */
export interface BundleExtent {
  /** Whose personal values. */
  readonly names: "all" | "some" | "none";
  readonly attachments: boolean;
  readonly verifyPage: boolean;
}

const NAMES: Readonly<Record<BundleExtent["names"], string>> = {
  all: "",
  some: "(一部の人のものは含めていません。検証はできます)",
  none: "(この一式には含めていません。検証はできます)",
};

const NO_ATTACHMENTS =
  "(この一式には含めていません。氏名や署名が写っているためです。記録にはハッシュが残り、検証はできます)";

/** Stands wherever personal values were left out: no extract can change what an entry says. */
export const STILL_THERE =
  "備考や添付ファイルの名前に書かれた氏名は、記録そのものの一部なので省けません。渡す前に確かめてください。";

export function bundleReadme(
  origin: string,
  { names, attachments, verifyPage }: BundleExtent,
): string {
  const page = verifyPage
    ? `  verify.html        この一式をブラウザーで確かめる画面。通信しません。この一式を作った人とは別の所から
                     手に入れた verify.html があれば、そちらを使うほうが確実です
`
    : "";
  const redacted = names === "all" ? "" : `\nご注意 / note\n  ${STILL_THERE}\n`;
  return `証拠一式 (evidence bundle)
台帳 / ledger: ${origin}

含まれるもの / contents
${page}  ledger.vkey        台帳の公開鍵。紙の初期設定控にある鍵と見比べてください。
  checkpoint         署名された先頭 (C2SP tlog-checkpoint)。立会人の署名が続くことがあります
  entries.jsonl      すべての記録。1行が1件で、その行のバイト列がそのままハッシュの対象です (RFC 8785)
  disclosures.jsonl  氏名などの個人情報${NAMES[names]}
  forms.jsonl        受渡票・廃棄証明書に書かれている内容。1行が1枚で、base64url(SHA-256(その行)) が記録の "sheet" と等しい
  attachments/       添付ファイル。名前がSHA-256です${attachments ? "" : NO_ATTACHMENTS}
  consistency/       以前の先頭からの整合性証明 (C2SP tlog-witness add-checkpoint)
  cosigned/          立会人が署名した先頭 (C2SP tlog-cosignature)。名前が記録の件数です
${redacted}
確かめ方 / how to check without us
  1. checkpoint の署名を ledger.vkey で確かめる (C2SP signed-note, Ed25519)。
  2. 各行 L について葉 = SHA-256(0x00 || L)。RFC 6962 の木の根が checkpoint の3行目と等しい。
     例: (printf '\\0'; head -n 1 entries.jsonl | tr -d '\\n') | sha256sum
  3. n 行目の "prev" は n-1 行目の葉 (16進)。最初は0が64個。
  4. {"sealed": s} は base64url(SHA-256(salt || JCS(value)))。disclosures.jsonl の salt (base64) と value で確かめる。
`;
}

/** The folder of a bundle, by the ledger's title and the moment: 証拠一式_若葉市_20261123-1230. */
export function bundleFolderName(title: string, at: string): string {
  const [day = "", time = ""] = at.slice(0, 16).replaceAll(/[-:]/g, "").split("T");
  return `証拠一式_${titleInName(title)}_${day}-${time}`;
}

export function exportFailed(report: string): string {
  return `証拠一式を書き出せませんでした。書きかけのものは残していません。もう一度行い、続くときは報告番号 ${report} を添えて、この台帳の管理者に知らせてください。`;
}

/** What was written, for whoever had it written. */
export function exportedText(counts: {
  readonly entries: number;
  readonly disclosures: number;
  readonly attachments: number;
  readonly leftOut: number;
}): string {
  const { entries, disclosures, attachments, leftOut } = counts;
  const amount = (count: number) => `${count.toLocaleString("ja-JP")}件`;
  const without =
    leftOut === 0
      ? `添付ファイル ${amount(attachments)}`
      : `添付ファイル ${amount(leftOut)}は含めていません`;
  return `証拠一式を書き出しました(記録 ${amount(entries)}、個人情報 ${amount(disclosures)}、${without})。`;
}
