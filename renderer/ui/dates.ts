/** Dates and times as typed, and what to say when they cannot be read. */
import { instantAt, minutesBetween } from "../../shared/domain/calendar.ts";
import type { DateReading } from "../../shared/forms/era.ts";
import { eraDate, eraDateTime, readDate, shortDate } from "../../shared/forms/era.ts";
import type { HistoryItem } from "../../shared/views/common.ts";

type Reason = Extract<DateReading, { ok: false }>["reason"];

const REASONS: Readonly<Record<Reason, string>> = {
  form: "日付を読み取れません。令和8年7月24日、R8.7.24、2026-07-24 のいずれかの形で入力してください。",
  ambiguous:
    "元号か西暦か分かりません。R8.7.24 のように元号を付けるか、2026-07-24 のように入力してください。",
  "no-such-day": "その日はありません。月と日を確かめてください。",
  "before-era": "その元号の期間の日付ではありません。元号と年を確かめてください。",
};

/** The day that was typed, or nothing. */
export function dayTyped(typed: string): string | undefined {
  const reading = readDate(typed);
  return reading.ok ? reading.day : undefined;
}

/** What is wrong with a typed date; nothing while it is empty. */
export function dateFault(typed: string): string | undefined {
  if (typed.trim() === "") return undefined;
  const reading = readDate(typed);
  return reading.ok ? undefined : REASONS[reading.reason];
}

const TIME = /^(\d{1,2})(?:[:時](\d{1,2})?分?|(\d{2}))$/;

/** A time as typed, 14:05, 1405, 14時5分, as 14:05; nothing if it is none. */
export function timeTyped(typed: string): string | undefined {
  const match = TIME.exec(typed.normalize("NFKC").replaceAll(/\s/g, ""));
  if (!match) return undefined;
  const hour = Number(match[1]);
  const minute = Number(match[2] ?? match[3] ?? "0");
  if (hour > 23 || minute > 59) return undefined;
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}

/** What is wrong with a typed time; nothing while it is empty. */
export function timeFault(typed: string): string | undefined {
  if (typed.trim() === "" || timeTyped(typed)) return undefined;
  return "時刻を読み取れません。14:05、1405、14時5分 のいずれかの形で入力してください。";
}

/** The instant of a typed day and a typed time, if both can be read. */
export function instantTyped(day: string, time: string): string | undefined {
  const date = dayTyped(day);
  const clock = timeTyped(time);
  return date && clock ? `${date}T${clock}:00+09:00` : undefined;
}

/** The same day in the other calendar: 令和8年7月24日 for 2026-07-24, and the reverse. */
export function otherCalendar(typed: string): string {
  const day = dayTyped(typed);
  if (day === undefined) return "";
  const inEra = /^[^\d]/.test(typed.normalize("NFKC").trim());
  return inEra
    ? `${day.slice(0, 4)}年${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`
    : eraDate(day);
}

/** A moment as Japan reads it; entries carry the clock's time in UTC. */
export function japanTime(instant: string): string {
  return instant.endsWith("Z") ? instantAt(Math.floor(Date.parse(instant) / 1000)) : instant;
}

/** 令和8年7月24日 14時05分, of either kind of instant. */
export function moment(instant: string): string {
  return eraDateTime(japanTime(instant));
}

/** R8.7.24 14:05, for columns; of either kind of instant. */
export function shortMoment(instant: string): string {
  const at = japanTime(instant);
  return `${shortDate(at)} ${at.slice(11, 16)}`;
}

/** Minutes after which the time of recording is worth saying. */
const LATER = 60;

/** 「(2日後に記録)」, only of what was written down later than it happened. */
export function lateness({
  occurredAt,
  recordedAt,
}: Pick<HistoryItem, "occurredAt" | "recordedAt">): string {
  const minutes = minutesBetween(occurredAt, japanTime(recordedAt));
  if (minutes < LATER) return "";
  if (minutes < 24 * 60) return `(${Math.floor(minutes / 60)}時間後に記録)`;
  return `(${Math.floor(minutes / (24 * 60))}日後に記録)`;
}
