/**
 * Someone of the client's confirmed a slip on paper on a day that his designation did not reach (E30). What has
 * happened on paper cannot be refused: it is recorded, and the slip is held until the client says in writing whether
 * the confirmation counts.
 */
import type { Fields } from "./event.ts";
import type { Asset, Slip } from "./state.ts";
import type { Instant } from "./values.ts";

/** The doubt, and what the client said of it. */
export interface ConfirmationDoubt extends Pick<
  Fields<"confirmationDoubted">,
  "person" | "from" | "to"
> {
  readonly at: Instant;
  readonly settled?: Omit<Fields<"confirmationSettled">, "contract" | "slip" | "accepted"> & {
    readonly at: Instant;
  };
}

/** Whether the client has still to say what it makes of the confirmation. */
export function awaitsWord(slip: Pick<Slip, "doubt"> | undefined): boolean {
  return slip?.doubt !== undefined && slip.doubt.settled === undefined;
}

/** Whether units are received by the slip only once the client has said so; it never will where it refused. */
export function isUnconfirmed(slip: Pick<Slip, "doubt"> | undefined): boolean {
  return slip?.doubt !== undefined && slip.doubt.settled?.outcome !== "confirmed";
}

/** Whether a unit was set aside for nothing but the doubt about its slip. */
export function asideForDoubt({ slip, receipt }: Slip, asset: Asset): boolean {
  const { state, heldOn, since } = asset;
  return state === "quarantined" && heldOn === slip && since === receipt?.at;
}
