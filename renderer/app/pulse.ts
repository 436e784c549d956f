/** The ledger's pulse: how much it holds, whether it was found whole, and who else holds its heads. */
import { dayOf } from "../../shared/domain/calendar.ts";
import { shortDate } from "../../shared/forms/era.ts";
import type { SessionView } from "../../shared/views/session.ts";
import { japanTime } from "../ui/dates.ts";
import { grouped } from "../ui/numbers.ts";

/** 記録 1,234件, 最終検証 9:12 異常なし, 控え 2か所. */
export function pulseOf({ ledger, verified }: SessionView, now: string): readonly string[] {
  const size = `記録 ${grouped(ledger?.size ?? 0)}件`;
  // This computer's own memory is outside the ledger too, and does not count.
  const held = ledger?.heldBy ? `控え ${grouped(ledger.heldBy)}か所` : "ほかに控えなし";
  if (!verified) return [size, "検証はまだです", held];
  const at = moment(japanTime(verified.at), now);
  const since = (ledger?.size ?? 0) - verified.size;
  return [
    size,
    `最終検証 ${at} ${verified.ok ? "異常なし" : "異常あり"}`,
    ...(since > 0 ? [`検証後の記録 ${grouped(since)}件`] : []),
    held,
  ];
}

/** The time today, the date before. */
function moment(at: string, now: string): string {
  return dayOf(at) === dayOf(now)
    ? `${Number(at.slice(11, 13))}:${at.slice(14, 16)}`
    : shortDate(at);
}
