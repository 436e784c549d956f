/** Books held in memory: for tests, for replaying a history, for trying out what a command would do. */
import { evolve } from "./evolve.ts";
import type { Position } from "./evolve/amend.ts";
import type { Event } from "./event.ts";
import { foldMark } from "./marks.ts";
import type { Asset, AssetState, Books, Change, Docs, Kind } from "./state.ts";
import { marksOf } from "./state.ts";

export interface MemoryBooks extends Books {
  /** Applies what an event changes and says what that was. */
  follow(event: Event, position: Position): readonly Change[];
  /** Every document, keyed `kind id`. */
  readonly docs: ReadonlyMap<string, Change>;
}

/** Empty books, or a copy of others that goes its own way from there. */
export function memoryBooks(from?: MemoryBooks): MemoryBooks {
  const docs = new Map<string, Change>(from?.docs);
  const books: MemoryBooks = {
    docs,
    get<K extends Kind>(kind: K, id: string): Docs[K] | undefined {
      // The key holds the kind, so the document found is of that kind.
      return docs.get(`${kind} ${id}`)?.doc as Docs[K] | undefined;
    },
    *assetsIn(contract: string, states: readonly AssetState[]): Iterable<Asset> {
      for (const change of docs.values())
        if (
          change.kind === "asset" &&
          change.doc.contract === contract &&
          states.includes(change.doc.state)
        )
          yield change.doc;
    },
    holder(mark, contract, text) {
      const folded = foldMark(text);
      for (const change of docs.values())
        if (
          change.kind === "asset" &&
          change.doc.contract === contract &&
          marksOf(change.doc)[mark] === folded
        )
          return change.id;
      return undefined;
    },
    follow(event, position) {
      const changes = evolve(books, event, position);
      for (const change of changes) docs.set(`${change.kind} ${change.id}`, change);
      return changes;
    },
  };
  return books;
}
