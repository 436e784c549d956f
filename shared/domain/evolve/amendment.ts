/** How a contract, and what is due with it, follow from its amendment. Consents and designations stay as they are. */
import { amendedSettings } from "../amendment.ts";
import type { EventOf } from "../event.ts";
import type { Evolve } from "./amend.ts";
import { fields, known, patched, put } from "./amend.ts";

export const contractAmended: Evolve<EventOf<"contractAmended">> = (books, event) => {
  const contract = known(books, "contract", event.contract);
  const { contract: _contract, due, ...amendment } = fields(event);
  const to = event.after.to ?? contract.to;
  const amendments = [
    ...(contract.amendments ?? []),
    { ...amendment, at: event.occurredAt, due: due.length },
  ];
  return [
    put(
      "contract",
      event.contract,
      patched(contract, {
        to,
        settings: amendedSettings(contract.settings, event.after),
        amendments,
      }),
    ),
    // Nothing has happened to the units themselves: the time of their last event stays.
    ...due.map((id) => put("asset", id, { ...known(books, "asset", id), dueOn: to })),
  ];
};
