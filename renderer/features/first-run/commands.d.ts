/** The commands a finished set-up gives, in the order in which they must be recorded. */
import type { Unsent } from "../../app/unsent.ts";
import type { Instant } from "../../../shared/domain/values.ts";
import type { SetupDraft } from "./draft.ts";
/** One thing to record, and what people call it. */
export interface Planned {
  readonly what: string;
  readonly command: Unsent;
}
export interface SetupPlan {
  readonly planned: readonly Planned[];
  /** The person the first account belongs to. */
  readonly owner: string | undefined;
}
/** Everything typed as commands. Parts left for later give none. */
export declare function setupPlan(draft: SetupDraft, at: Instant, newId: () => string): SetupPlan;
