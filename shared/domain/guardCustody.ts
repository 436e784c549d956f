/** A guard's temporary custody of a load (預り, E19): until the next morning's confirmation with its seals. */
import type { Fields } from "./event.ts";
import type { Asset, Books } from "./state.ts";
import type { Instant } from "./values.ts";

export interface GuardCustody extends Fields<"leftWithGuard"> {
  readonly state: "kept" | "over";
  readonly leftAt: Instant;
  /** When it was confirmed in the morning, or called off. */
  readonly overAt?: Instant;
  /** What opened the guard's name has been deleted. */
  readonly expired?: true;
}

/** The guard's custody that a unit is in, by the way it came or by its slip. */
export function guardOf(books: Books, { transport, slip }: Asset): GuardCustody | undefined {
  const way = transport === undefined ? undefined : books.get("transport", transport)?.guard;
  const id = way ?? (slip === undefined ? undefined : books.get("slip", slip)?.guard);
  const custody = id === undefined ? undefined : books.get("guardCustody", id);
  return custody?.state === "kept" ? custody : undefined;
}
