/** Why a person or a place cannot be chosen, short enough to stand beside the name. */
import type { Refusal, RefusalCode, RefusalParams } from "../../domain/refusal.ts";
import type { Names } from "../refusalText.ts";
import { refusalText } from "../refusalText.ts";

/** 6/30 */
function monthDay(day: string): string {
  return `${Number(day.slice(5, 7))}/${Number(day.slice(8, 10))}`;
}

function outside({ from, to }: { from: string; to: string }, day: string): string {
  return day < from ? `${monthDay(from)} から指定` : `${monthDay(to)} で指定が終了`;
}

type Short = { readonly [C in RefusalCode]?: (params: RefusalParams[C], day: string) => string };

const SHORT: Short = {
  "R5-1": () => "契約の関係者ではありません",
  "R6-1": () => "再委託の承諾がありません",
  "R6-3": (p, day) => {
    if (p.why !== "term") return "承諾の範囲に含まれない情報資産があります";
    return day < p.from ? `${monthDay(p.from)} から承諾` : `${monthDay(p.to)} で承諾が終了`;
  },
  "R10-1": () => "指定場所ではありません",
  "R10-2": outside,
  "R12-1": () => "指定職員ではありません",
  "R12-2": outside,
  "R12-3": () => "管理責任者ではありません",
};

/** The reason, on the day of the handover. What is rare has its full sentence. */
export function shortReason(refusal: Refusal, day: string, names: Names): string {
  // Code and params belong together in every refusal; the lookup by code loses that.
  const say = SHORT[refusal.rule] as ((params: object, day: string) => string) | undefined;
  return say?.(refusal.params, day) ?? refusalText(refusal, names);
}
