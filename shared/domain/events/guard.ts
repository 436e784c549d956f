/** That a load stays with a guard; it ends with the check on arrival, the receipt, or the slip's number taken back. */
import { guardFieldsWith } from "../commands/guard.ts";
import { Id, Sealed } from "../values.ts";
import { assetIds, event } from "./shape.ts";

export const guardEvents = [
  event("leftWithGuard", {
    ...guardFieldsWith(Sealed),
    contract: Id,
    /** Where the guard keeps it: where nothing else is named, where it arrived or the sides of its slip were to meet. */
    place: Id,
    assets: assetIds,
  }),
] as const;
