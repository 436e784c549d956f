/** What was typed for a correction, and the command it makes. Only what differs from the ledger is sent. */
import type { Described, DescribedField } from "../../../shared/domain/commands/correction.ts";
import { CLEARABLE } from "../../../shared/domain/commands/correction.ts";
import { shortDate } from "../../../shared/forms/era.ts";
import { correctedField, isDayField, isMoment } from "../../../shared/text/ja/correction.ts";
import type { CorrectingView } from "../../../shared/views/correction.ts";
import type { Unsent } from "../../app/unsent.ts";
import { lacking, unchosen, unfilled } from "../../app/typed.ts";
import { newId } from "../../app/newId.ts";
import type { TypedMoment } from "../../ui/DateField.tsx";
import { dayTyped, instantTyped } from "../../ui/dates.ts";
import { tidyNumber } from "../../ui/numbers.ts";

/** Texts and numbers as typed; moments as a day and a time. */
export type Typed = { readonly [F in DescribedField]?: string | TypedMoment };

export interface CorrectionDraft {
  readonly id: string;
  /** The entry that is corrected, by its number. */
  readonly seq: number;
  readonly typed: Typed;
  readonly person: string;
  readonly reason: string;
}

export function freshCorrection(
  { entries, now }: CorrectingView,
  person: string | undefined,
): CorrectionDraft {
  return {
    id: newId(),
    seq: entries[0]?.seq ?? 0,
    typed: typedOf(now),
    person: person ?? "",
    reason: "",
  };
}

/** The ledger's values as if they had been typed. */
function typedOf(now: Described): Typed {
  const typed = Object.entries(now).map(([field, value]) => {
    if (typeof value === "string" && isMoment(field as DescribedField))
      return [field, { day: shortDate(value), time: value.slice(11, 16) }];
    if (typeof value === "string" && isDayField(field as DescribedField))
      return [field, shortDate(value)];
    return [field, typeof value === "object" ? String(value.value) : String(value)];
  });
  return Object.fromEntries(typed) as Typed;
}

/** The fields that the chosen entry says. */
export function fieldsAt({ entries }: CorrectingView, seq: number): readonly DescribedField[] {
  return entries.find((one) => one.seq === seq)?.fields ?? [];
}

interface Read {
  readonly after: Described;
  readonly cleared: readonly (typeof CLEARABLE)[number][];
  /** What cannot be read as it was typed. */
  readonly faults: readonly string[];
}

/** What would change by what was typed for the fields of the chosen entry. */
function readTyped(view: CorrectingView, { seq, typed }: CorrectionDraft): Read {
  const after: Record<string, unknown> = {};
  const cleared: (typeof CLEARABLE)[number][] = [];
  const faults: string[] = [];
  const before = typedOf(view.now);
  for (const field of fieldsAt(view, seq)) {
    const value = typed[field] ?? "";
    if (JSON.stringify(value) === JSON.stringify(before[field] ?? "")) continue;
    const clearable = CLEARABLE.find((one) => one === field);
    if (typeof value === "string" && value.trim() === "" && clearable) cleared.push(clearable);
    else {
      const read = readField(view, field, value);
      if (read === undefined) faults.push(`訂正後の${correctedField[field]}を入力してください。`);
      else after[field] = read;
    }
  }
  return { after, cleared, faults };
}

function readField(
  { now }: CorrectingView,
  field: DescribedField,
  value: string | TypedMoment,
): unknown {
  if (typeof value !== "string") return instantTyped(value.day, value.time);
  if (field === "quantity" || field === "records") {
    const number = Number(tidyNumber(value));
    if (value.trim() === "" || !Number.isSafeInteger(number)) return undefined;
    return field === "records" ? number : { value: number, unit: now.quantity?.unit ?? "piece" };
  }
  if (isDayField(field)) return dayTyped(value);
  return value.trim() === "" ? undefined : value.trim();
}

/** What is still missing. */
export function correctionLacks(view: CorrectingView, draft: CorrectionDraft): readonly string[] {
  const { after, cleared, faults } = readTyped(view, draft);
  const changed = Object.keys(after).length + cleared.length + faults.length > 0;
  return [
    ...(changed ? [] : ["訂正する項目がありません。訂正後の内容を入力してください。"]),
    ...faults,
    ...lacking(unchosen(draft.person, "訂正する人"), unfilled(draft.reason, "訂正の理由")),
  ];
}

export function correctionOf(
  view: CorrectingView,
  draft: CorrectionDraft,
  occurredAt: string,
): Unsent<"correctRecord"> | undefined {
  const entry = view.entries.find(({ seq }) => seq === draft.seq);
  if (!entry) return undefined;
  const { after, cleared } = readTyped(view, draft);
  const { label: _label, ...subject } = view.subject;
  return {
    type: "correctRecord",
    occurredAt,
    correction: draft.id,
    subject,
    target: { seq: entry.seq, leaf: entry.leaf },
    person: draft.person,
    reason: draft.reason.trim(),
    after,
    ...(cleared.length > 0 ? { cleared: [...cleared] } : {}),
  };
}
