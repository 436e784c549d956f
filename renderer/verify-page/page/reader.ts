/** Reads the values of a form, whose shape is a stranger's word: what is not there, or not what it should be, is empty. */
import type { Json, JsonObject } from "../format/canonical.ts";
import { isObject } from "../format/canonical.ts";
import type { FormNumber } from "../format/slipCode.ts";
import type { Opened } from "../paper/recall.ts";
import type { Text } from "../text/text.ts";
import { dayText, momentText, numberText } from "../text/text.ts";

/** A label and what stands beside it. */
export type Row = readonly [name: string, value: string];

/** Reads the values of one form in one language. */
export class Reader {
  readonly #text: Text;
  readonly #opened: Pick<Opened, "values" | "expired">;

  constructor(text: Text, opened: Pick<Opened, "values" | "expired">) {
    this.#text = text;
    this.#opened = opened;
  }

  /** A text or a number that stands in the form. */
  plain(value: Json | undefined): string {
    if (typeof value === "number") return numberText(this.#text, value);
    return typeof value === "string" ? value : "";
  }

  /** The word for a code. */
  word(words: Readonly<Record<string, string>>, code: Json | undefined): string {
    const plain = this.plain(code);
    return Object.hasOwn(words, plain) ? (words[plain] ?? plain) : plain;
  }

  moment(value: Json | undefined): string {
    return typeof value === "string" ? momentText(this.#text, value) : "";
  }

  day(value: Json | undefined): string {
    return typeof value === "string" ? dayText(this.#text, value) : "";
  }

  /** Several parts with spaces between; empty ones leave none. */
  joined(...parts: readonly string[]): string {
    return parts.filter((part) => part !== "").join(" ");
  }

  /** A personal value, or that it is not here or not anywhere any more. */
  sealed(value: Json | undefined): string {
    const commitment = member(value, "sealed");
    if (typeof commitment !== "string") return "";
    const { values, expired } = this.#opened;
    const opened = values.get(commitment);
    const { slip } = this.#text;
    if (typeof opened === "string") return opened;
    return expired.has(commitment) ? slip.expired : slip.sealed;
  }

  /** A person as a form names one: party, department, title or office, name. */
  person(value: Json | undefined): string {
    const own = (name: string) => this.plain(member(value, name));
    const office = this.word(this.#text.form.offices, member(value, "office"));
    const name = this.sealed(member(value, "name"));
    // A custody manager's title often is just that.
    const title = own("title") === office ? "" : own("title");
    return this.joined(own("party"), own("department"), office, title, name);
  }

  /** A document by its number and day. */
  document(value: Json | undefined): string {
    return this.joined(this.day(member(value, "date")), this.plain(member(value, "number")));
  }

  /** A confirmation: when, and how. */
  side(value: Json | undefined): string {
    const by = this.word(this.#text.form.by, member(value, "by"));
    return this.joined(this.moment(member(value, "at")), by, this.plain(member(value, "remarks")));
  }

  quantity(value: Json | undefined): string {
    const { units, quantity } = this.#text.form;
    const count = this.plain(member(value, "value"));
    return count === "" ? "" : quantity(count, this.word(units, member(value, "unit")));
  }
}

/** A member of an object, if the value is one and has it. */
export function member(value: Json | undefined, name: string): Json | undefined {
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

/** The contract every form is under. */
export function contractRows(text: Text, read: Reader, content: JsonObject): readonly Row[] {
  const { labels } = text.form;
  const of = (name: string) => read.plain(member(content["contract"], name));
  const [from, to] = ["from", "to"].map((name) => read.day(member(content["contract"], name)));
  return [
    [labels.contract, read.joined(of("number"), of("title"))],
    [labels.term, from && to ? `${from} – ${to}` : ""],
    [labels.client, of("client")],
    [labels.contractor, of("contractor")],
  ];
}

export function placeText(read: Reader, content: JsonObject): string {
  const place = content["place"];
  return read.joined(read.plain(member(place, "code")), read.plain(member(place, "name")));
}

/** The number of a form, if it is one. */
export function numberIn(value: Json | undefined): FormNumber | undefined {
  const [year, number, branch = 0] = ["year", "number", "branch"].map((name) =>
    member(value, name),
  );
  const isWhole = typeof year === "number" && typeof number === "number";
  return isWhole && typeof branch === "number" ? { year, number, branch } : undefined;
}
