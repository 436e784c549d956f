/** How success is said: quietly and exactly. */
import { grouped } from "../ui/numbers.ts";
import type { Recorded } from "./useCommand.ts";

/** 受渡票 令和8年度 第0012号を記録しました(記録 1,235); what the number says already is not said twice. */
export function recordedAs(what: string, { seq, number = "" }: Recorded): string {
  const said = number.includes(what) ? number : `${what} ${number}`.trim();
  return `${said}を記録しました(記録 ${grouped(seq)})`;
}
