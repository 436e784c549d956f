/**
 * One value, one text: canonical JSON (RFC 8785) and the strict profile of what may be hashed.
 *
 * Two texts that mean the same must never have two hashes, and no text may mean two things. So
 * everything hashed is written by `canonicalize` and, when read back, must be exactly what
 * `canonicalize` would write: that alone refuses duplicate keys, other spellings and stray spaces.
 */

/** How deep the strict profile nests: a value in no array or object has depth 0. */
export const MAX_PROFILE_DEPTH = 32;

/** A guard for the stack, far beyond anything real; a value that contains itself ends here too. */
const MAX_DEPTH = 1000;

/** Why a value or a text is outside the strict profile. */
export type ProfileReason = "syntax" | "depth" | "type" | "number" | "string" | "key" | "form";

/** A value or a text that may not be hashed, and where in it: `$.events[0].note`. */
export class ProfileError extends Error {
  readonly reason: ProfileReason;
  readonly path: string;

  constructor(reason: ProfileReason, path: string) {
    super(`outside the canonical profile: ${reason} at ${path}`);
    this.name = "ProfileError";
    this.reason = reason;
    this.path = path;
  }
}

/**
 * The canonical JSON of a value (RFC 8785): members by UTF-16 code units, numbers as ECMAScript
 * writes them, no spaces.
 *
 * @throws TypeError on what JSON cannot carry: NaN, infinities, undefined, functions, symbols,
 *   big integers, holes in arrays, lone surrogates, objects with a class, cycles.
 */
export function canonicalize(value: unknown): string {
  if (isOrdered(value, 0)) {
    const text = JSON.stringify(value);
    // JSON.stringify hides a lone surrogate in an escape; the slow path tells it from a backslash.
    if (!text.includes("\\ud")) return text;
  }
  return write(value, 0);
}

/**
 * Whether `JSON.stringify` writes this value canonically: its strings and numbers are those of RFC
 * 8785, so only the order of members and what it would silently drop or replace matter. Any doubt
 * answers false and leaves the verdict to `write`. Most values come in order (everything read back
 * does), and then the native writer is twice as fast as ours.
 */
function isOrdered(value: unknown, depth: number): boolean {
  if (typeof value === "number") return Number.isFinite(value);
  if (typeof value !== "object" || value === null) {
    return typeof value === "string" || typeof value === "boolean" || value === null;
  }
  if (depth === MAX_DEPTH) return false;
  return Array.isArray(value) ? isOrderedArray(value, depth) : isOrderedObject(value, depth);
}

function isOrderedArray(items: readonly unknown[], depth: number): boolean {
  for (let i = 0; i < items.length; i++) {
    if (!isOrdered(items[i], depth + 1)) return false;
  }
  return true;
}

function isOrderedObject(object: object, depth: number): boolean {
  if (!isPlain(object)) return false;
  let previous: string | undefined;
  for (const key of Object.keys(object)) {
    if (previous !== undefined && previous >= key) return false;
    if (!isOrdered(object[key], depth + 1)) return false;
    previous = key;
  }
  return true;
}

function isPlain(object: object): object is Record<string, unknown> {
  const prototype: unknown = Object.getPrototypeOf(object);
  return prototype === Object.prototype || prototype === null;
}

function write(value: unknown, depth: number): string {
  if (typeof value === "string") return writeString(value);
  if (typeof value === "boolean" || value === null) return String(value);
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw new TypeError("a number must be finite");
    return String(value);
  }
  if (typeof value !== "object") {
    throw new TypeError(`JSON cannot carry a value of type ${typeof value}`);
  }
  if (depth === MAX_DEPTH) throw new TypeError("a value nests too deep or contains itself");
  return Array.isArray(value) ? writeArray(value, depth) : writeObject(value, depth);
}

/** Members an object of ours seldom exceeds. */
const FEW = 32;

/**
 * The value with the members of every object in canonical order, so that writing it is quick and whatever is copied
 * from it comes in the order in which it would be read back.
 */
export function inCanonicalOrder<T>(value: T): T {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(inCanonicalOrder) as T;
  const ordered: Record<string, unknown> = {};
  for (const key of sorted(Object.keys(value)))
    ordered[key] = inCanonicalOrder<unknown>(value[key as keyof typeof value]);
  return ordered as T;
}

/** Names in the order of their UTF-16 code units; a few are put so in place, as sorting for many is dearer. */
function sorted(names: string[]): string[] {
  if (names.length > FEW) return names.toSorted();
  for (let end = 1; end < names.length; end += 1) {
    const name = names[end] as string;
    let at = end;
    for (; at > 0 && (names[at - 1] as string) > name; at -= 1) names[at] = names[at - 1] as string;
    names[at] = name;
  }
  return names;
}

