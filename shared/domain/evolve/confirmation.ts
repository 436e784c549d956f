/** How a slip is held for a confirmation outside a designation, and how the client's word lets it go on (R12-2). */
import type { EventOf } from "../event.ts";
import type { Evolve } from "./amend.ts";
import { amendAssets, known, patched, put } from "./amend.ts";
import { awaits } from "./doubt.ts";
import { afterReceipt } from "./handover.ts";

export const confirmationDoubted: Evolve<EventOf<"confirmationDoubted">> = (books, event) => {
  const { person, from, to, occurredAt: at } = event;
  const doubt = { person, from, at, ...(to === undefined ? {} : { to }) };
  return [put("slip", event.slip, patched(known(books, "slip", event.slip), { doubt }))];
};

/** Refused, the units stay where they were set aside, until the client lets them go. */
export const confirmationSettled: Evolve<EventOf<"confirmationSettled">> = (books, event) => {
  const { outcome, person, document, note, accepted, occurredAt: at } = event;
  const before = known(books, "slip", event.slip);
  if (!before.doubt) throw new Error(`slip ${event.slip} does not wait for anyone's word`);
  const settled = { outcome, person, document, at, ...(note === undefined ? {} : { note }) };
  const slip = patched(before, { doubt: { ...before.doubt, settled } });
  const waits = slip.lines.some(({ asset }) => awaits(books, slip.slip, asset, accepted));
  const over = slip.state === "held" && !waits;
  return [
    put("slip", slip.slip, over ? patched(slip, { state: "completed" }) : slip),
    ...amendAssets(books, accepted, at, (asset) => ({
      ...afterReceipt(books, slip, asset),
      // What was provided is in the contractor's custody already, and may have been handed on there.
      ...(slip.kind === "return" ? {} : { custodian: asset.custodian }),
      heldOn: undefined,
      quarantinedFrom: undefined,
    })),
  ];
};
