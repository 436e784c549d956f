/** The days on which a client is closed, as they are typed one after another: of every year, or of one. */
import { isDayOfYear } from "../../../shared/domain/calendar.ts";
import { closedDayText } from "../../../shared/text/ja/settings.ts";
import { dateFault, dayTyped } from "../../ui/dates.ts";

const BETWEEN = /[、,\n]/;
const OF_YEAR = /^(?:毎年)?(\d{1,2})月(\d{1,2})日$/;
const MOST = 100;

/** As they are typed and read back. */
export function closedDaysText(days: readonly string[]): string {
  return days.map(closedDayText).join("、");
}

/** The days that can be read, each once. */
export function closedDaysTyped(typed: string): string[] {
  return [...new Set(parts(typed).flatMap((part) => dayOf(part) ?? []))];
}

/** What is wrong with the first that cannot be read. */
export function closedDaysFault(typed: string): string | undefined {
  const unread = parts(typed).find((part) => dayOf(part) === undefined);
  if (unread !== undefined) return `「${unread}」: ${dateFault(unread) ?? "その日はありません。"}`;
  return closedDaysTyped(typed).length > MOST ? `${MOST}日までにしてください。` : undefined;
}

function parts(typed: string): readonly string[] {
  const all = typed.normalize("NFKC").split(BETWEEN);
  return all.map((part) => part.trim()).filter((part) => part !== "");
}

function dayOf(part: string): string | undefined {
  const [, month, date] = OF_YEAR.exec(part.replaceAll(/\s/g, "")) ?? [];
  if (month === undefined || date === undefined) return dayTyped(part);
  const day = `${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
  return isDayOfYear(day) ? day : undefined;
}
