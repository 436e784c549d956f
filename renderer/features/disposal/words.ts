/** What the check of a destruction showed, in words. */
import { dayOf, daysBetween } from "../../../shared/domain/calendar.ts";
import { today } from "../../app/clock.ts";
import type { DestructionView } from "../../../shared/views/disposal.ts";

export const resultText: Readonly<Record<DestructionView["verification"], string>> = {
  passed: "合格",
  failed: "不合格",
  notDone: "検証していない",
};

/** 12日, or 本日: how long ago something was done. */
export function sinceDays(instant: string): string {
  const days = daysBetween(dayOf(instant), today());
  return days <= 0 ? "本日" : `${days}日`;
}
