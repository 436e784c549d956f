/** Every sentence of the page, in two languages; and numbers and times as each of them writes them. */
import { events as eventsEn } from "./en/events.ts";
import { findings as findingsEn } from "./en/findings.ts";
import { form as formEn } from "./en/form.ts";
import { page as pageEn } from "./en/page.ts";
import * as slipEn from "./en/slip.ts";
import * as verdictEn from "./en/verdict.ts";
import { events as eventsJa } from "./ja/events.ts";
import { findings as findingsJa } from "./ja/findings.ts";
import { form as formJa } from "./ja/form.ts";
import { page as pageJa } from "./ja/page.ts";
import * as slipJa from "./ja/slip.ts";
import * as verdictJa from "./ja/verdict.ts";
import type { Finding } from "../bundle/findings.ts";
import type { Form, FormNumber } from "../format/slipCode.ts";

export type Lang = "ja" | "en";

const ja = {
  lang: "ja" as Lang,
  page: pageJa,
  form: formJa,
  events: eventsJa,
  findings: findingsJa,
  ...slipJa,
  ...verdictJa,
};
export type Text = typeof ja;

const en: Text = {
  lang: "en",
  page: pageEn,
  form: formEn,
  events: eventsEn,
  findings: findingsEn,
  ...slipEn,
  ...verdictEn,
};

export const texts: Readonly<Record<Lang, Text>> = { ja, en };

/** The language of the first of these that is one of ours. */
export function langOf(languages: readonly string[]): Lang {
  const known = languages.map((one) => one.slice(0, 2)).find((one) => one === "ja" || one === "en");
  return known === "ja" ? "ja" : "en";
}

/** The sentence of a finding. */
export function sentenceOf(text: Text, finding: Finding): string {
  // The table has for each code the words that take just such a finding.
  const words = text.findings[finding.code] as (finding: Finding) => string;
  return words(finding);
}

const LOCALES = { ja: "ja-JP", en: "en-GB" };
/** Papers in Japan count years by era. */
const CALENDARS = { ja: "ja-JP-u-ca-japanese", en: "en-GB" };
const TIME_ZONE = "Asia/Tokyo";

export function numberText(text: Text, value: number): string {
  return value.toLocaleString(LOCALES[text.lang]);
}

/** A moment, as clocks in Japan showed it; what is no moment stays as it is. */
export function momentText(text: Text, instant: string | Date): string {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return String(instant);
  const parts = { dateStyle: "long", timeStyle: "short", timeZone: TIME_ZONE } as const;
  return new Intl.DateTimeFormat(CALENDARS[text.lang], parts).format(date);
}

/** A calendar day; what is no day stays as it is. */
export function dayText(text: Text, day: string): string {
  const date = new Date(`${day}T00:00:00+09:00`);
  if (Number.isNaN(date.getTime())) return day;
  const parts = { dateStyle: "long", timeZone: TIME_ZONE } as const;
  return new Intl.DateTimeFormat(CALENDARS[text.lang], parts).format(date);
}

/** 受渡票 令和8年度 第0012号. */
export function formText(text: Text, form: Form, number: FormNumber): string {
  const { kinds, prefix } = text.form;
  return `${kinds[form]} ${numberName(text, prefix[form], number)}`;
}

/** The number alone, of a series with its own word. */
export function numberName(text: Text, prefix: string, number: FormNumber): string {
  const digits = String(number.number).padStart(4, "0");
  return text.form.number(fiscalYearText(text, number.year), prefix, digits, number.branch);
}

/** 令和8年度; the year of 2019 is written 令和元年度 for all of it. */
function fiscalYearText({ lang }: Text, year: number): string {
  if (lang === "en") return `fiscal year ${year}`;
  const parts = { era: "long", year: "numeric", timeZone: TIME_ZONE } as const;
  const date = new Date(Date.UTC(year, 11, 31));
  return `${new Intl.DateTimeFormat(CALENDARS.ja, parts).format(date)}度`;
}
