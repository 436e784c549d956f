/** What the bundle says of itself: how to check it with tools that are not ours. */

/** Whose personal values come along. */
export type BundleExtent = "all" | "some" | "none";

const EXTENT: Readonly<Record<BundleExtent, string>> = {
  all: "",
  some: "(一部の人のものは含めていません。検証はできます)",
  none: "(この一式には含めていません。検証はできます)",
};

export function bundleReadme(origin: string, extent: BundleExtent): string {
  return `証拠一式 (evidence bundle)
台帳 / ledger: ${origin}

含まれるもの / contents
  ledger.vkey        台帳の公開鍵。紙の初期設定控にある鍵と見比べてください。
  checkpoint         署名された先頭 (C2SP tlog-checkpoint)
  entries.jsonl      すべての記録。1行が1件で、その行のバイト列がそのままハッシュの対象です (RFC 8785)
  disclosures.jsonl  氏名などの個人情報${EXTENT[extent]}
  forms.jsonl        受渡票・廃棄証明書に書かれている内容。1行が1枚で、base64url(SHA-256(その行)) が記録の "sheet" と等しい
  attachments/       添付ファイル。名前がSHA-256です
  consistency/       以前の先頭からの整合性証明 (C2SP tlog-witness add-checkpoint)

確かめ方 / how to check without us
  1. checkpoint の署名を ledger.vkey で確かめる (C2SP signed-note, Ed25519)。
  2. 各行 L について葉 = SHA-256(0x00 || L)。RFC 6962 の木の根が checkpoint の3行目と等しい。
     例: (printf '\\0'; head -n 1 entries.jsonl | tr -d '\\n') | sha256sum
  3. n 行目の "prev" は n-1 行目の葉 (16進)。最初は0が64個。
  4. {"sealed": s} は base64url(SHA-256(salt || JCS(value)))。disclosures.jsonl の salt (base64) と value で確かめる。
`;
}
