/** What each command must say about itself so that one `decide` can serve them all. */
import { withoutAbsent } from "../absent.ts";
import type { CommandType, Sealed } from "../command.ts";
import type { Event, EventOf, EventType } from "../event.ts";
import type { Refusal } from "../refusal.ts";
import type { Books, Docs, Kind } from "../state.ts";
import { placementId, standingId } from "../state.ts";
import type { TransitionId } from "../transitions.ts";
import type { Actor, AssetLine, Situation, Visit } from "../../rules/rule.ts";

/** Something a command names. */
export interface Reference {
  readonly kind: Kind;
  readonly id: string;
  readonly path: string;
}

/** The parts of a situation that a command brings; the rest is the same for all. */
export type Parts = Partial<Omit<Situation, "command" | "books" | "facts" | "at" | "day">>;

export interface Handler<T extends CommandType> {
  /** What must be in the books already. Checked before anything else is looked at. */
  readonly refers: (command: Sealed<T>, books: Books) => readonly Reference[];
  /** What must not be there yet. */
  readonly creates?: (command: Sealed<T>) => readonly Reference[];
  readonly parts: (command: Sealed<T>, books: Books) => Parts;
  /** Refusals of structure that no article's rule speaks of. */
  readonly stage?: (situation: Situation<Sealed<T>>) => readonly Refusal[];
  /** The step each line takes, if units change state. */
  readonly transition?: (situation: Situation<Sealed<T>>) => TransitionId;
  readonly events: (situation: Situation<Sealed<T>>) => readonly Event[];
}

/** A document that `refers` has shown to be there. */
export function the<K extends Kind>(books: Books, kind: K, id: string): Docs[K] {
  const doc = books.get(kind, id);
  if (doc === undefined) throw new Error(`${kind} ${id} was referred to without being checked`);
  return doc;
}

export function reference(kind: Kind, id: string | undefined, path: string): readonly Reference[] {
  return id === undefined ? [] : [{ kind, id, path }];
}

export function references(
  kind: Kind,
  ids: readonly string[],
  path: (index: number) => string,
): readonly Reference[] {
  return ids.map((id, index) => ({ kind, id, path: path(index) }));
}

export function assetLines(
  books: Books,
  ids: readonly string[],
  path: (index: number) => string,
): AssetLine[] {
  return ids.map((id, index) => ({ asset: the(books, "asset", id), path: path(index) }));
}

export function visit(books: Books, contract: string, place: string, path: string): Visit {
  return {
    place: the(books, "place", place),
    placement: books.get("placement", placementId(contract, place)),
    path,
  };
}

export function actor(books: Books, contract: string, person: string, path: string): Actor {
  const known = the(books, "person", person);
  return {
    person: known,
    party: the(books, "party", known.party),
    standing: books.get("standing", standingId(contract, person)),
    path,
  };
}

/** An event at the time the command says, with absent fields left out so that it has one canonical form. */
export function happened<T extends EventType>(
  situation: Situation,
  type: T,
  fields: Omit<EventOf<T>, "type" | "occurredAt">,
): EventOf<T> {
  // Fields come from a checked command or a document of the same shape; the type tag ties them together.
  return { type, occurredAt: situation.at, ...withoutAbsent(fields) } as unknown as EventOf<T>;
}

/** The command's own fields, without its envelope. */
export function fieldsOf<
  C extends { id: string; type: string; occurredAt: string; acknowledged?: unknown },
>(command: C): Omit<C, "id" | "type" | "occurredAt" | "acknowledged"> {
  const { id: _id, type: _type, occurredAt: _at, acknowledged: _acknowledged, ...fields } = command;
  return fields;
}

export const NOTHING = (): readonly Reference[] => [];
