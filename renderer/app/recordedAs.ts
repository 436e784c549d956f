/** How success is said: quietly and exactly. */
import { grouped } from "../ui/numbers.ts";
import type { Recorded } from "./useCommand.ts";

/** What people call it when something is recorded. */
export type Doing = "記録" | "登録" | "発行" | "作成";

/** 受渡票 令和8年度 第0012号を発行しました(記録 1,235); what the number says already is not said twice. */
export function recordedAs(
  what: string,
  { seq, number = "" }: Recorded,
  does: Doing = "記録",
): string {
  const said = number.includes(what) ? number : `${what} ${number}`.trim();
  return `${said}を${does}しました(記録 ${grouped(seq)})`;
}
