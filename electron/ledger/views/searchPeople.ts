/**
 * Finding persons by their name or its reading.
 *
 * No index holds either. They stand in `disclosures` alone, sealed: each is opened when it is sought, checked against
 * its commitment, compared and let go. An index would keep a second copy, in pieces, in pages that SQLite frees long
 * after; when the law lets a name expire, deleting its one row must be all there is to do. A ledger knows hundreds of
 * persons where it knows a hundred thousand units, so that opening all of them takes milliseconds.
 */
import { searchable } from "../../../shared/domain/searchable.ts";
import type { Docs } from "../../../shared/domain/state.ts";
import { searchLabels as labels } from "../../../shared/text/ja/search.ts";
import type { SearchHit } from "../../../shared/views/search.ts";
import { few } from "./lists.ts";
import { hitOf } from "./marked.ts";
import type { Reading } from "./reading.ts";

/** The first `most` persons whose name or reading holds every word, each in searchable form. */
export function personHits(
  reading: Reading,
  words: readonly string[],
  most: number,
): readonly SearchHit[] {
  const found: ReturnType<typeof opened>[] = [];
  for (const person of few(reading, "person")) {
    if (found.length >= most) break;
    const one = opened(reading, person);
    if (holdEvery(words, [one.name, one.kana])) found.push(one);
  }
  if (found.length === 0) return [];
  const contractOf = contractsOf(reading);
  return found.map(({ person, name, kana }) =>
    hitOf(
      {
        id: person.person,
        label: name,
        detail: [reading.names.party(person.party), person.title].filter(Boolean).join(" "),
        others: [[labels.kana, kana]],
        contract: contractOf(person),
      },
      words,
    ),
  );
}

function opened({ disclosed }: Reading, person: Docs["person"]) {
  return { person, name: disclosed.text(person.name), kana: disclosed.text(person.kana) };
}

function holdEvery(words: readonly string[], texts: readonly string[]): boolean {
  const forms = texts.map(searchable);
  return words.every((word) => forms.some((form) => form.includes(word)));
}

/** The contract on whose page a person stands: where they have an office, else one that their party takes part in. */
function contractsOf(reading: Reading) {
  const standings = few(reading, "standing");
  const contracts = few(reading, "contract");
  return ({ person, party }: Docs["person"]): string | undefined =>
    standings.findLast((one) => one.person === person)?.contract ??
    contracts.findLast(({ client, contractor }) => client === party || contractor === party)
      ?.contract;
}
