/** The papers that allowed something (根拠), in words. */
import type { Ground, Paper } from "../../domain/ground.ts";
import { eraDate } from "../../forms/era.ts";
import type { GroundView } from "../../views/common.ts";
import { term } from "./history/telling.ts";
import { office } from "./words.ts";

const PAPER_TEXT: Readonly<Record<Exclude<Paper, "designation">, string>> = {
  placeDesignation: "場所の指定",
  consent: "承諾書",
  permit: "持込み・持出しの許可",
  copyApproval: "複写の指示・承諾",
  instruction: "廃棄指示",
  pledge: "誓約書",
  training: "教育",
  identityCard: "身分証明書",
  areaRules: "入退出の規定の確認",
  evaluation: "クラウドの評価",
  clientDocument: "発注者の文書",
};

/** 指定職員の指定, 誓約書 */
export function paperText({ paper, office: held }: Pick<Ground, "paper" | "office">): string {
  if (paper !== "designation") return PAPER_TEXT[paper];
  return held === undefined ? "指定" : `${office[held]}の指定`;
}

/** 第3号(令和8年4月1日) */
export function paperNumber({ number, date }: GroundView): string {
  const day = date === undefined ? "" : eraDate(date);
  if (number === undefined) return day;
  return day === "" ? number : `${number}(${day})`;
}

/** 令和8年4月1日〜; nothing where a paper knows no term. */
export function paperTerm({ from, to }: GroundView): string {
  if (from !== undefined) return term(from, to);
  return to === undefined ? "" : `${eraDate(to)}まで`;
}

/** 訂正票 令和8年度 訂正第0003号 により訂正; nothing where the paper still says what is quoted. */
export function paperCorrected({ corrected = [] }: GroundView): string {
  return corrected.length === 0 ? "" : `訂正票 ${corrected.join("、")} により訂正`;
}

/** 第12条 指定職員の指定 第3号(令和8年4月1日)・主任 髙橋 真由美 */
export function groundText(ground: GroundView): string {
  const paper = `${ground.paper} ${paperNumber(ground)}`.trim();
  const corrected = paperCorrected(ground);
  return [
    `第${ground.article}条 ${paper}${ground.about === undefined ? "" : `・${ground.about}`}`,
    ...(corrected === "" ? [] : [`[${corrected}]`]),
  ].join(" ");
}
