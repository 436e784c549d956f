/** A contract that was changed while it ran. */
import { eraDate } from "../../../forms/era.ts";
import { changedLines, lapseText } from "../amendment.ts";
import type { Tell } from "./telling.ts";
import { documentText, tell } from "./telling.ts";

export const contractAmended: Tell<"contractAmended"> = (e, { names, asset }) =>
  tell(
    asset === undefined ? "契約を変更しました" : "契約の変更にあわせて、期限が変わりました",
    ["文書", documentText(e.document)],
    ...changedLines(e).map(({ label, before, after }) => [label, `${before} → ${after}`] as const),
    ["期限を合わせた情報資産", e.due.length === 0 ? undefined : `${e.due.length}点`],
    [
      "延長されないもの",
      asset === undefined
        ? e.lapsing.map((one) => `${lapseText(one, names)}(${eraDate(one.until)}まで)`).join("、")
        : undefined,
    ],
    ["備考", e.note],
  );
