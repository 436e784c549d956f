/** What the forms beyond a single handover say. */
import type { Json, JsonObject } from "../format/canonical.ts";
import type { Text } from "../text/text.ts";
import type { Reader, Row } from "./reader.ts";
import { contractRows, member, placeText } from "./reader.ts";

/** Lines of a list, one below the other; what is no list is empty. */
function lines(value: Json | undefined, line: (one: Json) => string): string {
  return Array.isArray(value) ? value.map(line).join("\n") : "";
}

export function incidentRows(text: Text, read: Reader, content: JsonObject): readonly Row[] {
  const { labels, editions, incidentKinds, certainties } = text.form.records;
  const plain = (name: string) => read.plain(content[name]);
  const kind = read.word(incidentKinds, content["kind"]);
  const certainty = read.word(certainties, content["certainty"]);
  const said = (by: string) => (one: Json) =>
    read.joined(
      read.moment(member(one, "at")),
      read.person(member(one, by)),
      read.plain(member(one, "content")),
    );
  const submitted = content["submitted"];
  return [
    [labels.edition, read.word(editions, content["edition"])],
    [text.form.labels.issuedOn, read.day(content["issuedOn"])],
    ...contractRows(text, read, content),
    [labels.kind, `${kind}(${certainty})`],
    [labels.learnedAt, read.moment(content["learnedAt"])],
    [labels.learnedBy, read.person(content["learnedBy"])],
    [labels.happenedAt, read.moment(content["happenedAt"])],
    [labels.where, placeText(read, content) || plain("whereabouts")],
    [labels.persons, plain("persons")],
    [
      labels.course,
      lines(content["course"], (one) =>
        read.joined(read.moment(member(one, "at")), read.plain(member(one, "text"))),
      ),
    ],
    [labels.cause, plain("cause")],
    [labels.firstAction, plain("firstAction")],
    [labels.measures, plain("measures")],
    [labels.told, lines(content["told"], said("to"))],
    [labels.instructed, lines(content["instructed"], said("person"))],
    [labels.response, plain("response")],
    [labels.secondary, plain("secondary")],
    [labels.prevention, plain("prevention")],
    [labels.attachments, lines(content["attachments"], (one) => read.plain(member(one, "name")))],
    [labels.author, read.person(content["author"])],
    [labels.responsible, read.person(content["responsible"])],
    [
      labels.submitted,
      read.joined(read.moment(member(submitted, "at")), read.person(member(submitted, "to"))),
    ],
  ];
}

/** That nothing is left, by kind. */
export function completionRows(text: Text, read: Reader, content: JsonObject): readonly Row[] {
  const { balance: words } = text.form.records;
  const ended = content["ended"];
  const amounts = ["received", "returned", "destroyed", "lost", "held"] as const;
  return [
    [text.form.labels.issuedOn, read.day(content["issuedOn"])],
    ...contractRows(text, read, content),
    [words.ended, read.day(member(ended, "on"))],
    [words.issuer, read.person(content["issuer"])],
    [
      words.total,
      lines(content["balance"], (row) =>
        read.joined(
          read.word(text.form.media, member(row, "media")),
          read.word(text.form.units, member(row, "unit")),
          ...amounts.map((name) => `${words[name]} ${read.plain(member(row, name))}`),
        ),
      ),
    ],
  ];
}

/** What passed from whom to whom; the units follow in a table. */
export function successionRows(text: Text, read: Reader, content: JsonObject): readonly Row[] {
  const { succession: words } = text.form.records;
  return [
    [text.form.labels.issuedOn, read.day(content["issuedOn"])],
    ...contractRows(text, read, content),
    [words.from, read.person(content["from"])],
    [words.to, read.person(content["to"])],
    [words.reason, read.plain(content["reason"])],
    [words.lastDay, read.day(content["lastDay"])],
    [
      words.keys,
      lines(content["keys"], (one) =>
        words.key(read.plain(member(one, "what")), read.plain(member(one, "count"))),
      ),
    ],
    [words.notice, read.document(content["notice"])],
    [words.handed, read.side(content["handed"])],
    [words.taken, read.side(content["taken"])],
  ];
}

/** What happened in a period, and the head that was signed over it. */
export function periodCloseRows(text: Text, read: Reader, content: JsonObject): readonly Row[] {
  const { periodClose: words } = text.form.records;
  const { head, previous, counts } = content;
  const period = (of: Json | undefined) =>
    read.joined(read.day(member(of, "from")), "–", read.day(member(of, "to")));
  const moved = lines(counts, (one) =>
    words.count(read.word(words.movements, member(one, "what")), read.plain(member(one, "count"))),
  );
  return [
    [text.form.labels.issuedOn, read.day(content["issuedOn"])],
    ...contractRows(text, read, content),
    [words.period, period(content)],
    [words.previous, previous === undefined ? words.first : period(previous)],
    [words.counts, moved === "" ? words.still : moved],
    [words.head, words.size(read.plain(member(head, "size")), read.plain(member(head, "root")))],
    [words.person, read.joined(read.person(content["person"]), read.side(content["closed"]))],
    [text.form.labels.remarks, read.plain(content["remarks"])],
  ];
}
