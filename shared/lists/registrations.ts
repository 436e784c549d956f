/** What each row of a list registers. A row becomes a registration, or faults with the column they are in. */
import type { Decided } from "../domain/vocabulary.ts";
import { PLACE_KINDS } from "../domain/vocabulary.ts";
import { placeKind as placeKindWords } from "../text/ja/words.ts";
import type { Read } from "./cells.ts";
import { countOf, dayOf, hashOf, markOf, textOf, wordOf } from "./cells.ts";
import type { Listed } from "./list.ts";
import { readDecided, readMedia, readQuantity, readUnit } from "./words.ts";

/** What stands for all rows, and what their words refer to. */
export interface About {
  /** The contract that units belong to, and the classification of those for which none is written. */
  readonly contract?: { readonly id: string; readonly classification: string };
  /** The party of a name, as it was registered. */
  readonly party: (name: string) => string | undefined;
}

/** The cells of one row by field, and where what is wrong with them goes. */
export interface RowReader {
  readonly cell: (field: string) => string;
  readonly fault: (field: string, message: string) => void;
}

/** What a row would register, unchecked; the schema of the command has the last word. */
export function registrationOf(
  list: Listed,
  id: string,
  reader: RowReader,
  about: About,
): Record<string, unknown> {
  const fields = READERS[list](reader, about);
  const known = { [ID_FIELD[list]]: id, ...fields };
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined));
}

const ID_FIELD = { assets: "asset", persons: "person", places: "place" } as const;

type Fields = Readonly<Record<string, unknown>>;

const READERS: Readonly<Record<Listed, (reader: RowReader, about: About) => Fields>> = {
  assets: (reader, { contract }) => {
    const { cell } = reader;
    const encryption = textOf(cell("encryption"));
    return {
      contract: contract?.id,
      number: mark(cell("number")),
      name: text(cell("name")),
      media: taken(reader, "media", wordOf(cell("media"), readMedia, "「USBメモリ」「紙」")),
      quantity: quantityIn(reader),
      serial: mark(cell("serial")),
      medium: mark(cell("medium")),
      model: text(cell("model")),
      capacity: text(cell("capacity")),
      contentHash: taken(reader, "contentHash", hashOf(cell("contentHash"))),
      records: taken(reader, "records", countOf(cell("records"))),
      classification: mark(cell("classification"))?.toUpperCase() ?? contract?.classification,
      content: {
        personal: decided(reader, "personal"),
        myNumber: decided(reader, "myNumber"),
        sensitive: decided(reader, "sensitive"),
      },
      mediumOwner: taken(reader, "owner", wordOf(cell("owner"), ownerOf, "「発注者」")) ?? "client",
      encryption: /^(無し?|なし|しない|×|-|―)?$/u.test(encryption)
        ? { state: "none" }
        : { state: "encrypted", method: encryption },
      dueOn: taken(reader, "dueOn", dayOf(cell("dueOn"))),
      note: cell("note").replaceAll(/\r\n?/g, "\n").trim() || undefined,
    };
  },
  persons: (reader, about) => {
    const { cell } = reader;
    return {
      party: partyIn(reader, about),
      name: clear(text(cell("name"))),
      kana: clear(text(cell("kana").normalize("NFKC"))),
      title: text(cell("title")),
      department: text(cell("department")),
      phone: clear(mark(cell("phone"))),
    };
  },
  places: (reader, about) => {
    const { cell } = reader;
    const managed = decided(reader, "managedArea");
    return {
      code: mark(cell("code")),
      name: text(cell("name")),
      party: partyIn(reader, about),
      kind: taken(reader, "kind", wordOf(cell("kind"), placeKindOf, "「受注者の事業所」「倉庫」")),
      address: text(cell("address")),
      country:
        mark(cell("country"))
          ?.toUpperCase()
          .replace(/^日本国?$/u, "JP") ?? "JP",
      managedArea: managed === "yes",
      lock: text(cell("lock")),
    };
  },
};

function text(cell: string): string | undefined {
  return textOf(cell) || undefined;
}

function mark(cell: string): string | undefined {
  return markOf(cell) || undefined;
}

function clear(value: string | undefined): { clear: string } | undefined {
  return value === undefined ? undefined : { clear: value };
}

function taken<T>({ fault }: RowReader, field: string, read: Read<T>): T | undefined {
  if (read.fault !== undefined) fault(field, read.fault);
  return read.value;
}

function quantityIn(reader: RowReader) {
  const { cell, fault } = reader;
  const { count, unit: beside } = readQuantity(cell("quantity"));
  const value = taken(reader, "quantity", countOf(count));
  const unit =
    taken(reader, "unit", wordOf(cell("unit"), readUnit, "「本」「箱」「冊」")) ??
    (beside === "" ? undefined : beside);
  if (value !== undefined && unit === undefined && textOf(cell("unit")) === "")
    fault("unit", "単位がありません。「本」「箱」のように入力するか、数量に付けてください。");
  return value === undefined || unit === undefined ? undefined : { value, unit };
}

/** Nothing written is not known; what is written must be one of the words. */
function decided({ cell, fault }: RowReader, field: string): Decided {
  const written = textOf(cell(field));
  const value = readDecided(written);
  if (value === "unknown" && !/^(不明|未定|未確認|\?|？)?$/u.test(written))
    fault(
      field,
      `「${written}」は読み取れません。「有」「無」「不明」のいずれかを入力してください。`,
    );
  return value;
}

function ownerOf(word: string): "client" | "contractor" | undefined {
  if (/発注者|^市|貴市/u.test(word)) return "client";
  return /受注者|当社|自社/u.test(word) ? "contractor" : undefined;
}

const sameWord = (one: string, other: string) =>
  one.normalize("NFKC").replaceAll(/\s/g, "") === other.normalize("NFKC").replaceAll(/\s/g, "");

function placeKindOf(word: string): string | undefined {
  const exact = PLACE_KINDS.find((one) => sameWord(placeKindWords[one], word));
  if (exact) return exact;
  if (/再委託/u.test(word)) return "subcontractor";
  if (/発注者|庁舎/u.test(word)) return "client";
  if (/受注者|当社|自社/u.test(word)) return "contractor";
  return undefined;
}

function partyIn({ cell, fault }: RowReader, { party }: About): string | undefined {
  const name = textOf(cell("party"));
  if (name === "") return undefined;
  const id = party(name);
  if (id === undefined)
    fault(
      "party",
      `「${name}」という関係者(団体)は登録されていません。名称を確かめるか、先に登録してください。`,
    );
  return id;
}
