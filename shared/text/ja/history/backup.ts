/** What was done to the ledger's file as a whole. */
import { backupCause, fileLength } from "../backup.ts";
import type { Tell } from "./telling.ts";
import { tell } from "./telling.ts";

export const backupTaken: Tell<"backupTaken"> = (e) =>
  tell(
    `記録 ${e.size.toLocaleString("ja-JP")}件までのバックアップを取りました`,
    ["きっかけ", backupCause[e.cause]],
    ["ファイル", e.name],
    ["大きさ", fileLength(e.bytes)],
    ["ファイルのハッシュ値", e.fileSha256],
  );

export const ledgerRestored: Tell<"ledgerRestored"> = (e) =>
  tell(
    `記録 ${e.size.toLocaleString("ja-JP")}件のバックアップから台帳を復元しました`,
    ["理由", e.reason],
    ["ファイル", e.name],
    ["先頭のハッシュ値", e.root],
  );
