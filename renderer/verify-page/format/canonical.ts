/**
 * Reads canonical JSON (RFC 8785) in the strict profile of what may be hashed. The reader knows no other spelling:
 * where a writer had a choice, all but one are refused, so whatever is read at all is what a writer would write.
 */

export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

/** What is wrong with a text: `order` is a key twice or out of order. */
export type CanonicalFault = "form" | "depth" | "key" | "order" | "number" | "string";

export type CanonicalReading =
  | { readonly ok: true; readonly value: Json }
  | { readonly ok: false; readonly fault: CanonicalFault; readonly at: number };

const MAX_DEPTH = 32;

/** Thrown inside this file only, to leave the nesting at once. */
class Fault extends Error {
  readonly fault: CanonicalFault;
  readonly at: number;

  constructor(fault: CanonicalFault, at: number) {
    super(fault);
    this.fault = fault;
    this.at = at;
  }
}

/** Reads a whole text. Total: any text gets an answer, and none takes more than one walk. */
export function readCanonical(text: string): CanonicalReading {
  const reader = new Reader(text);
  try {
    const value = reader.value(0);
    if (reader.at < text.length) throw new Fault("form", reader.at);
    return { ok: true, value };
  } catch (error) {
    if (error instanceof Fault) return { ok: false, fault: error.fault, at: error.at };
    throw error;
  }
}

/** Writes a value as it would be hashed. What was read keeps to the profile, so nothing is checked again. */
export function writeCanonical(value: Json): string {
  if (isObject(value)) {
    // Keys that look like numbers come first in an object, whatever their order was.
    const keys = Object.keys(value).toSorted();
    return `{${keys.map((key) => `"${key}":${writeCanonical(value[key] ?? null)}`).join(",")}}`;
  }
  if (Array.isArray(value)) return `[${value.map(writeCanonical).join(",")}]`;
  return JSON.stringify(value);
}

/** Whether a value is an object, which `typeof` says of arrays and null too. */
export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const KEY = /"([A-Za-z0-9_-]+)":/y;
const NUMBER = /-?(?:0|[1-9][0-9]*)(?![0-9.eE])/y;
/** Characters that stand for themselves; lone surrogates do not. */
const PLAIN = /[^"\\\u0000-\u001f\ud800-\udfff]+|[\ud800-\udbff][\udc00-\udfff]/y;
const ESCAPE = /\\(?:["\\bfnrt]|u00(?:0[1-7bef]|1[0-9a-f]))/y;
const SHORT: Readonly<Record<string, string>> = {
  '"': '"',
  "\\": "\\",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
};
const WORDS = [
  ["true", true],
  ["false", false],
  ["null", null],
] as const;

class Reader {
  at = 0;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  value(depth: number): Json {
    switch (this.#text.charAt(this.at)) {
      case "{":
        return this.#object(this.#deeper(depth));
      case "[":
        return this.#array(this.#deeper(depth));
      case '"':
        return this.#string();
      case "t":
      case "f":
      case "n":
        return this.#word();
      default:
        return this.#number();
    }
  }

  #deeper(depth: number): number {
    if (depth === MAX_DEPTH) throw new Fault("depth", this.at);
    this.at += 1;
    return depth + 1;
  }

  #object(depth: number): JsonObject {
    const members: Record<string, Json> = {};
    if (this.#take("}")) return members;
    let previous = "";
    do {
      const start = this.at;
      const key = this.#match(KEY)?.[1];
      if (key === undefined || key === "__proto__") throw new Fault("key", start);
      // Keys are ASCII, so the order of code units is the order of strings.
      if (key <= previous) throw new Fault("order", start);
      members[key] = this.value(depth);
      previous = key;
    } while (this.#take(","));
    return this.#end("}", members);
  }

  #array(depth: number): readonly Json[] {
    const items: Json[] = [];
    if (this.#take("]")) return items;
    do items.push(this.value(depth));
    while (this.#take(","));
    return this.#end("]", items);
  }

  #end<T>(mark: string, value: T): T {
    if (!this.#take(mark)) throw new Fault("form", this.at);
    return value;
  }

  #string(): string {
    this.at += 1;
    let text = "";
    while (!this.#take('"')) {
      const plain = this.#match(PLAIN)?.[0];
      text += plain ?? this.#escape();
    }
    return text;
  }

  #escape(): string {
    const start = this.at;
    const escape = this.#match(ESCAPE)?.[0];
    if (escape === undefined) throw new Fault("string", start);
    return SHORT[escape.slice(1)] ?? String.fromCharCode(parseInt(escape.slice(2), 16));
  }

  #number(): number {
    const start = this.at;
    const text = this.#match(NUMBER)?.[0];
    if (text === undefined) {
      throw new Fault(/[-0-9]/.test(this.#text.charAt(start)) ? "number" : "form", start);
    }
    const value = Number(text);
    if (!Number.isSafeInteger(value) || text === "-0") throw new Fault("number", start);
    return value;
  }

  #word(): boolean | null {
    for (const [word, value] of WORDS) {
      if (!this.#text.startsWith(word, this.at)) continue;
      this.at += word.length;
      return value;
    }
    throw new Fault("form", this.at);
  }

  #take(mark: string): boolean {
    if (this.#text[this.at] !== mark) return false;
    this.at += 1;
    return true;
  }

  #match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.#text);
    if (found === null) return undefined;
    this.at = pattern.lastIndex;
    return found;
  }
}
