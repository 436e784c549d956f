/** How the ledger came to follow another, what was lost on the way, and what became of it. */
import { generationText, lostEntries, lostSays, passedText, settledHow } from "../lineage.ts";
import type { Tell } from "./telling.ts";
import { tell } from "./telling.ts";

const grouped = (count: number) => count.toLocaleString("ja-JP");

export const ledgerSucceeded: Tell<"ledgerSucceeded"> = (e) => {
  const [origin = ""] = e.predecessor.split("+");
  const lost = e.known.size - e.size;
  return tell(
    `前の台帳(${generationText(origin)})の記録 ${grouped(e.size)}件を引き継いで、台帳を始めました`,
    ["失われた記録", `${grouped(lost)}件(記録 ${grouped(e.size)} から)`],
    ["理由", e.reason],
    ["復元したファイル", e.name],
    ["前の台帳の公開鍵", e.predecessor],
    ["引き継いだ先頭のハッシュ値", e.root],
    ["分かっている最後の先頭", `記録 ${grouped(e.known.size)}件 ${e.known.root}`],
  );
};

export const lossesListed: Tell<"lossesListed"> = (e) =>
  tell(
    e.items.length === 0
      ? "失われた記録のあいだに発行されたかもしれない番号を欠番にしました"
      : `失われた記録 ${grouped(e.items.length)}項目を一覧に載せました`,
    ...e.items.map((item) => [lostEntries(item), lostSays(item)] as const),
    ["欠番(発行されたかもしれないため使わない番号)", e.passed.map(passedText).join("、")],
  );

export const lossesSettled: Tell<"lossesSettled"> = (e) =>
  tell(`失われた記録 ${grouped(e.losses.length)}項目を処理しました(${settledHow[e.how]})`, [
    "理由・備考",
    e.note,
  ]);
