/**
 * What few contracts say otherwise than the product does: counts as they were typed, how a move between places is
 * confirmed, and how heavily the contract wants some rules. Each has its default and says what it leads to.
 */
import type { ContractSettings } from "../../../shared/domain/commands/contract.ts";
import { INCIDENT_SETTINGS } from "../../../shared/domain/incidentClocks.ts";
import { limitsOf } from "../../../shared/domain/limits.ts";
import type { Weighed } from "../../../shared/text/ja/settings.ts";
import { WEIGHED } from "../../../shared/text/ja/settings.ts";
import { readCount } from "../../ui/numbers.ts";
import { closedDaysFault, closedDaysText, closedDaysTyped } from "./closedDays.ts";

/** A count: what it is called, what it leads to, and what it is where nobody says otherwise. */
export const COUNTS = {
  slipGapDays: {
    label: "受渡票の発行日と受渡しの日は、何日まで離れてよいですか(第11条)",
    unit: "日",
    fresh: 14,
    help: "この日数を超えると、理由の記録を求めます。",
  },
  lateHours: {
    label: "搬送の到着は、予定から何時間まで待ちますか(第13条)",
    unit: "時間",
    fresh: 3,
    help: "この時間を過ぎた到着は「遅れ」として残り、照合のときに理由を求めます。",
  },
  stocktakeDays: {
    label: "保管中の現物を、何日ごとに確かめますか(第13条)",
    unit: "日",
    fresh: 180,
    help: "この日数のあいだ確かめていないものをホームで知らせ、引継ぎでは理由を求めます。",
  },
  certificateDays: {
    label: "廃棄の証明書は、実施から何日以内に発行しますか(第14条)",
    unit: "日",
    fresh: 30,
    help: "この日数を過ぎた発行では理由を求め、その前からホームで知らせます。",
  },
  cloudMonths: {
    label: "クラウドサービスの評価は、何か月で見直しますか(第17条)",
    unit: "か月",
    fresh: 12,
    help: "この月数を過ぎた評価のサービスへ移すときは、理由を求めます。",
  },
  noticeDays: {
    label: "期限や指定の終わりは、何日前から知らせますか",
    unit: "日",
    fresh: 30,
    help: "契約・指定・承諾・許可・認証・返却期限などを、この日数前からホームで知らせます。",
  },
  firstHours: {
    label: "事故の第一報は、知ってから何時間以内にしますか(第18条)",
    unit: "時間",
    fresh: 24,
    help: "条文は「速やかに」です。この時間を過ぎても第一報がないと、ホームで赤く知らせます。",
  },
  earlyDays: {
    label: "個人情報保護委員会などへの速報の目安",
    unit: "日",
    fresh: 5,
    help: "事故の画面と事故報告書に、知った日からの期限として示します。",
  },
  finalDays: {
    label: "確報の目安",
    unit: "日",
    fresh: 30,
    help: "同じく、知った日からの期限として示します。",
  },
  maliciousDays: {
    label: "不正の目的によるおそれがあるときの確報の目安",
    unit: "日",
    fresh: 60,
    help: "不正の目的によるものとした事故では、確報の期限がこの日数になります。",
  },
} as const;

export type Counted = keyof typeof COUNTS;
export type Weight = "warn" | "block" | "hold";

export interface DetailsDraft {
  readonly counts: Readonly<Record<Counted, string>>;
  readonly moveConfirmation: ContractSettings["moveConfirmation"];
  /** As they were typed. */
  readonly closedDays: string;
  readonly weights: Readonly<Record<Weighed, Weight>>;
}

export const COUNTED = Object.keys(COUNTS) as Counted[];
export const WEIGHING = Object.keys(WEIGHED) as Weighed[];

export const freshDetails: DetailsDraft = {
  counts: Object.fromEntries(
    COUNTED.map((name) => [name, String(COUNTS[name].fresh)]),
  ) as DetailsDraft["counts"],
  moveConfirmation: "notify",
  closedDays: "",
  weights: Object.fromEntries(WEIGHING.map((rule) => [rule, "warn"])) as DetailsDraft["weights"],
};

/** The counts as they are in force: said by the contract, or the product's own. */
function countsOf(settings: ContractSettings): Readonly<Record<Counted, number>> {
  const { slipGapDays, incident } = settings;
  return { ...limitsOf(settings), slipGapDays, ...INCIDENT_SETTINGS, ...incident };
}

/** The details of a contract, as they are asked about. */
export function detailsOf(settings: ContractSettings): DetailsDraft {
  const counts = countsOf(settings);
  return {
    counts: Object.fromEntries(
      COUNTED.map((name) => [name, String(counts[name])]),
    ) as DetailsDraft["counts"],
    moveConfirmation: settings.moveConfirmation,
    closedDays: closedDaysText(settings.closedDays ?? []),
    weights: Object.fromEntries(
      WEIGHING.map((rule) => [rule, settings.severity[rule] ?? "warn"]),
    ) as DetailsDraft["weights"],
  };
}

/** Hours within which the client is told cannot be more than a month. */
const MOST: Readonly<Partial<Record<Counted, number>>> = { firstHours: 720 };

/** What cannot be read in them, by field. */
export function detailsFaults({
  counts,
  closedDays,
}: DetailsDraft): Readonly<Record<string, string | undefined>> {
  const faults = COUNTED.flatMap((name) => {
    const most = MOST[name] ?? 9999;
    const count = readCount(counts[name]);
    const good = count !== undefined && count >= 1 && count <= most;
    return good ? [] : [[name, `1から${most}までの数を入力してください。`]];
  });
  return { ...Object.fromEntries(faults), closedDays: closedDaysFault(closedDays) };
}

type Detailed = Pick<
  ContractSettings,
  | "moveConfirmation"
  | "slipGapDays"
  | "lateHours"
  | "stocktakeDays"
  | "certificateDays"
  | "cloudMonths"
  | "noticeDays"
  | "incident"
  | "closedDays"
  | "severity"
>;

/** The details as the contract carries them: each said, so that a later default of the product changes none. */
export function detailedSettings(details: DetailsDraft): Detailed {
  const { counts, moveConfirmation, closedDays, weights } = details;
  const read = Object.fromEntries(
    COUNTED.map((name) => [name, readCount(counts[name]) ?? COUNTS[name].fresh]),
  ) as Record<Counted, number>;
  const { firstHours, earlyDays, finalDays, maliciousDays, ...limits } = read;
  return {
    ...limits,
    moveConfirmation,
    closedDays: closedDaysTyped(closedDays),
    incident: { firstHours, earlyDays, finalDays, maliciousDays },
    severity: Object.fromEntries(
      WEIGHING.flatMap((rule) => (weights[rule] === "warn" ? [] : [[rule, weights[rule]]])),
    ),
  };
}
