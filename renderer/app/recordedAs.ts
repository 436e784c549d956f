/** How success is said: quietly and exactly. */
import { grouped } from "../ui/numbers.ts";
import type { Recorded } from "./useCommand.ts";

/** 受渡票 令和8年度 第0012号を記録しました(記録 1,235) */
export function recordedAs(what: string, { seq, number }: Recorded): string {
  return `${what}${number === undefined ? "" : ` ${number}`}を記録しました(記録 ${grouped(seq)})`;
}
