/** Lists taken over from files. */
import type { Listed } from "../../../domain/commands/import.ts";
import type { Tell } from "./telling.ts";
import { tell } from "./telling.ts";

export const listed: Readonly<Record<Listed, string>> = {
  assets: "情報資産",
  persons: "人",
  places: "場所",
};

export const listImported: Tell<"listImported"> = ({ file, batch, of, count }) =>
  tell(
    `ファイル「${file.name}」から${listed[of]}${count.toLocaleString("ja-JP")}件を取り込みました`,
    ["一覧の件数", `${file.rows.toLocaleString("ja-JP")}件`],
    ["分割", batch.of > 1 ? `${batch.number} / ${batch.of}` : undefined],
    ["ファイルのSHA-256", file.listSha256],
  );
