/** Finding anything by what someone remembers of it: a number, a name or its reading, a serial, a seal. */
import type { Docs } from "../../../shared/domain/state.ts";
import { formNumber } from "../../../shared/forms/era.ts";
import { assetState, leg, media, placeKind, slipKind } from "../../../shared/text/ja/words.ts";
import type { SearchHit } from "../../../shared/views/audit.ts";
import { searchable } from "../columns.ts";
import { allListed, few } from "./lists.ts";
import type { Reading } from "./reading.ts";

const MOST_OF_A_KIND = 20;

export function search(reading: Reading, { text }: { text: string }): SearchHit[] {
  const typed = searchable(text);
  if (typed === "") return [];
  const numbered = paddedNumber(typed) ?? typed;
  return [
    ...hits(reading, "asset", typed),
    ...hits(reading, "slip", numbered),
    ...hits(reading, "transport", numbered),
    ...hits(reading, "certificate", numbered),
    ...personHits(reading, typed),
    ...placeHits(reading, typed),
    ...hits(reading, "contract", typed),
  ];
}

type FoundKind = "asset" | "slip" | "transport" | "certificate" | "contract";

const DESCRIBE: {
  readonly [K in FoundKind]: (doc: Docs[K], reading: Reading) => Omit<SearchHit, "kind">;
} = {
  asset: (doc) => ({
    id: doc.asset,
    label: `${doc.number} ${doc.name}`,
    detail: `${media[doc.media]} ${assetState[doc.state]}`,
  }),
  slip: (doc) => ({ id: doc.slip, label: formNumber(doc.number), detail: slipKind[doc.kind] }),
  transport: (doc, { names }) => ({
    id: doc.transport,
    label: formNumber(doc.number),
    detail: `${leg[doc.leg]} ${names.place(doc.from)}→${names.place(doc.to)}`,
  }),
  certificate: (doc, { names }) => ({
    id: doc.certificate,
    label: formNumber(doc.number),
    detail: names.contract(doc.contract),
  }),
  contract: (doc) => ({ id: doc.contract, label: doc.title, detail: doc.number }),
};

function hits(reading: Reading, kind: FoundKind, text: string): SearchHit[] {
  // The table ties each description to its kind, which the union of kinds cannot express.
  const describe = DESCRIBE[kind] as (doc: object, reading: Reading) => Omit<SearchHit, "kind">;
  const docs = allListed(reading, { kind, text, newestFirst: kind !== "asset" }, MOST_OF_A_KIND);
  return docs.map((doc) => ({ kind, ...describe(doc, reading) }));
}

function personHits(reading: Reading, typed: string): SearchHit[] {
  const { disclosed, names } = reading;
  return few(reading, "person")
    .map((doc) => ({ doc, name: disclosed.text(doc.name), kana: disclosed.text(doc.kana) }))
    .filter(({ name, kana }) => [name, kana].some((one) => searchable(one).includes(typed)))
    .slice(0, MOST_OF_A_KIND)
    .map(({ doc, name }) => ({
      kind: "person",
      id: doc.person,
      label: name,
      detail: names.party(doc.party),
    }));
}

function placeHits(reading: Reading, typed: string): SearchHit[] {
  return few(reading, "place")
    .filter(({ code, name }) => [code, name].some((one) => searchable(one).includes(typed)))
    .slice(0, MOST_OF_A_KIND)
    .map(({ place, code, name, kind }) => ({
      kind: "place",
      id: place,
      label: name,
      detail: `${code} ${placeKind[kind]}`,
    }));
}

/** 12, 第12号 and 第0012号 are the same number; forms carry it with four digits. */
function paddedNumber(typed: string): string | undefined {
  const digits = /^第?(\d{1,4})号?$/.exec(typed)?.[1];
  return digits && `第${digits.padStart(4, "0")}号`;
}
