/** Incidents: doubts judged, what was opened, who was told, what was instructed, the reports, the end. */
import { eraDate, eraDateTime, formNumber } from "../../../forms/era.ts";
import { certainty, incidentKind, reportEdition, reportMeans } from "../recordWords.ts";
import type { Tell } from "./telling.ts";
import { documentText, tell, unitsText } from "./telling.ts";

export const incidentOpened: Tell<"incidentOpened"> = (e, telling) =>
  tell(
    `${formNumber(e.number)}「${incidentKind[e.kind]}」(${certainty[e.certainty]})を記録しました`,
    ["覚知", eraDateTime(e.learnedAt)],
    ["覚知した人", telling.names.person(e.learnedBy)],
    ["発生", e.happenedAt && eraDateTime(e.happenedAt)],
    ["場所", e.place === undefined ? e.whereabouts : telling.names.place(e.place)],
    ["状況", e.circumstances],
    ["初動", e.firstAction],
    ["対象", unitsText(telling, e.assets)],
  );

export const incidentExtended: Tell<"incidentExtended"> = (e, telling) =>
  tell(
    `${telling.names.of("incident", e.incident)} に対象を加えました`,
    ["状況", e.circumstances],
    ["対象", unitsText(telling, e.assets)],
  );

export const assetsSetAside: Tell<"assetsSetAside"> = (e, telling) =>
  tell(
    "事故のため保留にしました",
    ["事故", telling.names.of("incident", e.incident)],
    ["対象", unitsText(telling, e.assets)],
  );

export const suspicionDismissed: Tell<"suspicionDismissed"> = (e, { names }) =>
  tell("事故ではないと判断しました", ["判断した人", names.person(e.person)], ["理由", e.reason]);

export const incidentReported: Tell<"incidentReported"> = (e, { names }) =>
  tell(
    `${names.of("incident", e.incident)} を発注者へ報告しました`,
    ["相手", names.person(e.to)],
    ["手段", reportMeans[e.means]],
    ["報告した人", names.person(e.by)],
    ["内容", e.content],
  );

export const incidentInstructed: Tell<"incidentInstructed"> = (e, { names }) =>
  tell(
    `${names.of("incident", e.incident)} について発注者の指示がありました`,
    ["指示した人", names.person(e.person)],
    ["内容", e.content],
    ["文書", documentText(e.document)],
    ["期限", e.dueOn && eraDate(e.dueOn)],
  );

export const incidentReportWritten: Tell<"incidentReportWritten"> = (e, { names }) =>
  tell(
    `事故報告書 ${formNumber(e.number)}(${reportEdition[e.edition]})を作成しました`,
    ["種別", `${incidentKind[e.kind]}(${certainty[e.certainty]})`],
    ["報告者", names.person(e.author)],
    ["責任者", names.person(e.responsible)],
  );

export const incidentReportSubmitted: Tell<"incidentReportSubmitted"> = (e, { names }) =>
  tell(
    `事故報告書 ${names.of("incidentReport", e.report)} を発注者へ提出しました`,
    ["相手", names.person(e.to)],
    ["手段", reportMeans[e.means]],
    ["受理", documentText(e.receipt)],
  );

export const incidentClosed: Tell<"incidentClosed"> = (e, { names }) =>
  tell(
    `${names.of("incident", e.incident)} を終結しました`,
    ["発注者の文書", documentText(e.document)],
    ["備考", e.note],
  );
