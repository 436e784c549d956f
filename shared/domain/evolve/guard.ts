/** How a guard's custody follows: begun with the load, its seals on the units, and over with what comes next. */
import type { EventOf } from "../event.ts";
import type { GuardCustody } from "../guardCustody.ts";
import type { Books, Change } from "../state.ts";
import type { Evolve } from "./amend.ts";
import { amendAssets, fields, known, patched, put } from "./amend.ts";

export const leftWithGuard: Evolve<EventOf<"leftWithGuard">> = (books, event) => {
  const { guardCustody: guard, load, occurredAt } = event;
  const custody: GuardCustody = { ...fields(event), state: "kept", leftAt: occurredAt };
  const seals = new Map(event.seals.map(({ asset, seal }) => [asset, seal]));
  return [
    put("guardCustody", guard, custody),
    load.by === "slip"
      ? put("slip", load.slip, patched(known(books, "slip", load.slip), { guard }))
      : put(
          "transport",
          load.transport,
          patched(known(books, "transport", load.transport), { guard }),
        ),
    ...amendAssets(books, event.assets, occurredAt, (asset) => ({
      seal: seals.get(asset.asset) ?? asset.seal,
    })),
  ];
};

/** The custody is over with the check, the receipt or the voiding of what the guard had. */
export function guardRelieved(books: Books, custody: string | undefined, at: string): Change[] {
  const doc = custody === undefined ? undefined : books.get("guardCustody", custody);
  if (doc?.state !== "kept") return [];
  return [put("guardCustody", doc.guardCustody, patched(doc, { state: "over", overAt: at }))];
}
