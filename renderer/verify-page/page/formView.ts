/** What a form says, value by value, for comparing with the paper. Its shape is a stranger's word: nothing is assumed. */
import type { Json, JsonObject } from "../format/canonical.ts";
import { isObject } from "../format/canonical.ts";
import type { Opened } from "../paper/recall.ts";
import type { Text } from "../text/text.ts";
import { dayText, formText, momentText, numberText } from "../text/text.ts";
import type { Child } from "./dom.ts";
import { el, facts, foreign, table } from "./dom.ts";

/** More than a form has lines; a stranger may make up any number. */
const MAX_UNITS = 1000;

/** Reads the values of one form in one language. */
class Reader {
  readonly #text: Text;
  readonly #values: Opened["values"];

  constructor(text: Text, values: Opened["values"]) {
    this.#text = text;
    this.#values = values;
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

  /** A personal value, or that it is not here. */
  sealed(value: Json | undefined): string {
    const commitment = member(value, "sealed");
    if (typeof commitment !== "string") return "";
    const opened = this.#values.get(commitment);
    return typeof opened === "string" ? opened : this.#text.slip.sealed;
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

/** The whole form. */
export function formView(text: Text, { content, values }: Opened): readonly Child[] {
  const read = new Reader(text, values);
  const rows = content["form"] === "handoverSlip" ? slipRows : certificateRows;
  return [facts(rows(text, read, content).map(shown)), unitsTable(text, read, content)];
}

type Row = readonly [name: string, value: string];

function shown([name, value]: Row): readonly [string, Child] {
  return [name, value === "" ? undefined : foreign(value)];
}

function member(value: Json | undefined, name: string): Json | undefined {
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

function contractRows(text: Text, read: Reader, content: JsonObject): readonly Row[] {
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

function slipRows(text: Text, read: Reader, content: JsonObject): readonly Row[] {
  const { labels } = text.form;
  return [
    [labels.kind, read.word(text.form.slipKinds, content["kind"])],
    [labels.issuedOn, read.day(content["issuedOn"])],
    [labels.clientNumber, read.plain(content["clientNumber"])],
    ...contractRows(text, read, content),
    [labels.purpose, read.plain(content["purpose"])],
    [labels.place, placeText(read, content)],
    [labels.plannedAt, read.moment(content["plannedAt"])],
    [labels.instruction, read.document(content["instruction"])],
    [labels.consent, read.document(content["consent"])],
    [labels.giver, read.person(content["giver"])],
    [labels.receiver, read.person(content["receiver"])],
    [labels.release, read.side(content["release"])],
    [labels.receipt, read.side(content["receipt"])],
    [labels.differences, differencesText(text, read, content["differences"])],
    [labels.remarks, read.plain(content["remarks"])],
  ];
}

function certificateRows(text: Text, read: Reader, content: JsonObject): readonly Row[] {
  const { labels, methods, techniques, results } = text.form;
  const [method, technique] = [content["method"], content["technique"]];
  const [start, end] = [read.moment(content["startedAt"]), read.moment(content["endedAt"])];
  const verification = content["verification"];
  const result = read.word(results, member(verification, "result"));
  const verified = read.joined(
    result,
    read.plain(member(verification, "how")),
    read.person(member(verification, "person")),
  );
  const accepted = content["accepted"];
  return [
    [labels.issuedOn, read.day(content["issuedOn"])],
    [labels.issuer, read.person(content["issuer"])],
    ...contractRows(text, read, content),
    [labels.instruction, read.document(content["instruction"])],
    [labels.slip, numberOfSlip(text, content["slip"])],
    [labels.work, start && end ? `${start} – ${end}` : ""],
    [labels.workPlace, placeText(read, content)],
    [labels.method, `${read.word(methods, method)} / ${read.word(techniques, technique)}`],
    [labels.tool, read.plain(content["tool"])],
    [labels.verification, verified],
    [labels.performer, read.person(content["performer"])],
    [labels.supervisor, read.person(content["supervisor"])],
    [labels.witness, read.person(content["witness"])],
    [labels.withoutWitness, read.plain(content["withoutWitness"])],
    [labels.vendor, read.plain(member(content["vendor"], "name"))],
    [labels.remains, read.plain(content["remains"])],
    [
      labels.accepted,
      read.joined(read.moment(member(accepted, "at")), read.person(member(accepted, "person"))),
    ],
    [labels.remarks, read.plain(content["remarks"])],
  ];
}

function placeText(read: Reader, content: JsonObject): string {
  const place = content["place"];
  return read.joined(read.plain(member(place, "code")), read.plain(member(place, "name")));
}

function numberOfSlip(text: Text, value: Json | undefined): string {
  const [year, number, branch = 0] = ["year", "number", "branch"].map((name) =>
    member(value, name),
  );
  const isWhole = typeof year === "number" && typeof number === "number";
  if (!isWhole || typeof branch !== "number") return "";
  return formText(text, "handoverSlip", { year, number, branch });
}

function differencesText(text: Text, read: Reader, value: Json | undefined): string {
  if (!Array.isArray(value)) return "";
  const { difference, differenceOf } = text.form;
  const lines = value.map((one: Json) => {
    const line = member(one, "line");
    const what = read.word(differenceOf, member(one, "kind"));
    const [expected, found] = ["expected", "found"].map((name) => read.plain(member(one, name)));
    return difference(typeof line === "number" ? line : 0, what, expected ?? "", found ?? "");
  });
  return lines.join("\n");
}

/** The lines of a slip, or the units of a certificate. */
function unitsTable(text: Text, read: Reader, content: JsonObject): Child {
  const { columns, media, quantity } = text.form;
  const units = content["form"] === "handoverSlip" ? content["lines"] : content["units"];
  if (!Array.isArray(units) || units.length === 0) return undefined;
  const isSlip = content["form"] === "handoverSlip";
  const head = [
    columns.line,
    columns.number,
    columns.name,
    columns.media,
    columns.quantity,
    columns.serial,
    ...(isSlip ? [columns.seal, columns.counted] : [columns.serialRead]),
  ];
  const rows = units.slice(0, MAX_UNITS).map((unit: Json, at) => {
    const own = (name: string) => read.plain(member(unit, name));
    const counted = read.plain(member(member(unit, "check"), "counted"));
    const word = read.word(text.form.units, member(member(unit, "quantity"), "unit"));
    return [
      String(at + 1),
      own("number"),
      own("name"),
      read.word(media, member(unit, "media")),
      read.quantity(member(unit, "quantity")),
      own("serial"),
      ...(isSlip ? [own("seal"), counted && quantity(counted, word)] : [own("serialRead")]),
    ];
  });
  const cells = rows.map((row) => row.map((cell) => (cell === "" ? "" : foreign(cell))));
  const more = units.length - rows.length;
  return el(
    "div",
    { class: "units" },
    table(columns.number, head, cells),
    more > 0 && el("p", {}, text.verdict.findings.more(numberText(text, more))),
  );
}
