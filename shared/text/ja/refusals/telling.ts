/** Days, terms and amounts as a sentence says them. */
import { eraDate, eraDateTime } from "../../../forms/era.ts";
import { unit } from "../words.ts";

export function term(from: string, to: string): string {
  return to === "" ? `${eraDate(from)}から` : `${eraDate(from)}から${eraDate(to)}まで`;
}

export function said(text: string): string {
  return text.includes("T") ? eraDateTime(text) : eraDate(text);
}

export function amounts(text: string): string {
  return text.replaceAll(
    / ?([a-z]+)/gi,
    (_, code: string) => unit[code as keyof typeof unit] ?? code,
  );
}
