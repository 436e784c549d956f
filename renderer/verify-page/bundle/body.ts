/** An entry's body: its members, strictly, and what the other parts of a bundle hang on. */
import type { Json, JsonObject } from "../format/canonical.ts";
import { isObject } from "../format/canonical.ts";
import { COMMITMENT } from "../format/sealed.ts";

export interface Body {
  readonly ledger: string;
  readonly seq: number;
  readonly prev: string;
  readonly recordedAt: string;
  readonly events: readonly Event[];
}

/** One thing that happened. Its other members are its own. */
export interface Event extends JsonObject {
  readonly type: string;
  readonly occurredAt: string;
}

const MEMBERS = "actor,clock,command,events,ledger,prev,recordedAt,seq,v";
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const WRITTEN = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const SAID = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+09:00$/;

/** A body out of what a line says, or nothing when it is none. */
export function bodyOf(value: Json): Body | undefined {
  if (!isObject(value) || Object.keys(value).join(",") !== MEMBERS) return undefined;
  const { v, ledger, seq, prev, recordedAt, clock, actor, command, events } = value;
  if (v !== 1 || typeof ledger !== "string" || !isNumber(seq)) return undefined;
  if (!isText(prev, /^[0-9a-f]{64}$/) || !isInstant(recordedAt, WRITTEN)) return undefined;
  const isWhole = isClock(clock) && isActor(actor) && isText(command, UUID) && isEvents(events);
  return isWhole ? { ledger, seq, prev, recordedAt, events } : undefined;
}

function isText(value: Json | undefined, pattern: RegExp): value is string {
  return typeof value === "string" && pattern.test(value);
}

function isNumber(value: Json | undefined): value is number {
  return typeof value === "number" && value >= 0;
}

function isInstant(value: Json | undefined, pattern: RegExp): value is string {
  return isText(value, pattern) && !Number.isNaN(Date.parse(value));
}

function isClock(value: Json | undefined): boolean {
  if (!isObject(value) || Object.keys(value).join(",") !== "elapsed,session") return false;
  return isNumber(value["elapsed"]) && isText(value["session"], /^[0-9a-f]{16}$/);
}

function isActor(value: Json | undefined): boolean {
  if (!isObject(value)) return false;
  const { account = "", role = "", workstation, via, ...rest } = value;
  if (via !== "app" && via !== "cli") return false;
  const texts = [account, role, workstation];
  return texts.every((text) => typeof text === "string") && Object.keys(rest).length === 0;
}

function isEvents(value: Json | undefined): value is readonly Event[] {
  return Array.isArray(value) && value.length > 0 && value.every(isEvent);
}

function isEvent(value: Json): value is Event {
  if (!isObject(value)) return false;
  return isText(value["type"], /^[A-Za-z]{1,60}$/) && isInstant(value["occurredAt"], SAID);
}

/** The commitments of which an event says that what opened them was deleted, as the law has it. */
export function expiredBy({ type, values }: Event): readonly string[] {
  if (type !== "personalExpired" || !Array.isArray(values)) return [];
  return values.filter((value): value is string => isText(value, COMMITMENT));
}

/** A file that an entry names by its hash. */
export interface NamedFile {
  readonly sha256: string;
  readonly bytes: number;
}

/** What an entry refers to outside itself. */
export interface References {
  readonly commitment: (commitment: string) => void;
  readonly file: (file: NamedFile) => void;
}

/** Walks through everything an entry says. Nesting is bounded by the format. */
export function refer(value: Json, references: References): void {
  if (Array.isArray(value)) for (const item of value) refer(item, references);
  if (!isObject(value)) return;
  const { sealed, sha256, bytes, mediaType } = value;
  if (isText(sealed, COMMITMENT)) references.commitment(sealed);
  if (isText(sha256, /^[0-9a-f]{64}$/) && isNumber(bytes) && typeof mediaType === "string") {
    references.file({ sha256, bytes });
  }
  for (const member of Object.values(value)) refer(member, references);
}
