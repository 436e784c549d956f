/** What each finding of verify means, in words for someone who has to act on it. */

export const findings = {
  /** The sentence of the problem says it all. */
  "not-opened": (p) => p,
  "file-unreadable": (p) =>
    `ファイルの一部を読めません(${p})。ディスクの故障、または内容の破壊です。`,
  "file-damaged": (p) => `ファイルの構造が壊れています(${p})。`,
  "schema-altered": (p) => `表または引き金「${p}」の定義が、この版の台帳のものと違います。`,
  "genesis-unreadable": () =>
    "最初の記録を読めません。台帳の名前と鍵が分からないため、署名を確かめられません。",
  "entry-missing": (p) => `記録 ${p} がありません。削除されています。`,
  "entry-unreadable": (p) => `記録 ${p} を読めません。ファイルのその部分が壊れています。`,
  "entry-altered": (p) => `記録 ${p} の内容が、記録された時から変わっています。`,
  "leaf-altered": (p) => `記録 ${p} のハッシュ値が書き換えられています。内容は変わっていません。`,
  "chain-broken": (p) =>
    `記録 ${p} が直前の記録につながっていません。差し替え、並べ替え、または挿入があります。`,
  "entry-form": (p) => `記録 ${p} は台帳の形式ではありません。`,
  "predecessor-unsigned": (p) =>
    `最初の記録にある前の台帳(${p})の先頭に、その台帳の鍵による正しい署名がありません。引継ぎの記録が作られたものか、書き換えられています。`,
  "predecessor-parted": (p) =>
    `引き継いだとされる記録が、前の台帳(${p})の署名された先頭と一致しません。引き継いだ記録のどれかが差し替えられています。`,
  "close-wrong": (p) =>
    `記録 ${p} にある期間の締めの先頭が、それまでの記録から計算した先頭と違います。`,
  "restore-wrong": (p) =>
    `記録 ${p} にある復元したバックアップの先頭が、それまでの記録から計算した先頭と違います。`,
  "entry-foreign": (p) => `記録 ${p} は別の台帳のものです。`,
  "tile-altered": (p) => `ハッシュ木の一部(${p})が書き換えられています。`,
  "tile-missing": (p) => `ハッシュ木の一部(${p})がありません。`,
  "tile-extra": (p) => `ハッシュ木に余分な部分(${p})があります。末尾の記録が切り取られています。`,
  "checkpoint-altered": (p) =>
    `${p}件時点の署名が正しくありません。書き換えられたか、この台帳の鍵による署名ではありません。`,
  "checkpoint-root": (p) =>
    `${p}件時点に署名された内容と、いまの記録が一致しません。それまでの記録が差し替えられています。`,
  "checkpoint-beyond": (p) =>
    `署名は${p}件の記録があったことを示していますが、記録はそこまでありません。末尾が切り取られています。`,
  "checkpoint-behind": (p) => `${p}件より後の記録に署名がありません。`,
  "disclosure-altered": (p) => `氏名などの個人情報(${p})が、記録された時から変わっています。`,
  "disclosure-missing": (p) =>
    `氏名などの個人情報(${p})がありません。記録にはあったことが残っています。`,
  "disclosure-kept": (p) =>
    `保存期間を過ぎて消したはずの個人情報(${p})が残っています。消す前の控えから戻されたおそれがあります。`,
  "disclosure-extra": (p) => `どの記録にも対応しない個人情報(${p})があります。`,
  "attachment-altered": (p) => `添付ファイル(${p})の内容が、記録された時から変わっています。`,
  "attachment-missing": (p) => `添付ファイル(${p})がありません。記録にはあったことが残っています。`,
  "attachment-extra": (p) => `どの記録にも対応しない添付ファイル(${p})があります。`,
  "book-altered": (p) =>
    `一覧や画面に使う内容(${p})が、記録から計算した内容と違います。記録そのものは無事です。`,
  "book-missing": (p) => `一覧や画面に使う内容(${p})がありません。記録そのものは無事です。`,
  "book-extra": (p) => `記録にもとづかない内容(${p})が、一覧や画面に紛れ込んでいます。`,
  "books-uncertain": (p) =>
    `記録 ${p} に異常があるため、それより後の一覧の内容は記録から計算し直せません。記録を直してから、もう一度確かめてください。`,
  "sheet-wrong": (p) =>
    `記録 ${p} に残る用紙のハッシュ値が、記録から作り直した用紙の内容と違います。`,
  "correction-astray": (p) => `記録 ${p} の訂正が指す元の記録は、訂正したときの記録と違います。`,
  "replay-stopped": (p) =>
    `記録 ${p} の出来事が、それまでの記録から続いていません。ここから先の一覧は確かめられません。`,
  /** The sentence names the evidence, and says what it shows. */
  "head-changed": (p) => p,
  "head-short": (p) => p,
  "head-otherwise": (p) => p,
  "head-otherKey": (p) => p,
  "head-otherLedger": (p) => p,
  "head-forged": (p) => p,
  "head-lost": (p) => p,
  "cosignature-altered": (p) =>
    `${p}件時点の立会人の連署が正しくありません。書き換えられたか、その立会人のものではありません。`,
} as const satisfies Record<string, (subject: string) => string>;

export type FindingCode = keyof typeof findings;
