/** Books held in memory: for tests, for replaying a history, for trying out what a command would do. */
import { evolve } from "./evolve.ts";
import type { Position } from "./evolve/amend.ts";
import type { Event } from "./event.ts";
import { foldMark } from "./marks.ts";
import type { Asset, Books, Change, Docs, Kind } from "./state.ts";
import { marksOf } from "./state.ts";

export interface MemoryBooks extends Books {
  /** Applies what an event changes and says what that was. */
  follow(event: Event, position: Position): readonly Change[];
  /** Every document, keyed `kind id`. */
  readonly docs: ReadonlyMap<string, Change>;
  /** What followed at each position. */
  readonly events: ReadonlyMap<number, readonly Event[]>;
}

/** Empty books, or a copy of others that goes its own way from there. */
export function memoryBooks(from?: MemoryBooks): MemoryBooks {
  const docs = new Map<string, Change>(from?.docs);
  const events = new Map<number, readonly Event[]>(from?.events);
  const assets = (contract: string | undefined): Asset[] =>
    [...docs.values()].flatMap((change) =>
      change.kind === "asset" && (contract === undefined || change.doc.contract === contract)
        ? [change.doc]
        : [],
    );
  const books: MemoryBooks = {
    docs,
    events,
    get<K extends Kind>(kind: K, id: string): Docs[K] | undefined {
      // The key holds the kind, so the document found is of that kind.
      return docs.get(`${kind} ${id}`)?.doc as Docs[K] | undefined;
    },
    assetsIn: (contract, states) =>
      assets(contract).filter((asset) => states.includes(asset.state)),
    *all<K extends Kind>(kind: K): Iterable<Docs[K]> {
      // A change and its document agree in their kind.
      for (const change of docs.values()) if (change.kind === kind) yield change.doc as Docs[K];
    },
    count: ({ contract, states, place }) =>
      assets(contract).filter(
        (asset) => states.includes(asset.state) && (place === undefined || asset.place === place),
      ).length,
    holder(mark, contract, text) {
      const folded = foldMark(text);
      return assets(contract).find((asset) => marksOf(asset)[mark] === folded)?.asset;
    },
    follow(event, position) {
      const changes = evolve(books, event, position);
      events.set(position.seq, [...(events.get(position.seq) ?? []), event]);
      for (const change of changes) docs.set(`${change.kind} ${change.id}`, change);
      return changes;
    },
  };
  return books;
}
