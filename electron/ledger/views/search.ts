/**
 * Finding anything by what someone remembers of it: a number, a name or its reading, a serial, a seal. Answered from
 * the index; only what is shown is read.
 */
import type { Docs } from "../../../shared/domain/state.ts";
import { marksOf } from "../../../shared/domain/state.ts";
import { formNumber } from "../../../shared/forms/era.ts";
import { incidentKind } from "../../../shared/text/ja/recordWords.ts";
import { assetState, leg, media, placeKind, slipKind } from "../../../shared/text/ja/words.ts";
import { searchLabels as labels } from "../../../shared/text/ja/search.ts";
import type { SearchGroup, SearchHit, SearchView, Searched } from "../../../shared/views/search.ts";
import { SEARCHED } from "../../../shared/views/search.ts";
import { foldMark } from "../../../shared/domain/marks.ts";
import { correctedName } from "../correctedName.ts";
import type { Fresh, Question } from "../found.ts";
import { filedRows, freshIn, soughtIn } from "../found.ts";
import { unmarkedAssets } from "../lateMarks.ts";
import type { Hit } from "./marked.ts";
import { hitOf } from "./marked.ts";
import type { Reading } from "./reading.ts";
import { personHits } from "./searchPeople.ts";

/** As many as one looks through; the list behind shows the others. */
const PER_KIND = 8;

/** As long as one waits without noticing; what is not found by then is asked for more exactly. */
const PATIENCE_MS = 60;

export function search(reading: Reading, { text }: { text: string }): SearchView {
  const words = soughtIn(text);
  if (words.length === 0) return { groups: [] };
  const fresh = freshIn(reading.db);
  const end = performance.now() + PATIENCE_MS;
  let cut = false;
  const seeking: Seeking = {
    reading,
    fresh,
    isOver: () => (cut ||= performance.now() > end),
  };
  const numbered = words.map(padded);
  const groups: readonly SearchGroup[] = [
    ...NUMBERED.map((kind) =>
      found(seeking, { kind, words: [...numbered, ...words] }, [
        ...rowsOf(seeking, { kind, words: numbered }),
        ...rowsOf(seeking, { kind, words }),
      ]),
    ),
    ...(["instruction", "place", "contract"] as const).map((kind) =>
      found(seeking, { kind, words }, rowsOf(seeking, { kind, words })),
    ),
    group("person", personHits(reading, words, PER_KIND + 1)),
    // Last, for there are by far the most of them.
    found(seeking, { kind: "asset", words }, [
      ...numberedSo(reading, text),
      ...rowsOf(seeking, { kind: "asset", words }),
    ]),
  ];
  const some = groups
    .filter(({ hits }) => hits.length > 0)
    .toSorted((a, b) => SEARCHED.indexOf(a.kind) - SEARCHED.indexOf(b.kind));
  if (fresh.overlooked > 0) return { groups: some, incomplete: "filing" };
  return cut ? { groups: some, incomplete: "cut" } : { groups: some };
}

/** What is found by the number of a form, however many of its digits are typed. */
const NUMBERED = [
  "slip",
  "transport",
  "certificate",
  "incident",
  "correction",
  "succession",
  "periodClose",
  "nonAcceptance",
] as const;

/** What a search goes by. */
interface Seeking {
  readonly reading: Reading;
  readonly fresh: Fresh;
  /** Whether someone has waited long enough. */
  readonly isOver: () => boolean;
}

function group(kind: Searched, hits: readonly SearchHit[]): SearchGroup {
  return { kind, hits: hits.slice(0, PER_KIND), more: hits.length > PER_KIND };
}

/** The living unit of that very number, then those whose number begins so. */
function numberedSo({ db }: Reading, text: string): readonly number[] {
  const begin = foldMark(text.trim());
  const most = PER_KIND + 1;
  const inRows = db
    .prepare<[object], { row: number; number: string }>(
      `SELECT books.rowid AS row, books.number FROM books AS contracts
       JOIN books ON books.contract = contracts.contract
       WHERE contracts.kind = 'contract' AND contracts.contract IS NOT NULL
         AND books.number >= @begin AND books.number < @begin || char(1114111)
       ORDER BY books.number LIMIT @most`,
    )
    .all({ begin, most });
  const late = unmarkedAssets(db).flatMap(({ row, asset }) => {
    const { number } = marksOf(asset);
    return number?.startsWith(begin) ? [{ row, number }] : [];
  });
  return [...inRows, ...late]
    .toSorted((a, b) => (a.number < b.number ? -1 : Number(a.number > b.number)))
    .slice(0, most)
    .map(({ row }) => row);
}

