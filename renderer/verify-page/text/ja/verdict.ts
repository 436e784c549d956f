/** What a check of a bundle found, in words for someone who has to act on it. */
import type { BundleFault } from "../../bundle/check.ts";
import type { ZipFault } from "../../bundle/zip.ts";

export const verdict = {
  is: {
    good: "異常は見つかりませんでした",
    incomplete: "記録に異常はありません。足りないものがあります",
    mismatch: "控えと一致しません",
    bad: "異常があります",
    unreadable: "確かめられませんでした",
  },
  /** One sentence below the heading. */
  says: {
    good: (count: string) => `この一式の記録 ${count}件は、署名された時のままです。`,
    incomplete: (count: string) =>
      `この一式の記録 ${count}件は、署名された時のままです。ただし、記録にある添付ファイルの一部が入っていません。`,
    mismatch:
      "この一式の中だけを見ると整っていますが、一式の外にある控え(紙・以前の一式・公開鍵)と合いません。",
    badAt: (seq: string) => `最初の異常は記録 ${seq} です。`,
    bad: "記録そのものではなく、その他の部分に異常があります。",
    proven: (last: string) =>
      `記録 0 から ${last} までは、署名された時のままであることを確かめました。`,
  },
  /** What is known of the key from outside the bundle. */
  key: {
    open: "公開鍵を紙と見比べるまでは、整った一式であることしか分かりません。下の「紙の公開鍵と比べる」で確かめてください。",
    same: "公開鍵は、入力された紙の公開鍵と一致しました。",
    other: "入力された公開鍵と、一式の公開鍵が違います。別の台帳か、作り替えられた一式です。",
    before:
      "公開鍵は、入力された紙の公開鍵と同じ鍵です。紙は、この台帳が引き継いだ前の台帳のものです。",
    signs:
      "公開鍵は、下の紙に署名した鍵と同じです。手元に保管されていた紙なら、鍵はその時から替わっていません。",
  },
  sample: "見本の台帳です。実際の情報資産の記録ではありません。",
  facts: {
    heading: "この一式",
    folder: "フォルダ",
    title: "台帳の名称",
    ledger: "台帳",
    count: "記録の件数",
    first: "最初の記録",
    last: "最後の記録",
    head: "署名された先頭",
    headValue: (size: string, root: string) => `${size}件、根 ${root}`,
    witnesses: (count: string) =>
      `立会人の署名が${count}件あります。下の「立会人の署名を確かめる」で確かめられます。`,
  },
  checks: {
    heading: "確かめたこと",
    part: "対象",
    result: "結果",
    detail: "内容",
    good: "異常なし",
    bad: "異常あり",
    gap: "不足あり",
    none: "含まれません",
    unknown: "確かめられません",
    rows: {
      head: "先頭の署名",
      entries: "記録",
      lineage: "前の台帳からの引継ぎ",
      disclosures: "氏名などの個人情報",
      forms: "受渡票・廃棄証明書の内容",
      attachments: "添付ファイル",
      consistency: "以前の先頭とのつながり",
    },
    head: (size: string) => `この一式の公開鍵による署名(${size}件時点)`,
    entries: (count: string) =>
      `${count}件。1件ずつの形式、前の記録とのつながり、署名された先頭との一致`,
    lineage: (ledger: string, taken: string, lost: string) =>
      `前の台帳(${ledger})から記録 ${taken}件を引き継いだもの。前の台帳の形に戻し、その署名と照合。続く ${lost}件は失われたと記録されています。`,
    disclosures: (found: string, named: string) => `記録にある${named}件のうち${found}件を照合`,
    leftOut: (count: string) =>
      `${count}件は、作成者がこの一式から省いています。改ざんではありません。`,
    expired: (count: string) =>
      `${count}件は、保存期間を過ぎて台帳から消されました。消したことが記録されており、改ざんではありません。`,
    forms: (found: string, named: string) => `記録にある${named}件のうち${found}件を照合`,
    formsLeftOut: (count: string) =>
      `${count}件は含まれていません。記録には内容の照合値が残っています。`,
    attachments: (found: string, named: string) => `記録にある${named}件のうち${found}件を照合`,
    attachmentsMissing: (count: string) =>
      `${count}件が一式に入っていません。作成者に求めてください。`,
    attachmentsLeftOut: (count: string) =>
      `${count}件すべてを、作成者がこの一式から省いています。改ざんではありません。`,
    consistency: (found: string, named: string) => `証明 ${named}件のうち${found}件が成立`,
    nothing: "記録にありません",
  },
  kinds: { heading: "記録の内訳", kind: "出来事", count: "件数" },
  findings: {
    heading: "異常の内容",
    more: (count: string) => `ほか ${count}件`,
    todo: "どうすればよいか",
    mismatch: [
      "この一式と、合わなかった控えを、このまま保存してください。",
      "一式が控えより前に書き出されたものなら、新しい一式を求めて、もう一度確かめてください。",
      "新しい一式でも合わないときは、台帳が書き換えられています。管理責任者と発注者に連絡してください。",
    ],
    todos: [
      "この一式を、このまま保存してください。",
      "作成者から一式を受け取り直し、もう一度確かめてください。受渡しの途中で壊れただけなら、それで直ります。",
      "受け取り直しても同じなら、手元の控え(受渡票・以前の一式)を集め、管理責任者と発注者に連絡してください。",
    ],
  },
  limits: {
    heading: "この検証が示さないこと",
    list: [
      "記録された内容が事実かどうか。記録されなかったことがないかどうか。",
      "鍵を持つ人が台帳を初めから作り直していないかどうか。以前の受渡票や証拠一式と照合すると分かります。",
      "この一式が書き出された後に起きたこと。",
    ],
  },
};

