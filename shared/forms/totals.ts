/** What the lines of a form add up to. */
import type { Media, Unit } from "../domain/vocabulary.ts";
import type { UnitOnForm } from "./content.ts";

/** Amounts of one unit's contents, not things that could be counted on the desk. */
const MEASURES: readonly Unit[] = ["record", "household", "gigabyte"];

type Counted = Pick<UnitOnForm, "media" | "quantity" | "records">;

export interface Totals {
  /** Things on the desk: what is measured, not counted, is one thing a line. */
  readonly things: number;
  /** By medium and unit, in the order of the lines. */
  readonly parts: readonly { readonly media: Media; readonly unit: Unit; readonly value: number }[];
  /** Records of persons, where the lines say how many. */
  readonly records: number | undefined;
}

export function totalsOf(lines: readonly Counted[]): Totals {
  const parts = new Map<string, { media: Media; unit: Unit; value: number }>();
  for (const { media, quantity } of lines) {
    const key = `${media} ${quantity.unit}`;
    const value = (parts.get(key)?.value ?? 0) + quantity.value;
    parts.set(key, { media, unit: quantity.unit, value });
  }
  const counted = lines.filter((line) => line.records !== undefined);
  return {
    things: sum(
      lines.map(({ quantity }) => (MEASURES.includes(quantity.unit) ? 1 : quantity.value)),
    ),
    parts: [...parts.values()],
    records: counted.length === 0 ? undefined : sum(counted.map((line) => line.records ?? 0)),
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
