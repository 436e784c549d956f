/**
 * What must be read on the paper for a form's content: every value in it, in the words an office uses. It knows the
 * content's members only by their kind, so a member that is added and not printed is found.
 */
import { eraDate, eraDateTime, formNumber, shortDate } from "../../../shared/forms/era.ts";
import type { PrintedForm } from "../../../shared/forms/printed.ts";
import { isDay } from "../../../shared/domain/calendar.ts";
import { FormNumber } from "../../../shared/domain/event.ts";
import { Sealed, isInstant } from "../../../shared/domain/values.ts";
import { handoverBy } from "../../../shared/text/ja/formLabels.ts";
import { movement } from "../../../shared/text/ja/closing.ts";
import { correctedField, side } from "../../../shared/text/ja/correction.ts";
import { verificationResult } from "../../../shared/text/ja/forms.ts";
import { media, method, office, slipKind, technique, unit } from "../../../shared/text/ja/words.ts";
import { compact } from "./paper.ts";

/** Codes that stand on the paper in words. */
const WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  media,
  method,
  technique,
  office,
  unit,
  kind: slipKind,
  by: handoverBy,
  result: verificationResult,
  what: movement,
  field: correctedField,
  side,
};

/** Members that are drawn, ticked or not for the paper: boxes, strokes, what the form is and where it stands. */
const DRAWN = new Set([
  "version",
  "form",
  "stage",
  "sample",
  "seals",
  "clientForm",
  "strokes",
  "identityShown",
  "content",
  "state",
  "seal.state",
  "mediumOwner",
  "line",
  "differences.kind",
  "differences.expected",
  "differences.found",
  "subject.kind",
  // Its day is the day of issue.
  "writtenAt",
  "check.seal",
  "check.sealRead",
  "check.serialRead",
  "check.hashRead",
  "check.counted",
]);

/** Everything that must be found, without spaces. */
export function expectedOn({ content, words }: PrintedForm): string[] {
  const opened = (sealed: string) => words[sealed] ?? "?";
  return [...new Set(valuesIn(content, opened).map(compact))];
}

/** The values under a member, whose name and whose parent's name say how they are written. */
function valuesIn(
  value: unknown,
  opened: (sealed: string) => string,
  key = "",
  parent = "",
): string[] {
  if (DRAWN.has(key) || DRAWN.has(`${parent}.${key}`)) return [];
  const number = FormNumber.safeParse(value);
  if (number.success) return [formNumber(number.data)];
  const sealed = Sealed.safeParse(value);
  if (sealed.success) return [opened(sealed.data.sealed)];
  if (typeof value === "number") return [value.toLocaleString("en-US")];
  if (typeof value === "string") return textOf(value, key);
  if (Array.isArray(value)) return value.flatMap((each) => valuesIn(each, opened, key, parent));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, each]) => valuesIn(each, opened, name, key));
}

function textOf(value: string, key: string): string[] {
  if (key === "dueOn") return [shortDate(value)];
  if (isInstant(value)) return [eraDateTime(value)];
  if (isDay(value)) return [eraDate(value)];
  return WORDS[key]?.[value] === undefined ? value.split("\n") : [WORDS[key][value] ?? value];
}