// A quote, a backslash, a control or any surrogate; most keys and strings have none, and looking is
// quicker than having each written by JSON.stringify.
const NEEDS_CARE = /[^ !#-[\]-\ud7ff\ue000-\uffff]/;

function writeString(text: string): string {
  if (!NEEDS_CARE.test(text)) return `"${text}"`;
  if (!text.isWellFormed()) throw new TypeError("a string has a lone surrogate");
  return JSON.stringify(text);
}

function writeArray(items: readonly unknown[], depth: number): string {
  // By index, not by map(): a hole must be met as undefined and refused, not skipped.
  let text = "[";
  for (let i = 0; i < items.length; i++) {
    text += (i === 0 ? "" : ",") + write(items[i], depth + 1);
  }
  return `${text}]`;
}

function writeObject(object: object, depth: number): string {
  if (!isPlain(object)) throw new TypeError("an object has a class of its own");
  let text = "";
  // Sorting without a comparer is the order wanted: UTF-16 code units.
  for (const key of Object.keys(object).toSorted()) {
    text += `${text === "" ? "{" : ","}${writeString(key)}:${write(object[key], depth + 1)}`;
  }
  return text === "" ? "{}" : `${text}}`;
}

/** Where and why a value leaves the profile; the path is built only for a value that does. */
interface Fault {
  readonly reason: ProfileReason;
  readonly path: string;
}

/** A contract sets rules by their ids, `R13-3`: hence the dash. */
const KEY = /^[A-Za-z0-9_-]+$/;

/**
 * Checks that a value is one the ledger hashes: plain objects with keys of `[A-Za-z0-9_-]+` (never
 * `__proto__`, which half of all programs would treat as something else), arrays without holes,
 * well-formed strings without U+0000, safe integers but not -0, booleans, null, at most
 * {@link MAX_PROFILE_DEPTH} deep. Such a value survives every JSON parser unchanged.
 *
 * @throws ProfileError naming the first fault and its place.
 */
export function checkProfile(value: unknown): void {
  const fault = findFault(value, 0);
  if (fault !== undefined) throw new ProfileError(fault.reason, `$${fault.path}`);
}

function findFault(value: unknown, depth: number): Fault | undefined {
  if (typeof value === "object" && value !== null) {
    if (depth === MAX_PROFILE_DEPTH) return { reason: "depth", path: "" };
    return Array.isArray(value) ? findFaultInArray(value, depth) : findFaultInObject(value, depth);
  }
  const reason = faultOfScalar(value);
  return reason === undefined ? undefined : { reason, path: "" };
}

function faultOfScalar(value: unknown): ProfileReason | undefined {
  if (typeof value === "string") {
    return value.isWellFormed() && !value.includes("\0") ? undefined : "string";
  }
  if (typeof value === "number") {
    // -0 reads back as 0: a value that its own text does not give back is not one value.
    return Number.isSafeInteger(value) && !Object.is(value, -0) ? undefined : "number";
  }
  return typeof value === "boolean" || value === null ? undefined : "type";
}

function findFaultInArray(items: readonly unknown[], depth: number): Fault | undefined {
  for (let i = 0; i < items.length; i++) {
    const fault = findFault(items[i], depth + 1);
    if (fault !== undefined) return { reason: fault.reason, path: `[${i}]${fault.path}` };
  }
  return undefined;
}

function findFaultInObject(object: object, depth: number): Fault | undefined {
  if (!isPlain(object)) return { reason: "type", path: "" };
  for (const key of Object.keys(object)) {
    if (!KEY.test(key) || key === "__proto__") {
      return { reason: "key", path: `[${JSON.stringify(key)}]` };
    }
    const fault = findFault(object[key], depth + 1);
    if (fault !== undefined) return { reason: fault.reason, path: `.${key}${fault.path}` };
  }
  return undefined;
}

/** A value read from its canonical text, or why the text is not one. */
export type CanonicalReading =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly reason: ProfileReason; readonly path: string };

/** Reads a text from outside that must be canonical and in the strict profile. Never throws. */
export function readCanonical(text: string): CanonicalReading {
  // Before parsing: the parser takes millions of levels, and what follows would overflow.
  if (!staysShallow(text)) return { ok: false, reason: "depth", path: "$" };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { ok: false, reason: "syntax", path: "$" };
  }
  const fault = findFault(value, 0);
  if (fault !== undefined) return { ok: false, reason: fault.reason, path: `$${fault.path}` };
  return canonicalize(value) === text
    ? { ok: true, value }
    : { ok: false, reason: "form", path: "$" };
}

/**
 * The value of a text that must be canonical and in the strict profile.
 *
 * @throws ProfileError if it is not; for texts from outside, {@link readCanonical} does not throw.
 */
export function parseCanonical(text: string): unknown {
  const reading = readCanonical(text);
  if (!reading.ok) throw new ProfileError(reading.reason, reading.path);
  return reading.value;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** Whether there are no more brackets than may nest, wherever they stand: so it is with most entries. */
function hasFewBrackets(text: string): boolean {
  let count = 0;
  for (const bracket of ["{", "["])
    for (let at = text.indexOf(bracket); at >= 0; at = text.indexOf(bracket, at + 1))
      if (++count > MAX_PROFILE_DEPTH) return false;
  return true;
}

/** Whether brackets outside strings never nest deeper than the profile, whatever else is wrong. */
function staysShallow(text: string): boolean {
  if (hasFewBrackets(text)) return true;
  let depth = 0;
  let inString = false;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === QUOTE) {
      inString = !inString;
    } else if (inString) {
      if (unit === BACKSLASH) i++;
    } else if (unit === 0x5b || unit === 0x7b) {
      if (++depth > MAX_PROFILE_DEPTH) return false;
    } else if (unit === 0x5d || unit === 0x7d) {
      depth--;
    }
  }
  return true;
}
