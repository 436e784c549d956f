/** What the moves of a walk are made of: what is chosen, and among what. */
import type { MemoryBooks } from "../../shared/domain/memory.ts";
import type { Docs, Kind } from "../../shared/domain/state.ts";
import type { Act } from "./stage.ts";

/** What one step is made of: which move, on which things, how sloppily, how much later. */
export interface Choice {
  readonly move: number;
  readonly pick: number;
  readonly other: number;
  readonly many: number;
  readonly sloppy: boolean;
  readonly minutes: number;
}

/** What someone would do, or nothing when there is nothing to do it with. */
export type Move = (books: MemoryBooks, c: Choice) => Act | undefined;

/** A move, and how often it is made. */
export type WeightedMove = readonly [number, Move];

/** One of a list, whatever the number. */
export const pickOf = <T>(list: readonly T[], n: number): T | undefined =>
  list[n % Math.max(list.length, 1)];

/** One document of a kind that fits, or any of them when the walker is sloppy. */
export function one<K extends Kind>(
  books: MemoryBooks,
  c: Pick<Choice, "pick" | "sloppy">,
  kind: K,
  fits: (doc: Docs[K]) => boolean = () => true,
): Docs[K] | undefined {
  return pickOf(
    [...books.all(kind)].filter((doc) => c.sloppy || fits(doc)),
    c.pick,
  );
}

/** An id that nothing has yet. */
export const fresh = (books: MemoryBooks, prefix: string) => `${prefix}${books.docs.size}`;
