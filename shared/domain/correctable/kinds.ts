/** What each kind of thing that can be corrected must say about itself, so that one command can serve them all. */
import type { Described, DescribedField, Subject } from "../commands/correction.ts";
import type { Event } from "../event.ts";
import type { Patch } from "../evolve/amend.ts";
import { known, patched, put } from "../evolve/amend.ts";
import type { Asset, Books, Change, Slip } from "../state.ts";
import type { Instant } from "../values.ts";

/** The moments between which something can have been, both included. */
export interface Bounds {
  readonly from: Instant;
  readonly to: Instant;
}

/** Everything that happened to units from one moment to another; what is not known counts as if much had happened. */
export type Since = (of: {
  readonly contract: string;
  readonly assets: readonly string[];
  readonly from: Instant;
  readonly to: Instant;
}) => Instant | undefined;

/** What is known besides the documents when a time is looked at. */
export interface Around {
  readonly now: Instant;
  /** The moment asked for. */
  readonly asked: Instant;
  /** The last moment between the two at which something happened to the units. */
  readonly lastBetween: Since;
}

/** Documents that keep what can be corrected; each belongs to a contract. */
export type Keeper =
  | "asset"
  | "slip"
  | "transport"
  | "standing"
  | "placement"
  | "permits"
  | "admission"
  | "copyApproval"
  | "instruction"
  | "incident";

export interface Correctable {
  /** What it is known by besides an id. */
  readonly known: readonly ("contract" | "nth")[];
  /** The document it is kept in, whose contract is its own and whose history tells of it. */
  readonly kept: (subject: Subject) => { readonly kind: Keeper; readonly id: string };
  /** The fields of it that an event recorded. */
  readonly recorded: (event: Event, subject: Subject, books: Books) => readonly DescribedField[];
  /** What the documents say of it now; nothing where there is no such thing. */
  readonly now: (books: Books, subject: Subject) => Described | undefined;
  /** The documents with the right values put in; they are put again in any case, so that their history tells of it. */
  readonly put: (books: Books, subject: Subject, right: Patch<Described>) => readonly Change[];
  /** The slip on which both sides confirmed what is described: then both must approve. */
  readonly confirmed: (books: Books, subject: Subject) => Slip | undefined;
  /** Between which moments each time of it can have been. */
  readonly times?: {
    readonly [F in DescribedField]?: (
      books: Books,
      subject: Subject,
      around: Around,
    ) => Bounds | undefined;
  };
}

/** Nobody of the other side had to confirm it. */
export const NEVER_CONFIRMED = (): undefined => undefined;

/** Those of the members named that are there. */
export function picked(values: object, names: readonly DescribedField[]): Described {
  const there = names.flatMap((name) => {
    const value: unknown = (values as Described)[name];
    return value === undefined ? [] : [[name, value]];
  });
  // The members named above, as the schema has them.
  return Object.fromEntries(there) as Described;
}

/** Values without the members that are not there. */
export function saying(values: { readonly [F in DescribedField]?: Described[F] | undefined }) {
  return picked(values, Object.keys(values) as DescribedField[]);
}

/** A corrected value under the name that its document has for it; nothing where it is not corrected. */
export function renamed<M extends string, F extends DescribedField>(
  right: Patch<Described>,
  field: F,
  member: M,
): { readonly [K in M]?: Described[F] | undefined } {
  return (field in right ? { [member]: right[field] } : {}) as { readonly [K in M]?: Described[F] };
}

/** Whether a step was the last thing that happened to a unit: it lies as that step has left it. */
export function isUntouched(asset: Asset | undefined, at: Instant): boolean {
  return asset !== undefined && asset.lastAt === at && asset.shelf === undefined;
}

/** Units for which something was at another time than was written. */
export function moved(
  books: Books,
  units: readonly string[],
  { from, to }: { readonly from: Instant; readonly to: Instant },
  slip?: string,
): readonly Change[] {
  return units.map((id) => {
    const asset = known(books, "asset", id);
    const { received } = asset;
    const time = (name: "lastAt" | "since" | "checkedAt") =>
      asset[name] === from ? { [name]: to } : {};
    return put(
      "asset",
      id,
      patched(asset, {
        ...time("lastAt"),
        ...time("since"),
        ...time("checkedAt"),
        ...(slip !== undefined && received?.slip === slip && received.at === from
          ? { received: { ...received, at: to } }
          : {}),
      }),
    );
  });
}
