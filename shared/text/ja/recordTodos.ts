/** What records beyond a single handover want: doubts to judge, the client to be told, reports to be written. */
import { eraDate, eraDateTime } from "../../forms/era.ts";

const since = (hours: number) => (hours < 48 ? `${hours}時間` : `${Math.floor(hours / 24)}日`);

export const recordTodos = {
  toJudge: (p: { count: number; hours: number }) =>
    `事故のおそれがある記録 ${p.count}件が判断を待っています(最初の記録から${since(p.hours)}、第18条)`,
  notReported: (p: { number: string; hours: number; limit: number }) =>
    `${p.number} の第一報が記録されていません(覚知から${since(p.hours)}、目安 ${p.limit}時間)`,
  untold: (p: { number: string; count: number }) =>
    `${p.number} に、発注者へ報告していない新しい事実が${p.count}件あります`,
  instructionDue: (p: { number: string; days: number }) =>
    p.days < 0
      ? `${p.number} の発注者の指示の期限を${-p.days}日過ぎています`
      : `${p.number} の発注者の指示の期限は${p.days === 0 ? "本日" : `${p.days}日後`}です`,
  toSubmit: (p: { number: string }) => `事故報告書 ${p.number} は作成済みで、まだ提出していません`,
  finalDue: (p: { number: string; by: string; days: number }) =>
    p.days < 0
      ? `${p.number} の書面による最終報告の期限(${eraDate(p.by)})を${-p.days}日過ぎています`
      : `${p.number} の書面による最終報告がまだです(期限の目安 ${eraDate(p.by)})`,
  toClosePeriod: (p: { contract: string; from: string; to: string }) =>
    `契約「${p.contract}」の${eraDate(p.from)}〜${eraDate(p.to)}を締めていません`,
  toTakeOver: (p: { from: string; to: string }) =>
    `${p.from} から ${p.to} への引継書が、後任の確認を待っています`,
  withGuard: (p: { number: string; guard: string; units: number; by: string }) =>
    `${p.number} の ${p.units}点を守衛 ${p.guard} に預けています。${eraDateTime(p.by)} までに、封印を照合して受け取ってください`,
  guardOverdue: (p: { number: string; guard: string; units: number; by: string }) =>
    `守衛 ${p.guard} に預けた ${p.units}点(${p.number})の受け取りが、${eraDateTime(p.by)} を過ぎても記録されていません`,
  toApprove: (p: { number: string; sides: number }) =>
    `訂正票 ${p.number} が${p.sides === 2 ? "双方" : "もう一方の側"}の承認を待っています`,
  toClose: (p: { number: string }) =>
    `${p.number} は最終報告まで済んでいます。発注者の確認を受けて終結を記録できます`,
} as const;
