/** What a record of non-acceptance says: the slip a side did not confirm, why, and what the other side says. */
import type { Json, JsonObject } from "../format/canonical.ts";
import type { Text } from "../text/text.ts";
import { formText } from "../text/text.ts";
import type { Reader, Row } from "./reader.ts";
import { contractRows, member, numberIn, placeText } from "./reader.ts";

export function nonAcceptanceRows(text: Text, read: Reader, content: JsonObject): readonly Row[] {
  const { labels } = text.form;
  const { nonAcceptance: words } = text.form.records;
  const slip = numberIn(content["slip"]);
  return [
    [labels.issuedOn, read.day(content["issuedOn"])],
    ...contractRows(text, read, content),
    [words.slip, slip ? formText(text, "handoverSlip", slip) : ""],
    [labels.kind, read.word(text.form.slipKinds, content["kind"])],
    [words.at, read.moment(content["at"])],
    [labels.place, placeText(read, content)],
    [labels.giver, read.person(content["giver"])],
    [labels.receiver, read.person(content["receiver"])],
    [words.refused, read.word(words.sides, content["side"])],
    [words.reason, read.plain(content["reason"])],
    [words.answer, read.plain(content["answer"])],
  ];
}

/** What the side that did not confirm says of one line. */
export function statedText(text: Text, read: Reader, unit: Json): string {
  const stated = read.plain(member(unit, "stated"));
  const word = read.word(text.form.units, member(member(unit, "quantity"), "unit"));
  const count = stated === "" ? "" : text.form.quantity(stated, word);
  return read.joined(count, read.plain(member(unit, "note")));
}