/** Why a bundle was not checked. */
export const bundleFaults: Readonly<Record<BundleFault, (subject: string) => string>> = {
  none: () =>
    "証拠一式が見つかりません。ledger.vkey、checkpoint、entries.jsonl が入ったフォルダを選んでください。",
  several: () => "証拠一式が2つ以上あります。1つずつ選んでください。",
  missing: (part) =>
    `一式に ${part} がありません。フォルダ全体を選んだか確かめ、なければ作成者に求めてください。`,
  tooMany: () => "ファイルが多すぎます。証拠一式のフォルダだけを選んでください。",
  tooManyEntries: () =>
    "記録が400万件を超えるため、この画面では確かめられません。一式の README.txt にある方法で確かめてください。",
  checkpoint: () =>
    "先頭の署名(checkpoint)が壊れていて読めません。作成者から一式を受け取り直してください。",
  unreadable: (path) =>
    `${path} を最後まで読めませんでした。壊れているか、確かめている間に変わりました。もう一度選んでください。`,
  tooLarge: (path) => `${path} は、証拠一式のファイルとしては大きすぎます。`,
  text: (path) => `${path} の文字コードが壊れています。作成者から一式を受け取り直してください。`,
  "key-form": () =>
    "公開鍵(ledger.vkey)が壊れていて読めません。作成者から一式を受け取り直してください。",
  "key-id": () =>
    "公開鍵(ledger.vkey)の文字が変わっています。作成者から一式を受け取り直してください。",
  "key-type": () => "公開鍵(ledger.vkey)が、この画面の知らない種類です。",
};

/** Why an archive was not opened. */
export const zipFaults: Readonly<Record<ZipFault, string>> = {
  form: "zipファイルが壊れているか、途中で切れています。受け取り直してください。",
  zip64: "zipファイルが大きすぎます。フォルダに展開してから選んでください。",
  encrypted: "zipファイルにパスワードがかかっています。フォルダに展開してから選んでください。",
  method: "zipファイルの圧縮方法を知りません。フォルダに展開してから選んでください。",
  name: "zipファイルの中に、証拠一式にはない危険な名前のファイルがあります。開きませんでした。作成者に確かめてください。",
  tooMany: "zipファイルの中のファイルが多すぎます。開きませんでした。",
  tooLarge:
    "zipファイルを展開すると異常に大きくなるため、開きませんでした。作成者に確かめてください。",
};
