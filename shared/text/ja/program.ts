/** What the program itself says, outside any page: when it cannot start, or when a part of it has stopped. */

export const NAME = "受渡台帳";

export const program = {
  wrongAnswers: (p: { names: string }) =>
    `このパソコンでは暗号の計算が正しく行えないため(${p.names})、起動しません。台帳は開いていません。プログラムを入れ直してください。`,
  unsoundSqlite: (p: { version: string }) =>
    `組み込まれた SQLite ${p.version} には、台帳を損なうおそれのある不具合があるため、起動しません。台帳は開いていません。プログラムを入れ直してください。`,
  pageGone: (p: { report: string }) =>
    `画面が止まったため、開き直します。記録した内容は保存されています。入力の途中だった内容は確かめてください(報告番号 ${p.report})。`,
  stopped: (p: { report: string }) =>
    `予期しない問題が起きたため、終了します。記録した内容は保存されています。起動し直して、直前の記録を確かめてください(報告番号 ${p.report})。`,
  notStarted: (p: { report: string }) =>
    `起動できませんでした。台帳は開いていません。プログラムを入れ直してください(報告番号 ${p.report})。`,
} as const;
