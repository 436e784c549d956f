/** Labels and lines of the 事故報告書 (domain §10.4). */
import type { IncidentReportContent } from "../../forms/incidentContent.ts";
import { eraDate, eraDateTime } from "../../forms/era.ts";
import { certainty, incidentKind, reportEdition, reportMeans } from "./recordWords.ts";

export const incidentText = {
  subject: "件名",
  edition: "報告区分",
  kind: "種別",
  learned: "覚知日時・覚知者",
  happened: "発生日時",
  where: "発生場所",
  state: "状態(記録時)",
  place: "所在",
  persons: "対象の本人数",
  course: "状況(時系列)",
  cause: "原因",
  firstAction: "初動",
  measures: "応急処置",
  told: "発注者への報告",
  instructed: "発注者の指示",
  response: "指示への対応状況",
  secondary: "二次被害",
  prevention: "再発防止策",
  police: "警察への届出",
  notice: "本人への通知",
  deadlines: "期限の目安",
  attachments: "添付",
  author: "報告者",
  responsible: "責任者",
  received: "発注者の受理",
  unknown: "不明",
  notYet: "調査中",
  noneNow: "現時点で確認されていない",
} as const;

/** 納税通知書等印字業務における紛失(おそれ)について. */
export function incidentSubject({
  contract,
  kind,
  certainty: sure,
}: IncidentReportContent): string {
  return `「${contract.title}」における${incidentKind[kind]}(${certainty[sure]})について`;
}

export function incidentSentence(): string {
  return "個人情報の取扱いに関する情報セキュリティ特記事項第18条の規定により、次のとおり報告します。";
}

export function editionLine({ edition }: IncidentReportContent): string {
  return reportEdition[edition];
}

export function policeLine({ police }: IncidentReportContent): string {
  if (police.state !== "filed")
    return police.state === "planned" ? "届出の予定" : "届け出ていない(不要と判断)";
  const reference = police.reference === undefined ? "" : `(${police.reference})`;
  return `${eraDateTime(police.at)} 届出${reference}`;
}

const NOTICE = { needed: "要", notNeeded: "不要", undecided: "発注者と協議中" } as const;

export function noticeLine({ notice }: IncidentReportContent): string {
  return NOTICE[notice];
}

export function personsLine({ persons }: IncidentReportContent): string {
  return persons === undefined ? incidentText.notYet : `${grouped(persons)}人`;
}

/** The contract's own 速やかに, and the law's two beside it. */
export function deadlinesLine({ deadlines }: IncidentReportContent): string {
  const { firstBy, earlyBy, finalBy } = deadlines;
  return `第一報 ${eraDateTime(firstBy)}、個人情報の保護に関する法令による速報 ${eraDate(earlyBy)}・確報 ${eraDate(finalBy)}`;
}

export function meansOf(means: keyof typeof reportMeans): string {
  return reportMeans[means];
}

function grouped(value: number): string {
  return String(value).replaceAll(/\B(?=(\d{3})+$)/g, ",");
}
