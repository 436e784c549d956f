/** What a correction slip says: each thing that was wrong, before and after, and the word of both sides. */
import type { Json, JsonObject } from "../format/canonical.ts";
import type { Text } from "../text/text.ts";
import { formText, numberName } from "../text/text.ts";
import type { Reader, Row } from "./reader.ts";
import { contractRows, member, numberIn } from "./reader.ts";

export function correctionRows(text: Text, read: Reader, content: JsonObject): readonly Row[] {
  const { correction: words } = text.form.records;
  const target = content["target"];
  const lines = Array.isArray(content["lines"]) ? content["lines"] : [];
  return [
    [text.form.labels.issuedOn, read.day(content["issuedOn"])],
    ...contractRows(text, read, content),
    [words.subject, subjectText(text, read, content["subject"])],
    [
      words.target,
      words.entry(read.plain(member(target, "seq")), read.plain(member(target, "leaf"))),
    ],
    ...lines.map((line): Row => lineRow(text, read, line)),
    [words.reason, read.plain(content["reason"])],
    [words.author, read.person(content["author"])],
    ...approvalRows(text, read, content["approvals"]),
  ];
}

function subjectText(text: Text, read: Reader, subject: Json | undefined): string {
  const { correction: words } = text.form.records;
  const of = (name: string) => member(subject, name);
  const thing = read.word(words.things, of("kind"));
  const form = numberIn(of("number"));
  if (form && of("kind") === "slip") return formText(text, "handoverSlip", form);
  if (form) return read.joined(thing, numberName(text, words.transportPrefix, form));
  if (of("kind") === "asset") return read.joined(read.plain(of("number")), read.plain(of("name")));
  const incident = numberIn(of("incident"));
  return read.joined(
    thing,
    read.word(text.form.offices, of("office")),
    read.document(subject),
    read.plain(of("name")),
    read.person(of("person")),
    incident ? numberName(text, text.form.prefix.incidentReport, incident) : "",
  );
}

const MOMENTS = ["releasedAt", "receivedAt", "departedAt", "arrivedAt"];
const DAYS = [
  "documentDate",
  "validFrom",
  "validTo",
  "applicationDate",
  "deadline",
  "signedOn",
  "heldOn",
];

function lineRow(text: Text, read: Reader, line: Json): Row {
  const { correction: words } = text.form.records;
  const field = read.plain(member(line, "field"));
  const value = (name: string) => {
    const said = member(line, name);
    const shown = shownValue(text, read, field, said);
    return shown === "" ? words.none : shown;
  };
  return [read.word(words.fields, field), words.change(value("before"), value("after"))];
}

function shownValue(text: Text, read: Reader, field: string, said: Json | undefined): string {
  if (MOMENTS.includes(field)) return read.moment(said);
  if (DAYS.includes(field)) return read.day(said);
  if (field === "means") return read.word(text.form.records.correction.means, said);
  return read.plain(said) || read.quantity(said);
}

function approvalRows(text: Text, read: Reader, approvals: Json | undefined): readonly Row[] {
  const { correction: words } = text.form.records;
  if (!Array.isArray(approvals)) return [];
  return approvals.map((one): Row => {
    const side = member(one, "side") === "giver" ? words.giver : words.receiver;
    const done = read.joined(read.person(member(one, "person")), read.side(member(one, "done")));
    return [side, done === "" ? read.joined(read.plain(member(one, "party")), words.notYet) : done];
  });
}
