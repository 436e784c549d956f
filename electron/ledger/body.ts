/** An entry's body: the exact bytes that are hashed, chained and proved. */
import type { Event } from "../../shared/domain/event.ts";
import { generationOf } from "../../shared/domain/generation.ts";
import { canonicalize } from "../../shared/proof/canonical.ts";
import type { ClockMark } from "./clock.ts";
import { pooledUtf8 } from "./pooledUtf8.ts";

/** Who recorded an entry, without a name: the account, what it may do, where and through what. */
export interface Actor {
  readonly account?: string;
  readonly role?: string;
  readonly workstation: string;
  readonly via: "app" | "cli";
}

export interface Body {
  readonly v: 1;
  readonly ledger: string;
  readonly seq: number;
  /** The leaf of the entry before, hex; 64 zeros at the first. */
  readonly prev: string;
  readonly recordedAt: string;
  readonly clock: ClockMark;
  readonly actor: Actor;
  readonly command: string;
  readonly events: readonly Event[];
}

export const NO_PREVIOUS = "0".repeat(64);

/** By the object that was given: one actor speaks for every command of a batch. */
const actorTexts = new WeakMap<Actor, string>();

function actorText(actor: Actor): string {
  let text = actorTexts.get(actor);
  if (text === undefined) actorTexts.set(actor, (text = canonicalize(actor)));
  return text;
}

/** C2SP entry bundles count bytes in two: no body may be longer. */
export const MAX_BODY_BYTES = 65_535;

/** The longest that the number of a generation ever makes an origin. */
const LONGEST_GENERATION = "/9999".length;

/**
 * The most bytes that a body is recorded with. Should the ledger ever have to be followed by another, its entries are
 * taken over under an origin that is longer by its generation, and must still fit.
 */
export function mostRecorded(origin: string): number {
  const generation = generationOf(origin);
  const used = generation === 1 ? 0 : `/${generation}`.length;
  return MAX_BODY_BYTES - (LONGEST_GENERATION - used);
}

const utf8 = pooledUtf8();

/** A body's bytes. */
export function bodyBytes(body: Body): Uint8Array {
  return utf8(bodyText(body));
}

/**
 * RFC 8785 text of a body. Members of a body are always the same, so only what varies in shape is canonicalised;
 * the rest is put where its name sorts. Equal to `canonicalize(body)`, which the vectors hold it to.
 */
function bodyText({ actor, clock, command, events, ledger, prev, recordedAt, seq }: Body): string {
  const { elapsed, session } = clock;
  return (
    `{"actor":${actorText(actor)},"clock":{"elapsed":${elapsed},"session":"${session}"},"command":"${command}"` +
    `,"events":${canonicalize(events)},"ledger":"${ledger}","prev":"${prev}","recordedAt":"${recordedAt}"` +
    `,"seq":${seq},"v":1}`
  );
}
