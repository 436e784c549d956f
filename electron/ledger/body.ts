/** An entry's body: the exact bytes that are hashed, chained and proved. */
import type { Event } from "../../shared/domain/event.ts";
import { canonicalize } from "../../shared/proof/canonical.ts";
import type { ClockMark } from "./clock.ts";

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

/** C2SP entry bundles count bytes in two: no body may be longer. */
export const MAX_BODY_BYTES = 65_535;

/** RFC 8785 bytes of a body. */
export function bodyBytes(body: Body): Buffer {
  return Buffer.from(canonicalize(body), "utf8");
}