/**
 * 12, 第12号 and 第0012号 are the same number, so are 12の2 and 第0012号の2; forms carry it with four digits. Words come in
 * the form they are compared in, with の as ノ.
 */
function padded(word: string): string {
  const bare = word.replace(/^(\d{1,4})(ノ\d{1,2})?$/, "第$1号$2");
  return bare.replace(/第(\d{1,3})号/, (_, digits: string) => `第${digits.padStart(4, "0")}号`);
}

/** The rows that answer a question, the newest first: as many as are shown, and one to know that there are more. */
function rowsOf({ reading, fresh, isOver }: Seeking, question: Question): readonly number[] {
  const rows: number[] = fresh.answering(question).slice(0, PER_KIND + 1);
  for (const row of filedRows(reading.db, question, isOver)) {
    rows.push(row);
    if (rows.length > 2 * PER_KIND) break;
  }
  return rows.toSorted((a, b) => b - a);
}

/** The documents of some rows, each once. */
function found(
  { reading }: Seeking,
  { kind, words }: Question & { readonly kind: FoundKind },
  rows: readonly number[],
): SearchGroup {
  const select = reading.db
    .prepare<[number], string>("SELECT doc FROM books WHERE rowid = ?")
    .pluck();
  const docs = [...new Set(rows)].slice(0, PER_KIND + 1).flatMap((row) => {
    const doc = select.get(row);
    // Written by ourselves under that kind.
    return doc === undefined ? [] : [JSON.parse(doc) as Docs[FoundKind]];
  });
  return group(kind, docs.map(shown(reading, kind, words)));
}

type FoundKind = Exclude<Searched, "person">;

const DESCRIBE: { readonly [K in FoundKind]: (doc: Docs[K], reading: Reading) => Hit } = {
  asset: (doc) => ({
    id: doc.asset,
    label: `${doc.number} ${doc.name}`,
    detail: `${media[doc.media]} ${assetState[doc.state]}`,
    others: [
      [labels.serial, doc.serial],
      [labels.seal, doc.seal],
      [labels.container, doc.container],
    ],
  }),
  slip: (doc) => ({
    id: doc.slip,
    label: formNumber(doc.number),
    detail: slipKind[doc.kind],
    others: [[labels.clientNumber, doc.clientNumber]],
  }),
  transport: (doc, { names }) => ({
    id: doc.transport,
    label: formNumber(doc.number),
    detail: `${leg[doc.leg]} ${names.place(doc.from)}→${names.place(doc.to)}`,
    others: [
      [labels.waybill, doc.carriage.waybill],
      [labels.caseNumber, doc.carriage.caseNumber],
    ],
  }),
  certificate: (doc, { names }) => ({
    id: doc.certificate,
    label: formNumber(doc.number),
    detail: names.contract(doc.contract),
    others: [[labels.vendorCertificate, doc.vendorCertificate?.number]],
  }),
  instruction: (doc, { names }) => ({
    id: doc.instruction,
    label: doc.document.number,
    detail: names.contract(doc.contract),
  }),
  place: ({ place, code, name, kind, address }) => ({
    id: place,
    label: `${code} ${name}`,
    detail: placeKind[kind],
    others: [[labels.address, address]],
  }),
  incident: (doc, { names }) => ({
    id: doc.incident,
    label: formNumber(doc.number),
    detail: `${incidentKind[doc.kind]} ${names.contract(doc.contract)}`,
  }),
  correction: ({ correction, number, subject }, { names, books }) => ({
    id: correction,
    label: formNumber(number),
    detail: correctedName(books, names, subject),
  }),
  succession: ({ succession, number, from, to }, { names }) => ({
    id: succession,
    label: number ? formNumber(number) : "",
    detail: `${names.person(from)}→${names.person(to)}`,
  }),
  periodClose: ({ close, number, contract }, { names }) => ({
    id: close,
    label: number ? formNumber(number) : "",
    detail: `${names.of("periodClose", close)} ${names.contract(contract)}`,
  }),
  nonAcceptance: ({ nonAcceptance, number, slip }, { names }) => ({
    id: nonAcceptance,
    label: formNumber(number),
    detail: `受渡票 ${names.slip(slip)}`,
  }),
  contract: (doc) => ({
    id: doc.contract,
    label: doc.title,
    detail: doc.number,
    others: [[labels.number, doc.number]],
  }),
};

function shown(reading: Reading, kind: FoundKind, words: readonly string[]) {
  // The table ties each description to its kind, which the union of kinds cannot express.
  const describe = DESCRIBE[kind] as (doc: Docs[FoundKind], reading: Reading) => Hit;
  return (doc: Docs[FoundKind]) => hitOf(describe(doc, reading), words);
}
