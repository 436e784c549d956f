/**
 * The small values every command and event is made of.
 *
 * A value that has passed its schema here needs no second look: text is well-formed Unicode of a bounded length,
 * days and instants exist in the calendar, quantities are whole numbers that JSON and SQLite both hold exactly.
 */
import * as z from "zod";
import { isDay, isDayOfYear } from "./calendar.ts";

/**
 * The schema, with one look that tells most values that pass. Going through its checks one by one would be the dearest
 * part of reading a command; a value that the look does not pass still goes that way, so `passes` may be narrower than
 * the schema and never wider.
 */
export function atOnce<S extends z.ZodType>(schema: S, passes: (value: unknown) => boolean): S {
  const run = schema._zod.run.bind(schema._zod);
  const parse = schema._zod.parse.bind(schema._zod);
  schema._zod.run = (payload, context) => {
    // Most commands leave out most of what they may say. That nothing is there is told without asking any check.
    if (payload.value === undefined) return parse(payload, context);
    return passes(payload.value) ? payload : run(payload, context);
  };
  return schema;
}

/** Text of one form. */
export function formed(form: RegExp) {
  return atOnce(z.string().regex(form), isFormed(form));
}

/** A look for text of one form. */
export function isFormed(form: RegExp): (value: unknown) => boolean {
  return (value) => typeof value === "string" && form.test(value);
}

/** A whole number, both ends included. */
export function whole(min: number, max: number) {
  return atOnce(
    z.int().min(min).max(max),
    (value) => Number.isSafeInteger(value) && Number(value) >= min && Number(value) <= max,
  );
}

/** An identifier chosen by whoever issues the command: letters, digits, dot, dash, underscore; at most 64. */
export const Id = formed(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/);

export const LOWER_UUID_7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** A command's own identifier (UUIDv7), the key of idempotency. */
export const CommandId = atOnce(z.uuidv7().toLowerCase(), isFormed(LOWER_UUID_7));

const CONTROL = /[\u0000-\u001f\u007f-\u009f]/;
const CONTROL_BUT_NEWLINE = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/;

/** Texts in which people write what they like. What must not stand in a ledger is looked for in these (Art. 24). */
export const FREE_TEXT = z.registry<object>();

/** One line of text a person typed: not blank, no control characters, no lone surrogates, at most `max` characters. */
export function line(max: number) {
  return written(max, CONTROL).register(FREE_TEXT, {});
}

/** One line that tells a thing or a paper from all others: a number, a serial, a waybill. Nobody writes a sentence there. */
export function mark(max: number) {
  return written(max, CONTROL);
}

/** Several lines of text: as `line`, with line feeds allowed. */
function lines(max: number) {
  return written(max, CONTROL_BUT_NEWLINE).register(FREE_TEXT, {});
}

function written(max: number, forbidden: RegExp) {
  const isText = (text: string) =>
    text.trim() !== "" && text.isWellFormed() && !forbidden.test(text);
  return atOnce(
    z.string().max(max).refine(isText),
    (value) => typeof value === "string" && value.length <= max && isText(value),
  );
}

export const Name = line(200);
export const Note = lines(1000);
export const Mark = mark(60);

/** A calendar day in Japan, `2026-07-24`. */
export const Day = atOnce(
  z.string().refine(isDay, { error: "day" }),
  (value) => typeof value === "string" && isDay(value),
);
export type Day = string;

/** A day on which an office stays closed: one day, or the same of every year, `06-23`. */
export const ClosedDay = z
  .string()
  .refine((text) => isDay(text) || isDayOfYear(text), { error: "day" });
export type ClosedDay = string;

const INSTANT = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\+09:00$/;

/**
 * A moment as people in Japan say it, `2026-07-24T14:05:00+09:00`.
 * The one offset and fixed width make text order equal time order.
 */
export const Instant = atOnce(
  z.string().refine(isInstant, { error: "instant" }),
  (value) => typeof value === "string" && isInstant(value),
);
export type Instant = string;

/** The last that was found to be one: of many commands at once, most tell of the same moment. */
let known = "";

export function isInstant(text: string): boolean {
  if (text === known) return true;
  const day = INSTANT.exec(text)?.[1];
  const is = day !== undefined && isDay(day);
  if (is) known = text;
  return is;
}

/** A whole number of things, at least one. */
export const Count = whole(1, 99_999_999);

/** SHA-256 as 64 lower-case hex digits. */
export const Sha256Hex = formed(/^[0-9a-f]{64}$/);

/** A file kept in the ledger by its hash. */
export const Attachment = z.strictObject({
  sha256: Sha256Hex,
  bytes: z
    .int()
    .min(1)
    .max(50 * 1024 * 1024),
  mediaType: z.string().regex(/^[a-z]+\/[a-z0-9.+-]{1,80}$/),
  name: line(200),
});
export type Attachment = z.infer<typeof Attachment>;

/** A paper that gives authority: a designation, an instruction, a consent. Its scan may be attached. */
export const Document = z.strictObject({
  number: Mark,
  date: Day,
  scan: Attachment.exactOptional(),
});
export type Document = z.infer<typeof Document>;

/**
 * A personal value as it arrives in a command. Before anything is decided the shell replaces it by its
 * commitment (see `Sealed`), so that names never stand in an entry.
 */
export function personal<S extends z.ZodType>(schema: S) {
  return z.strictObject({ clear: schema });
}

/** The commitment that stands for a personal value in an entry: base64url(SHA-256(salt ‖ JCS(value))). */
export const Sealed = z.strictObject({ sealed: z.string().regex(/^[A-Za-z0-9_-]{43}$/) });
export type Sealed = z.infer<typeof Sealed>;

/** A value with every personal value in it replaced by its commitment. */
export type WithSealed<T> = T extends { clear: unknown }
  ? Sealed
  : T extends readonly (infer E)[]
    ? WithSealed<E>[]
    : T extends object
      ? { [K in keyof T]: WithSealed<T[K]> }
      : T;

/** Pen strokes of a handwritten signature: each a flat list x, y, x, y … in hundredths of the box's height. */
export const Strokes = z
  .array(z.array(z.int().min(-100).max(2000)).min(2).max(2000))
  .min(1)
  .max(200);
