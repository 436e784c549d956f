/**
 * Time as the ledger writes it down. The order of entries comes from their numbers alone; time only describes, so
 * steps and jumps of the clock are recorded as events of their own.
 */
import type { EventOf } from "../../shared/domain/event.ts";
import { instantAt } from "../../shared/domain/calendar.ts";

export interface Clock {
  /** The wall clock in milliseconds since 1970. */
  wallMs(): number;
  /** Milliseconds that no one can set back, since some start of this process. */
  elapsedMs(): number;
}

/** What an entry says about the clock it was written by. */
export interface ClockMark {
  /** One run of the program: elapsed times compare only within it. */
  readonly session: string;
  readonly elapsed: number;
}

export interface LastTime {
  readonly recordedAt: string;
  readonly mark: ClockMark;
}

export const systemClock: Clock = {
  wallMs: () => Date.now(),
  elapsedMs: () => Math.floor(performance.now()),
};

const JUMP_SECONDS = 600;

/** Seconds by which a clock may fall behind and only be read coarsely. */
const READ_SECONDS = 1;

/** A clock that is slowed down, not set, falls behind by a two-thousandth at most. */
const SLOWED = 2000;

/** The last second that was asked for: a batch decides many commands in one. */
let told = { second: 0, text: instantAt(0) };

/** The instant in Japan at `wallMs`. */
export function instantOf(wallMs: number): string {
  const second = Math.floor(wallMs / 1000);
  if (told.second !== second) told = { second, text: instantAt(second) };
  return told.text;
}

/** The last moment that was written down: a batch writes many entries in one millisecond. */
let written = { ms: 0, text: new Date(0).toISOString() };

/** A moment as an entry says when it was recorded. */
export function momentOf(wallMs: number): string {
  if (written.ms !== wallMs) written = { ms: wallMs, text: new Date(wallMs).toISOString() };
  return written.text;
}

function recordedMs(text: string): number {
  return text === written.text ? written.ms : Date.parse(text);
}

/** The event that tells of a clock set back, or moved on by over ten minutes against elapsed time. */
export function clockStep(
  last: LastTime | undefined,
  wallMs: number,
  mark: ClockMark,
): EventOf<"clockStepped"> | undefined {
  if (!last) return undefined;
  const moved = wallMs - recordedMs(last.recordedAt);
  // What passed between two runs of the program nobody measured: then only a time before the last entry tells.
  const passed = last.mark.session === mark.session ? mark.elapsed - last.mark.elapsed : undefined;
  const drift = Math.trunc((moved - (passed ?? 0)) / 1000);
  if (moved < 0) return stepped(wallMs, "back", Math.min(drift, -1));
  if (passed === undefined) return undefined;
  if (drift < -READ_SECONDS - passed / 1000 / SLOWED) return stepped(wallMs, "back", drift);
  return drift > JUMP_SECONDS ? stepped(wallMs, "jump", drift) : undefined;
}

function stepped(
  wallMs: number,
  kind: EventOf<"clockStepped">["kind"],
  seconds: number,
): EventOf<"clockStepped"> {
  return { type: "clockStepped", occurredAt: instantOf(wallMs), kind, seconds };
}
