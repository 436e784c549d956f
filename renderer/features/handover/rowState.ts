/** What a row stands for: a unit of the ledger, one to be registered, or something that cannot go on the slip. */
import type { SlipKind } from "../../../shared/domain/vocabulary.ts";
import type { AssetRow, RefusalView } from "../../../shared/views/common.ts";
import type { FoundAsset } from "../../../shared/views/handover.ts";
import type { Row } from "./rows.ts";
import { tidyMark } from "../../app/typed.ts";
import { isEmpty, lacking } from "./rows.ts";

export type RowState =
  | { readonly is: "empty" }
  | { readonly is: "asked" }
  | { readonly is: "known"; readonly unit: AssetRow; readonly refusals: readonly RefusalView[] }
  | { readonly is: "new"; readonly lacks: readonly string[] }
  | { readonly is: "wrong"; readonly why: string };

export interface Looked {
  readonly row: Row;
  readonly found: FoundAsset | undefined;
  readonly kind: SlipKind;
  /** The numbers of the rows before this one. */
  readonly before: readonly string[];
}

/** What one row is. Only a provision brings units the ledger does not know. */
export function rowState({ row, found, kind, before }: Looked): RowState {
  if (isEmpty(row)) return { is: "empty" };
  const number = tidyMark(row.number);
  if (number === "") return { is: "new", lacks: lacking(row) };
  if (before.includes(number)) {
    return {
      is: "wrong",
      why: `${number} は、この表にもう入っています。どちらかの行を除いてください。`,
    };
  }
  if (!found) return { is: "asked" };
  if (found.asset) return { is: "known", unit: found.asset, refusals: found.refusals };
  if (kind === "provision") return { is: "new", lacks: lacking(row) };
  return {
    is: "wrong",
    why: `${number} は台帳にありません。返却・廃棄できるのは、受領を記録した情報資産だけです。番号を確かめてください。`,
  };
}

/** Whether a row is ready for the slip. */
export function isReady(state: RowState): boolean {
  if (state.is === "known") return state.refusals.every((one) => one.severity !== "block");
  return state.is === "new" && state.lacks.length === 0;
}

/** What is not in order in a row, each once: what the lookup said, and what the rules say to the whole slip. */
export function faultsIn(state: RowState, tried: readonly RefusalView[]): readonly RefusalView[] {
  if (state.is === "wrong") return [{ message: state.why, rule: "", severity: "block" }];
  const all = state.is === "known" ? [...state.refusals, ...tried] : tried;
  return [...new Map(all.map((one) => [one.message, one])).values()];
}
