/** What a form says, value by value, for comparing with the paper. Its shape is a stranger's word: nothing is assumed. */
import type { Json, JsonObject } from "../format/canonical.ts";
import type { Opened } from "../paper/recall.ts";
import type { Text } from "../text/text.ts";
import { formText, numberText } from "../text/text.ts";
import type { Child } from "./dom.ts";
import { el, facts, foreign, table } from "./dom.ts";
import type { Row } from "./reader.ts";
import { Reader, contractRows, member, numberIn, placeText } from "./reader.ts";
import { correctionRows } from "./correctionRows.ts";
import { nonAcceptanceRows, statedText } from "./nonAcceptanceRows.ts";
import { completionRows, incidentRows, periodCloseRows, successionRows } from "./recordRows.ts";

/** More than a form has lines; a stranger may make up any number. */
const MAX_UNITS = 1000;

/** The whole form. */
export function formView(text: Text, opened: Opened): readonly Child[] {
  const { content } = opened;
  const read = new Reader(text, opened);
  const form = read.plain(content["form"]);
  const rows = Object.hasOwn(ROWS, form) ? ROWS[form] : undefined;
  if (!rows) return [];
  return [facts(rows(text, read, content).map(shown)), unitsTable(text, read, content)];
}

const ROWS: Readonly<
  Record<string, (text: Text, read: Reader, content: JsonObject) => readonly Row[]>
> = {
  handoverSlip: slipRows,
  disposalCertificate: certificateRows,
  incidentReport: incidentRows,
  completionReport: completionRows,
  correctionSlip: correctionRows,
  succession: successionRows,
  periodClose: periodCloseRows,
  nonAcceptance: nonAcceptanceRows,
};

function shown([name, value]: Row): readonly [string, Child] {
  return [name, value === "" ? undefined : foreign(value)];
}

function slipRows(text: Text, read: Reader, content: JsonObject): readonly Row[] {
  const { labels } = text.form;
  return [
    [labels.kind, read.word(text.form.slipKinds, content["kind"])],
    [labels.issuedOn, read.day(content["issuedOn"])],
    [labels.continues, numberOfSlip(text, content["continues"])],
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

function numberOfSlip(text: Text, value: Json | undefined): string {
  const number = numberIn(value);
  return number ? formText(text, "handoverSlip", number) : "";
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

/** The lines of a slip, or the units of another form. */
function unitsTable(text: Text, read: Reader, content: JsonObject): Child {
  const { columns, media, quantity } = text.form;
  const units = content["form"] === "handoverSlip" ? content["lines"] : content["units"];
  if (!Array.isArray(units) || units.length === 0) return undefined;
  const isSlip = content["form"] === "handoverSlip";
  const isRefused = content["form"] === "nonAcceptance";
  const head = [
    columns.line,
    columns.number,
    columns.name,
    columns.media,
    columns.quantity,
    columns.serial,
    ...(isSlip ? [columns.seal, columns.counted] : []),
    ...(isRefused ? [text.form.records.nonAcceptance.stated] : []),
    ...(isSlip || isRefused ? [] : [columns.serialRead]),
  ];
  const rows = units.slice(0, MAX_UNITS).map((unit: Json, at) => {
    const own = (name: string) => read.plain(member(unit, name));
    const counted = read.plain(member(member(unit, "check"), "counted"));
    const label = own("labelRead");
    const word = read.word(text.form.units, member(member(unit, "quantity"), "unit"));
    return [
      String(at + 1),
      own("number"),
      own("name"),
      read.word(media, member(unit, "media")),
      read.quantity(member(unit, "quantity")),
      own("serial"),
      ...(isSlip ? [own("seal"), counted && quantity(counted, word)] : []),
      ...(isRefused ? [statedText(text, read, unit)] : []),
      ...(isSlip || isRefused ? [] : [own("serialRead") || (label && text.form.unreadable(label))]),
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
