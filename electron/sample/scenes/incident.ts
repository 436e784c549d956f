/** November: a stick that is not in its place, found in the next room's drawer a day later; the client is told of both. */
import { units } from "../assets.ts";
import type { Unsent } from "../play.ts";
import type { Calendar } from "../stage.ts";
import { CONTRACT, PEOPLE, PLACES } from "../stage.ts";

const INCIDENT = "incident-01";
const REPORT = "incident-01-final";
const STICK = units("US").slice(2, 3);

/** From the loss to the draft of the final report. */
export function stickLost(calendar: Calendar): readonly Unsent[] {
  const { at } = calendar;
  const of = { contract: CONTRACT, assets: STICK };
  return [
    {
      type: "openIncident",
      occurredAt: at(230, "16:20"),
      incident: INCIDENT,
      ...of,
      kind: "loss",
      certainty: "suspected",
      malicious: false,
      learnedAt: at(230, "16:05"),
      learnedBy: PEOPLE.deputy,
      place: PLACES.center,
      circumstances: "媒体庫1-3にUSBメモリ1本が見当たらない。入出庫の記録では戻し済み。",
      firstAction: "16時10分 管理責任者へ連絡。保管庫と作業室を閉め、出入りを止めた。",
      suspicions: [],
      measure: "missing",
    },
    {
      type: "reportIncident",
      occurredAt: at(230, "16:40"),
      incident: INCIDENT,
      to: PEOPLE.official2,
      by: PEOPLE.manager,
      means: "phone",
      content:
        "USBメモリ1本(納税通知書の印字データ、暗号化済み)の所在が分からない。捜索中。持ち出された形跡は確認されていない。",
    },
    {
      type: "recordIncidentInstruction",
      occurredAt: at(230, "17:30"),
      incident: INCIDENT,
      person: PEOPLE.clientManager,
      content: "作業室と廃棄待ち区画を含めて捜索し、翌日正午までに報告すること。",
      dueOn: calendar.day(231),
    },
    {
      type: "recordFound",
      occurredAt: at(231, "09:15"),
      ...of,
      person: PEOPLE.operator,
      place: PLACES.center,
      circumstances:
        "印字室の施錠された引出しで発見。封印に異常なし。戻しの記録をしたが棚に戻していなかった。",
    },
    {
      type: "reportIncident",
      occurredAt: at(231, "09:40"),
      incident: INCIDENT,
      to: PEOPLE.official2,
      by: PEOPLE.manager,
      means: "phone",
      content: "印字室の引出しで発見した。封印番号は台帳と一致し、開けられた形跡はない。",
    },
    {
      type: "releaseQuarantine",
      occurredAt: at(232, "11:00"),
      ...of,
      instruction: { number: "財市税第88号", date: calendar.day(232) },
      seals: [],
      finding: "指定職員の立会いで封印と内容の件数を確かめ、異常がないことを確認した。",
    },
    report(calendar),
  ];
}

function report({ at, day }: Calendar): Unsent {
  return {
    type: "writeIncidentReport",
    occurredAt: at(234, "15:00"),
    report: REPORT,
    incident: INCIDENT,
    edition: "final",
    issuedOn: day(234),
    kind: "loss",
    certainty: "confirmed",
    malicious: false,
    course: [
      { at: at(230, "16:05"), text: "媒体庫1-3にUSBメモリ1本が見当たらないことに気付いた。" },
      { at: at(230, "16:40"), text: "指定職員へ電話で第一報。" },
      { at: at(231, "09:15"), text: "印字室の施錠された引出しで発見。封印に異常なし。" },
      { at: at(232, "11:00"), text: "指定職員の立会いで封印と件数を確認し、保管に戻した。" },
    ],
    cause: "戻しの記録を、棚に戻す前に行った。戻しを確かめる人がいなかった。",
    measures: "保管庫・作業室・印字室の全数を捜索し、ほかの媒体の所在を確かめた。",
    response: "指示のとおり捜索し、翌日9時40分に報告した。",
    prevention: "戻しは2人で棚番号を読み合わせてから記録する。月1回の棚卸を行う。",
    police: { state: "notNeeded" },
    notice: "notNeeded",
    attachments: [],
    author: PEOPLE.deputy,
    responsible: PEOPLE.manager,
  };
}

/** The report is handed in, and the client's word ends it. */
export function stickClosed({ at, day }: Calendar): readonly Unsent[] {
  return [
    {
      type: "submitIncidentReport",
      occurredAt: at(237, "10:30"),
      report: REPORT,
      to: PEOPLE.official2,
      means: "visit",
      receipt: { number: "財市税収第1204号", date: day(237) },
    },
    {
      type: "closeIncident",
      occurredAt: at(250, "14:00"),
      incident: INCIDENT,
      document: { number: "財市税第96号", date: day(250) },
      note: "漏えいのおそれはなかったものと判断された。",
    },
  ];
}
