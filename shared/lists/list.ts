/** Lists that are taken over from files: what they are of, and what can be wrong with a file. */
import type { Listed } from "../domain/commands/import.ts";

/** Why a file holds no list that could be read. */
export const UNREADABLE = [
  "empty",
  "too-large",
  "too-many-rows",
  "too-many-columns",
  "encoding",
  "quotes",
  "old-office",
  "damaged-workbook",
  "not-a-list",
  "no-headings",
] as const;
export type UnreadableCode = (typeof UNREADABLE)[number];

/** A cell as a file holds it. */
export interface ListCell {
  readonly text: string;
  readonly fault?: "formula" | "error" | "merged";
}
export type ListRows = readonly (readonly ListCell[])[];

/** One column of a list: how it is recognised, and what is written in it. */
export interface Column {
  readonly field: string;
  /** The heading in the template, and in what is said about a cell. */
  readonly heading: string;
  /** Headings by which it is recognised, in half width, upper case and without blanks. */
  readonly pattern: RegExp;
  /** Headings that may be mere numbers of lines, and are taken only where no other column fits. */
  readonly weak: RegExp | undefined;
  readonly required: boolean;
  readonly write: string;
  readonly example: string;
}

/** What is wrong with a row, said to whoever keeps the list. */
export interface Fault {
  /** The row of the file; the first is 1. */
  readonly row: number;
  /** The heading of the column, where it is one cell. */
  readonly column?: string;
  readonly message: string;
}

export type { Listed };
