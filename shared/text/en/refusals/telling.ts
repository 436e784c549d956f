/** Days, terms and amounts as a sentence says them. */
import { unit } from "../words.ts";

export function term(from: string, to: string): string {
  return to === "" ? `from ${from}` : `from ${from} to ${to}`;
}

export function said(text: string): string {
  return text.includes("T") ? text.slice(0, 16).replace("T", " ") : text;
}

export function amounts(text: string): string {
  return text.replaceAll(/[a-z]+/gi, (code) => unit[code as keyof typeof unit] ?? code);
}
