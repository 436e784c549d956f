/** How units follow from those they were repacked from (T26): nothing is lost by packing, and nothing gained. */
import type { EventOf } from "../event.ts";
import type { Asset, Books } from "../state.ts";
import type { Decided } from "../vocabulary.ts";
import type { Evolve } from "./amend.ts";
import { amendAsset, known, put } from "./amend.ts";

/** Units go under and their successors are born where they lay, in the state they were in. */
export const assetsRepacked: Evolve<EventOf<"assetsRepacked">> = (books, event) => {
  const parents = event.from.map((id) => known(books, "asset", id));
  const legacy = inherited(books, event.contract, parents);
  const successors = event.into.map((unit) => unit.asset);
  const children = event.into.map((unit): Asset => ({
    ...legacy,
    ...unit,
    parents: event.from,
    lastAt: event.occurredAt,
  }));
  const gone = {
    state: "superseded",
    heldOn: undefined,
    quarantinedFrom: undefined,
    successors,
  } as const;
  return [
    ...parents.map((asset) => amendAsset(asset, event.occurredAt, gone)),
    ...children.map((child) => put("asset", child.asset, child)),
  ];
};

/**
 * What the new units have from the old: the strictest of everything, so that no class, flag or date is lost by
 * packing. What belongs to one thing is not passed on: serial and count are given anew, the seal was opened; and of
 * whom it is a copy is told by its parents where they are not all copies of one.
 */
function inherited(books: Books, contract: string, parents: readonly Asset[]): Asset {
  const highest = highestClass(books, contract, parents);
  const { serial: _serial, records: _records, contentHash: _hash, seal: _seal, ...most } = highest;
  const { copyOf, copies: _copies, ...rest } = most;
  const onlyCopies = parents.every((asset) => asset.copyOf?.asset === copyOf?.asset);
  const flag = (name: keyof Asset["content"]) => strictest(parents.map((one) => one.content[name]));
  const open = parents.find((asset) => asset.encryption.state === "none");
  const due = parents.flatMap((asset) => asset.dueOn ?? []).toSorted()[0];
  const deferrals = parents.flatMap((asset) => asset.deferredUntil ?? []).toSorted();
  const deferred = deferrals.length === parents.length ? deferrals[0] : undefined;
  const { dueOn: _due, deferredUntil: _deferred, ...kept } = rest;
  return {
    ...kept,
    content: {
      personal: flag("personal"),
      myNumber: flag("myNumber"),
      sensitive: flag("sensitive"),
    },
    encryption: open?.encryption ?? highest.encryption,
    ...(copyOf !== undefined && onlyCopies ? { copyOf } : {}),
    ...(due === undefined ? {} : { dueOn: due }),
    ...(deferred === undefined ? {} : { deferredUntil: deferred }),
  };
}

/** When units of several classes are packed together, the highest class holds for all. */
function highestClass(books: Books, contract: string, parents: readonly Asset[]): Asset {
  const levels = known(books, "contract", contract).settings.classification;
  const rank = (asset: Asset) =>
    levels.find((level) => level.code === asset.classification)?.rank ?? 0;
  return parents.reduce((highest, asset) => (rank(asset) > rank(highest) ? asset : highest));
}

function strictest(flags: readonly Decided[]): Decided {
  if (flags.includes("yes")) return "yes";
  return flags.includes("unknown") ? "unknown" : "no";
}
