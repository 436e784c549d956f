/**
 * The objects of a PDF and its pages. Objects are found where they stand, not where a table says: so a file that was cut
 * or mended reads as far as it goes. Of an object that was written twice the last one counts.
 */
import type { Dictionary, Value } from "./objects.ts";
import { Lexer, Reference, charsOf, isDictionary, isList } from "./objects.ts";
import { unpacked } from "./filters.ts";

/** A stream: what is said of it, and its bytes as they lie in the file. */
export interface Stream {
  readonly dictionary: Dictionary;
  readonly packed: Uint8Array;
}

interface Found {
  readonly value: Value;
  readonly stream?: Stream;
}

/** A page with what it takes over from the groups above it. */
export interface Page {
  readonly resources: Dictionary;
  readonly box: readonly number[];
  readonly turn: number;
  readonly contents: readonly Stream[];
}

const OBJECT = /(\d{1,10})[\0\t\n\f\r ]+\d{1,5}[\0\t\n\f\r ]+obj/g;
const STREAM = /[\0\t\n\f\r ]*stream\r?\n?/y;
const TRAILER = /trailer(?=[\0\t\n\f\r ]*<<)/g;
const MAX_OBJECTS = 200_000;
const MAX_PAGES = 50;
const MAX_HOPS = 20;
const A4 = [0, 0, 595, 842];

/** The objects of a file. */
export class PdfFile {
  readonly #found = new Map<number, Found>();
  readonly #trailers: Dictionary[] = [];
  readonly #pages: Page[] = [];

  /** Reads all objects and pages. Throws `RangeError` where there is no end to them. */
  static async read(bytes: Uint8Array): Promise<PdfFile> {
    const file = new PdfFile();
    const text = charsOf(bytes);
    const packs: number[] = [];
    OBJECT.lastIndex = 0;
    for (let found = OBJECT.exec(text); found; found = OBJECT.exec(text)) {
      const lexer = new Lexer(text, OBJECT.lastIndex);
      const value = lexer.next();
      const stream = isDictionary(value) ? file.#streamAt(lexer, value, bytes) : undefined;
      const number = Number(found[1]);
      file.#found.set(number, { value, ...(stream && { stream }) });
      if (file.#found.size > MAX_OBJECTS) throw new RangeError("too many objects");
      if (isDictionary(value) && value.get("/Type") === "/ObjStm") packs.push(number);
      if (isDictionary(value) && value.get("/Type") === "/XRef") file.#trailers.push(value);
      OBJECT.lastIndex = lexer.at;
    }
    for (const found of text.matchAll(TRAILER)) {
      const value = new Lexer(text, found.index + found[0].length).next();
      if (isDictionary(value)) file.#trailers.push(value);
    }
    // oxlint-disable-next-line no-await-in-loop -- of what is packed twice the last counts
    for (const number of packs) await file.#unpack(number);
    const root = file.#trailers.map((one) => one.get("/Root")).findLast((one) => one !== undefined);
    const into = { pages: file.#pages, met: new Set<Value | undefined>() };
    file.#gather(file.dictionary(root).get("/Pages"), new Map(), into);
    return file;
  }

  /** The pages in their order. */
  get pages(): readonly Page[] {
    return this.#pages;
  }

  /** Whether it takes a password, or says that it would. */
  get isLocked(): boolean {
    return this.#trailers.some((trailer) => trailer.has("/Encrypt"));
  }

  /** A value itself, where it is a reference what that leads to. */
  get(value: Value | undefined): Value | undefined {
    let met = value;
    for (let hops = 0; met instanceof Reference && hops < MAX_HOPS; hops += 1) {
      met = this.#found.get(met.number)?.value;
    }
    return met;
  }

  dictionary(value: Value | undefined): Dictionary {
    const met = this.get(value);
    return isDictionary(met) ? met : new Map<string, Value>();
  }

  number(value: Value | undefined): number | undefined {
    const met = this.get(value);
    return typeof met === "number" && Number.isFinite(met) ? met : undefined;
  }

  numbers(value: Value | undefined): readonly number[] {
    const met = this.get(value);
    return isList(met) ? met.map((one) => this.number(one) ?? 0) : [];
  }

  /** The stream that a reference leads to. */
  stream(value: Value | undefined): Stream | undefined {
    return value instanceof Reference ? this.#found.get(value.number)?.stream : undefined;
  }

  /** Takes in a page, or a group with everything in it; each but once, so that circles end. */
  #gather(
    value: Value | undefined,
    above: Dictionary,
    into: { readonly pages: Page[]; readonly met: Set<Value | undefined> },
  ): void {
    const met = this.get(value);
    if (into.met.has(met) || into.pages.length >= MAX_PAGES || into.met.size > MAX_OBJECTS) return;
    into.met.add(met);
    const own = new Map([...above, ...this.dictionary(met)]);
    const kids = this.get(own.get("/Kids"));
    own.delete("/Kids");
    if (isList(kids)) for (const kid of kids) this.#gather(kid, own, into);
    else if (own.get("/Type") === "/Page") into.pages.push(this.#page(own));
  }

  #page(page: Dictionary): Page {
    const box = this.numbers(page.get("/MediaBox"));
    const contents = this.get(page.get("/Contents"));
    const parts = isList(contents) ? contents : [page.get("/Contents")];
    return {
      resources: this.dictionary(page.get("/Resources")),
      box: box.length === 4 ? box : A4,
      turn: this.number(page.get("/Rotate")) ?? 0,
      contents: parts.map((part) => this.stream(part)).filter((part) => part !== undefined),
    };
  }

  #streamAt(lexer: Lexer, dictionary: Dictionary, bytes: Uint8Array): Stream | undefined {
    STREAM.lastIndex = lexer.at;
    if (!STREAM.test(lexer.text)) return undefined;
    const from = STREAM.lastIndex;
    const length = dictionary.get("/Length");
    const isSaid =
      typeof length === "number" &&
      lexer.text.startsWith("endstream", skip(lexer.text, from + length));
    const end = isSaid ? from + length : lexer.text.indexOf("endstream", from);
    lexer.at = end < 0 ? lexer.text.length : end;
    return { dictionary, packed: bytes.subarray(from, lexer.at) };
  }

  /** Takes out the objects that are packed in another. */
  async #unpack(number: number): Promise<void> {
    const stream = this.#found.get(number)?.stream;
    const content = stream && (await unpacked(this, stream));
    if (content?.rest !== undefined) return;
    const text = charsOf(content?.bytes ?? new Uint8Array());
    const [count, first] = ["/N", "/First"].map((key) => this.number(stream?.dictionary.get(key)));
    const index = new Lexer(text);
    for (let each = 0; each < Math.min(count ?? 0, MAX_OBJECTS); each += 1) {
      const [own, at] = [index.next(), index.next()];
      if (typeof own !== "number" || typeof at !== "number") return;
      this.#found.set(own, { value: new Lexer(text, (first ?? 0) + at).next() });
    }
  }
}

/** Where a line end, which does not count for the length, is over. */
function skip(text: string, at: number): number {
  let next = at;
  while (text[next] === "\r" || text[next] === "\n") next += 1;
  return next;
}
