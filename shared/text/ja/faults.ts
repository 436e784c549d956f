/** Why a call was answered without being carried out: what happened, what was not saved, what to do. */

export const denials = {
  "bad-request":
    "この操作は受け付けられませんでした。何も記録していません。画面を開き直してから、もう一度行ってください。",
  "too-big":
    "一度に送れる大きさを超えています。何も記録していません。受渡票や入力を分けて、もう一度行ってください。",
  locked: "ログインしていません。何も記録していません。ログインしてから、もう一度行ってください。",
  forbidden:
    "この利用者には、この操作の権限がありません。何も記録していません。権限のある人に依頼してください。",
  "no-ledger":
    "台帳が開かれていません。何も記録していません。台帳を開いてから、もう一度行ってください。",
  "unchosen-path":
    "選ばれていないファイルは開けません。何も変更していません。「台帳を開く」からファイルを選んでください。",
  "short-password": "短すぎるため登録できません。何も記録していません。8文字以上にしてください。",
  "not-there": "指定されたものは台帳にありません。一覧から選び直してください。",
  "own-password": "パスワードによる確認は、確認画面から行ってください。何も記録していません。",
  "not-finished":
    "検証がまだ終わっていないため、保存できません。検証が終わってから、もう一度行ってください。",
  "unfit-file":
    "添付できるファイルは、50MB以下のPDF・PNG・JPEGです。何も添付していません。ファイルを確かめて、選び直してください。",
  "no-backup-folder":
    "バックアップ先のフォルダが決まっていないため、バックアップを取れません。台帳は元のままです。先にフォルダを選んでください。",
  "ledger-open":
    "台帳が開いているため、この画面からは復元できません。何も変更していません。台帳の「設定」→「バックアップ」から行ってください。",
  "restore-running":
    "別の予行か復元が行われているため、始められません。何も変更していません。終わるのを待つか、中止してから、もう一度行ってください。",
  "not-in-backup":
    "このバックアップにその管理責任者がいないか、パスワードが違います。何も変更していません。バックアップを取った時点のログイン名とパスワードを入力してください。",
  "altered-file":
    "添付ファイルの内容が、記録された時から変わっているため表示しません。何も変更していません。「検証」で異常の位置を確かめてください。",
  "left-off":
    "検査のための一覧の作成を中止しました。台帳には何も書き込んでいません。見るときは、もう一度開いてください。",
  closing: "終了の手続中のため、受け付けられませんでした。何も記録していません。",
} as const;
export type DenialCode = keyof typeof denials;

/** A fault of ours. Whether it was recorded is for the lists to say, since nothing else is sure. */
export function unexpectedFault(report: string): string {
  return `予期しない問題が起きました。記録されたかどうかを一覧で確かめてください。続くときは、報告番号 ${report} を添えて、この台帳の管理者に知らせてください。`;
}

/** One sentence for an unknown login and a wrong password alike. */
export function signInRefused(waitSeconds: number): string {
  const wrong = "ログイン名またはパスワードが違います。";
  return waitSeconds === 0 ? wrong : `${wrong}${waitText(waitSeconds)}`;
}

/** Too early for another try. */
export function signInTooEarly(waitSeconds: number): string {
  return `続けて違ったため、まだ入力できません。${waitText(waitSeconds)}`;
}

/** A confirmation by password that did not match. */
export function confirmationRefused(waitSeconds: number): string {
  const wrong = "確認する人のパスワードが違うため、確認は記録していません。";
  return waitSeconds === 0
    ? `${wrong}もう一度入力してください。`
    : `${wrong}${waitText(waitSeconds)}`;
}

/** The account does not belong to the person who is to confirm. */
export const confirmationByOther =
  "この利用者登録は、確認する人のものではありません。確認は記録していません。本人の利用者登録で確認するか、手書きの署名または紙への押印で確認してください。";

function waitText(seconds: number): string {
  const minutes = Math.ceil(seconds / 60);
  return seconds < 60
    ? `${seconds}秒待ってから、もう一度入力してください。`
    : `${minutes}分待ってから、もう一度入力してください。`;
}
