/** How destruction in doubt follows from events: nothing stays certified that was not destroyed. */
import type { EventOf } from "../event.ts";
import type { Books, Change } from "../state.ts";
import type { Evolve } from "./amend.ts";
import { amendAsset, amendAssets, known, patched, put } from "./amend.ts";

/** What is in doubt is set aside by the difference of the same entry. */
export const destructionContested: Evolve<EventOf<"destructionContested">> = (books, event) =>
  withdrawn(books, event.assets, event.occurredAt);

/** Back to the disposal that both sides confirmed, on the slip they confirmed it on. */
export const destructionRepeated: Evolve<EventOf<"destructionRepeated">> = (books, event) => {
  const { slip } = known(books, "destruction", event.destruction);
  return [
    ...withdrawn(books, event.assets, event.occurredAt),
    ...amendAssets(books, event.assets, event.occurredAt, () => ({
      state: "disposing",
      slip,
      destruction: undefined,
      certificate: undefined,
      quarantinedFrom: undefined,
      heldOn: undefined,
    })),
  ];
};

/**
 * A certificate that nobody has accepted stands for all its units or for none: where one of them is in doubt it is
 * withdrawn, and the others are certified anew.
 */
export function withdrawn(books: Books, assets: readonly string[], at: string): Change[] {
  const named = assets.flatMap((id) => books.get("asset", id)?.certificate ?? []);
  return [...new Set(named)].flatMap((id) => {
    const certificate = known(books, "certificate", id);
    if (certificate.accepted || certificate.withdrawn) return [];
    const work = known(books, "destruction", certificate.destruction);
    return [
      put("certificate", id, patched(certificate, { withdrawn: { at } })),
      ...(work.certificate === id
        ? [put("destruction", work.destruction, patched(work, { certificate: undefined }))]
        : []),
      ...certificate.assets
        .map((unit) => known(books, "asset", unit))
        .filter((unit) => unit.certificate === id)
        .map((unit) => amendAsset(unit, unit.lastAt, { certificate: undefined })),
    ];
  });
}
