/** What a row stands for: a unit of the ledger, one to be registered, or something that cannot go on the slip. */
import type { SlipKind } from "../../../shared/domain/vocabulary.ts";
import type { AssetRow, RefusalView } from "../../../shared/views/common.ts";
import type { FoundAsset } from "../../../shared/views/handover.ts";
import type { Row } from "./rows.ts";
export type RowState =
  | {
      readonly is: "empty";
    }
  | {
      readonly is: "asked";
    }
  | {
      readonly is: "known";
      readonly unit: AssetRow;
      readonly refusals: readonly RefusalView[];
    }
  | {
      readonly is: "new";
      readonly lacks: readonly string[];
    }
  | {
      readonly is: "wrong";
      readonly why: string;
    };
export interface Looked {
  readonly row: Row;
  readonly found: FoundAsset | undefined;
  readonly kind: SlipKind;
  /** The numbers of the rows before this one. */
  readonly before: readonly string[];
}
/** What one row is. Only a provision brings units the ledger does not know. */
export declare function rowState({ row, found, kind, before }: Looked): RowState;
/** Whether a row is ready for the slip. */
export declare function isReady(state: RowState): boolean;
/** What is not in order in a row, each once: what the lookup said, and what the rules say to the whole slip. */
export declare function faultsIn(
  state: RowState,
  tried: readonly RefusalView[],
): readonly RefusalView[];
