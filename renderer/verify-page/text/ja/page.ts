/** What the page says of itself and asks for. */
export const page = {
  language: "日本語",
  title: "受渡台帳の検証",
  lead: "受渡台帳から書き出した証拠一式と、受渡票・廃棄証明書のQRコードを確かめる画面です。",
  quiet:
    "この画面は通信しません。読み込んだものはこのパソコンの外へ送られず、画面を閉じると残りません。",
  bundle: {
    heading: "証拠一式を確かめる",
    drop: "証拠一式のフォルダ、またはzipファイルを、この画面に置いてください。",
    folder: "フォルダを選ぶ",
    zip: "zipファイルを選ぶ",
    upload:
      "ブラウザーが「アップロードしますか」とたずねることがありますが、この画面は通信できないため、ファイルは送られません。",
  },
  slip: {
    heading: "紙のQRコードを確かめる",
    label: "QRコードの文字",
    hint: "読取り機で読むか、貼り付けてください。読み終わると自動で確かめます。",
    check: "確かめる",
    picture: "画像・PDFを選ぶ",
    pictures: "印刷物を写した写真やスキャン(JPEG・PNG・PDF)も、この画面に置けます。",
  },
  key: {
    heading: "紙の公開鍵と比べる",
    why: "一式の中の公開鍵は、一式を作った人が入れたものです。紙の初期設定控にある公開鍵と同じかどうかを確かめてください。",
    label: "紙の公開鍵(ukewatashi.internal/ で始まる1行)",
    hint: "手元の紙や、以前の証拠一式の ledger.vkey から入力します。空白は無視します。",
    compare: "比べる",
    clear: "取り消す",
    inBundle: "一式の公開鍵",
    ledger: "台帳",
    id: "鍵の番号",
    key: "鍵",
    same: "入力された公開鍵と一致しました。",
    before:
      "入力された公開鍵は、この台帳が引き継いだ前の台帳のもので、鍵は一式の公開鍵と同じです。",
    other: "入力された公開鍵と、一式の公開鍵は違います。",
    given: "入力された公開鍵を使って、紙のQRコードを確かめます。",
    faults: {
      form: "公開鍵の形ではありません。ukewatashi.internal/ から行の終わりまでを入力してください。",
      id: "どこかの文字が違います。鍵の番号と鍵が合いません。",
      type: "この画面が知らない種類の鍵です。",
    },
  },
  witness: {
    heading: "立会人の署名を確かめる",
    why: "立会人(発注者など)は、それまでの記録が失われていないことを確かめて、その時点の先頭に署名します。立会人の公開鍵を入れると、だれがどの時点までを確かめたかが分かります。",
    label: "立会人の公開鍵(1行に1つ)",
    hint: "一式を作った人からではなく、立会人から直接受け取ったものを使ってください。",
    check: "確かめる",
    clear: "取り消す",
    vouched: (size: string, count: string) =>
      `記録 ${size}件の時点の先頭は、立会人 ${count}人が確かめて署名しました。`,
    unsound: "この立会人の名の署名がありますが、本人の鍵によるものではありません。",
    silent: "この立会人の署名は、この一式にありません。",
    strangers: (count: string) =>
      `ほかに ${count}件の署名があります。公開鍵が入力されていないため、確かめていません。`,
    faults: {
      form: (line: number) => `${line}行目は公開鍵の形ではありません。`,
      id: (line: number) => `${line}行目は、どこかの文字が違います。鍵の番号と鍵が合いません。`,
      type: (line: number) => `${line}行目は、立会人の公開鍵ではありません。`,
    },
  },
  progress: {
    gathering: "ファイルの一覧を読んでいます。",
    reading: "画像やPDFからQRコードを読み取っています。",
    entries: "記録を確かめています",
    whole: "書き換えられた所を探しています",
    disclosures: "個人情報を確かめています",
    forms: "受渡票・廃棄証明書の内容を確かめています",
    attachments: "添付ファイルを確かめています",
    count: (count: string, seconds: number) =>
      `${count}件${seconds > 1 ? `、残り約${Math.ceil(seconds)}秒` : ""}`,
    stop: "中止",
    stopped: "検証を中止しました。結果はありません。",
  },
  notices: {
    unknown: (name: string) =>
      `${name} は、証拠一式・QRコード・公開鍵のどれでもないため、使いませんでした。`,
    pdf: (name: string) =>
      `${name} はPDFとして読めませんでした。壊れているか、知らない作りです。PDFを開いて、コードのあるページを画像(PNG)で保存して置いてください。`,
    pdfLocked: (name: string) =>
      `${name} はパスワードか制限がかかっているため読めません。PDFを開いて、コードのあるページを画像(PNG)で保存して置いてください。`,
    pdfPicture: (name: string) =>
      `${name} には、この画面では開けない形式の画像(JBIG2・JPEG 2000 など)が入っていて、QRコードを読み取れませんでした。グレーかカラーでスキャンし直すか、PDFを開いてページを画像(PNG)で保存して置いてください。`,
    pdfNoCode: (name: string) =>
      `${name} からQRコードを読み取れませんでした。コードのあるページまで含まれていれば、PDFを開いて、そのページを大きく表示した画像(PNG)を保存して置くか、コードの文字を貼り付けてください。`,
    picture: (name: string) =>
      `${name} を画像として開けませんでした。JPEGかPNGで保存し直してください。`,
    pictureLarge: (name: string) =>
      `${name} は大きすぎて読めません。1億画素までの画像にしてください。`,
    noCode: (name: string) =>
      `${name} からQRコードを読み取れませんでした。コード全体が入るように、明るく、まっすぐに写してください。`,
    noReader:
      "このブラウザーでは画像のQRコードを読めません。読取り機で読むか、文字を貼り付けてください。",
    unreadable: (name: string) => `${name} を読めませんでした。もう一度選んでください。`,
    unexpected:
      "思わぬことが起きて、確かめられませんでした。画面を開き直して、もう一度試してください。",
    close: "閉じる",
  },
  foot: {
    version: (version: string) => `検証ページ ${version}`,
    checkedAt: (time: string, seconds: string) =>
      `確かめた日時 ${time}(このパソコンの時計)、所要 ${seconds}秒`,
    licences: "この画面に含まれるソフトウェア",
    self: "この画面は、台帳のプログラムとは別に書かれた検証です。同じ一式を、ほかの道具でも確かめられます(一式の README.txt)。",
  },
};
