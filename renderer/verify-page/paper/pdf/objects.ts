/** What a PDF is written in: names, numbers, lists, and references to other objects. Enough of it to find pictures. */

/** A name begins with `/`; a text, which nothing here needs, is left out. */
export type Value =
  | null
  | boolean
  | number
  | string
  | Reference
  | Operator
  | Dictionary
  | readonly Value[];

export class Reference {
  readonly number: number;

  constructor(number: number) {
    this.number = number;
  }
}

/** A word of a page's program. */
export class Operator {
  readonly word: string;

  constructor(word: string) {
    this.word = word;
  }
}

export type Dictionary = ReadonlyMap<string, Value>;

export function isDictionary(value: Value | undefined): value is Dictionary {
  return value instanceof Map;
}

export function isList(value: Value | undefined): value is readonly Value[] {
  return Array.isArray(value);
}

const SPACE = /(?:[\0\t\n\f\r ]+|%[^\r\n]*)*/y;
const REFERENCE = /(\d{1,10})[\0\t\n\f\r ]+\d{1,5}[\0\t\n\f\r ]+R(?![^\0\t\n\f\r ()<>[\]{}/%])/y;
const NUMBER = /[-+]?(?:\d+\.?\d*|\.\d+)/y;
const NAME = /\/[^\0\t\n\f\r ()<>[\]{}/%]*/y;
const WORD = /[^\0\t\n\f\r ()<>[\]{}/%]+/y;
const HEX = /<[\0\t\n\f\r 0-9A-Fa-f]*>/y;
const MAX_DEPTH = 50;

/** Reads values one after the other from bytes that are held as characters. */
export class Lexer {
  at: number;
  readonly text: string;

  constructor(text: string, at = 0) {
    this.text = text;
    this.at = at;
  }

  /** Whether nothing but space is left. */
  get isOver(): boolean {
    this.#match(SPACE);
    return this.at >= this.text.length;
  }

  /** The next value; what is none is passed over. */
  next(depth = 0): Value {
    this.#match(SPACE);
    if (depth > MAX_DEPTH) throw new RangeError("nested too deep");
    if (this.#take("<<")) return this.#dictionary(depth + 1);
    if (this.#take("[")) return this.#list(depth + 1);
    if (this.#take("(")) return this.#string();
    if (this.#match(HEX)) return null;
    const reference = this.#match(REFERENCE);
    if (reference) return new Reference(Number(reference[1]));
    const number = this.#match(NUMBER);
    if (number) return Number(number[0]);
    return this.#word();
  }

  #word(): Value {
    const name = this.#match(NAME);
    if (name) return name[0].replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => char(hex));
    const word = this.#match(WORD)?.[0];
    if (word === undefined) {
      this.at += 1;
      return null;
    }
    if (word === "true" || word === "false") return word === "true";
    return word === "null" ? null : new Operator(word);
  }

  #dictionary(depth: number): Dictionary {
    const found = new Map<string, Value>();
    while (!this.isOver && !this.#take(">>")) {
      const key = this.next(depth);
      if (typeof key === "string") found.set(key, this.next(depth));
    }
    return found;
  }

  #list(depth: number): readonly Value[] {
    const items: Value[] = [];
    while (!this.isOver && !this.#take("]")) items.push(this.next(depth));
    return items;
  }

  #string(): null {
    for (let open = 1; open > 0 && this.at < this.text.length; this.at += 1) {
      const mark = this.text[this.at];
      if (mark === "\\") this.at += 1;
      else if (mark === "(") open += 1;
      else if (mark === ")") open -= 1;
    }
    return null;
  }

  #take(mark: string): boolean {
    if (!this.text.startsWith(mark, this.at)) return false;
    this.at += mark.length;
    return true;
  }

  #match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (found) this.at = pattern.lastIndex;
    return found;
  }
}

function char(hex: string): string {
  return String.fromCharCode(parseInt(hex, 16));
}

const AT_ONCE = 32_768;

/** Bytes as characters, one each. */
export function charsOf(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += AT_ONCE) {
    text += String.fromCharCode(...bytes.subarray(at, at + AT_ONCE));
  }
  return text;
}
