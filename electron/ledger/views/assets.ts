/** Units: the list, and one unit's page. */
import { onMediumOf } from "../../../shared/domain/medium.ts";
import { unaccounted } from "../../../shared/domain/stranger.ts";
import { strangerOf, surplusOf } from "../../../shared/domain/surplus.ts";
import type { Asset, Kind } from "../../../shared/domain/state.ts";
import { TERMINAL_STATES } from "../../../shared/domain/state.ts";
import type { Received } from "../../../shared/ipc/contract.ts";
import { documentText } from "../../../shared/text/ja/history/telling.ts";
import { strangerBecame } from "../../../shared/text/ja/stranger.ts";
import type { AssetView, CopyRow } from "../../../shared/views/asset.ts";
import type { Ref } from "../../../shared/views/common.ts";
import { correctionsOf } from "./corrections.ts";
import { historyOf } from "./history.ts";
import { listed } from "./lists.ts";
import { possibilities } from "./possibilities.ts";
import type { Reading } from "./reading.ts";
import { given, ref, refOf } from "./reading.ts";
import { assetRow } from "./rows.ts";

export function assets(reading: Reading, input: Received<"assets">) {
  const { docs, ...page } = listed(reading, { ...input, kind: "asset" }, input);
  return { ...page, rows: docs.map((doc) => assetRow(reading, doc)) };
}

export function asset(reading: Reading, id: string): AssetView | undefined {
  const doc = reading.books.get("asset", id);
  if (!doc) return undefined;
  return {
    ...assetRow(reading, doc),
    contractRef: ref(reading, "contract", doc.contract),
    content: doc.content,
    mediumOwner: doc.mediumOwner,
    encryption: doc.encryption,
    ...given({
      model: doc.model,
      capacity: doc.capacity,
      note: doc.note,
      deferredUntil: doc.deferredUntil,
      received: doc.received && {
        slip: ref(reading, "slip", doc.received.slip),
        at: doc.received.at,
      },
      copied: doc.copyOf && {
        approval: ref(reading, "copyApproval", doc.copyOf.approval),
        at: doc.copyOf.at,
      },
      medium: mediumOf(reading, doc),
      previous: refOf(reading, "asset", doc.previous),
      next: refOf(reading, "asset", doc.next),
      surplus: surplusOf(reading.books, doc) || undefined,
      stranger: strangerOf(reading.books, doc),
      closedBy: closedBy(reading, doc),
      instruction: refOf(reading, "instruction", doc.instruction),
      certificate: refOf(reading, "certificate", doc.certificate),
    }),
    parents: refs(reading, "asset", doc.parents),
    successors: refs(reading, "asset", doc.successors),
    copies: copiesOf(reading, doc),
    strangers: strangersOf(reading, doc),
    incidents: refs(reading, "incident", reading.books.get("concern", id)?.incidents),
    corrections: correctionsOf(reading, { kind: "asset", id }),
    history: historyOf(reading, { kind: "asset", id }),
    possibilities: possibilities(reading, doc),
  };
}

/** The tree below a unit, each copy before its own. */
function copiesOf(reading: Reading, { copies = [] }: Asset, depth = 0): CopyRow[] {
  return copies.flatMap((id) => {
    const copy = reading.books.get("asset", id);
    if (!copy?.copyOf) return [];
    const { number, name, state, place } = copy;
    return [
      {
        id,
        number,
        name,
        state,
        approval: reading.names.of("copyApproval", copy.copyOf.approval),
        depth,
        ...given({ place: place === undefined ? undefined : reading.names.place(place) }),
      },
      ...copiesOf(reading, copy, depth + 1),
    ];
  });
}

/** The thing several units are on: it is done with when all of them are. */
function mediumOf({ books }: Reading, doc: Asset): AssetView["medium"] {
  if (doc.medium === undefined) return undefined;
  const units = onMediumOf(books, doc).map((one) => ({
    id: one.asset,
    label: one.number,
    name: one.name,
    state: one.state,
  }));
  const done = units.every(({ state }) => TERMINAL_STATES.includes(state));
  return { label: doc.medium, done, units };
}

/** What came instead of it, and what became of that where it is not registered. */
function strangersOf({ books }: Reading, { asset: id, contract }: Asset): AssetView["strangers"] {
  const open = unaccounted(books, contract).filter((one) => one.asset === id);
  const settled = [...books.all("stranger")].filter((one) => one.asset === id);
  const registrable = books.get("contract", contract)?.state === "open";
  return [
    ...open.map(({ found }) => ({ found, registrable })),
    ...settled.map(({ found, became, document }) => ({
      found,
      registrable: false,
      settled: `${strangerBecame[became]}(${documentText(document) ?? ""})`,
    })),
  ];
}

/** A return ends with its slip, a destruction with its certificate. */
function closedBy(reading: Reading, { closedBy: id }: Asset): Ref | undefined {
  if (id === undefined) return undefined;
  return ref(reading, reading.books.get("certificate", id) ? "certificate" : "slip", id);
}

function refs(reading: Reading, kind: Kind, ids: readonly string[] | undefined): Ref[] {
  return (ids ?? []).map((id) => ref(reading, kind, id));
}
