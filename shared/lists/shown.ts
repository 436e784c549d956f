/** What each row of a list registers, in words: read before it is recorded for good, since words can be misread. */
import type { Decided } from "../domain/vocabulary.ts";
import { eraDate } from "../forms/era.ts";
import { media, partyRole, placeKind, unit } from "../text/ja/words.ts";
import type { Listed } from "./list.ts";
import type { AssetFields, GoodRow, PersonFields, PlaceFields } from "./read.ts";

type Said = Readonly<Record<string, string | undefined>>;
type NameOf = (party: string) => string;

/** The row in words, by field; nothing where nothing is registered. */
export function shownRow(of: Listed, { fields }: GoodRow, partyName: NameOf): Said {
  // A good row has passed the schema of its list.
  return SHOWN[of](fields as never, partyName);
}

const YES_NO: Readonly<Record<Decided, string>> = { yes: "有", no: "無", unknown: "不明" };

const SHOWN: {
  readonly assets: (asset: AssetFields) => Said;
  readonly persons: (person: PersonFields, partyName: NameOf) => Said;
  readonly places: (place: PlaceFields, partyName: NameOf) => Said;
} = {
  assets: ({ content, quantity, encryption, ...asset }) => ({
    number: asset.number,
    name: asset.name,
    media: media[asset.media],
    quantity: quantity.value.toLocaleString("ja-JP"),
    unit: unit[quantity.unit],
    serial: asset.serial,
    model: asset.model,
    capacity: asset.capacity,
    contentHash: asset.contentHash,
    records: asset.records?.toLocaleString("ja-JP"),
    classification: asset.classification,
    personal: YES_NO[content.personal],
    myNumber: YES_NO[content.myNumber],
    sensitive: YES_NO[content.sensitive],
    encryption: encryption.state === "encrypted" ? encryption.method : "無",
    owner: partyRole[asset.mediumOwner],
    dueOn: asset.dueOn === undefined ? undefined : eraDate(asset.dueOn),
    note: asset.note,
  }),
  persons: ({ name, kana, party, department, title, phone }, partyName) => ({
    name: name.clear,
    kana: kana.clear,
    party: partyName(party),
    department,
    title,
    phone: phone?.clear,
  }),
  places: ({ code, name, party, kind, address, lock, managedArea, country }, partyName) => ({
    code,
    name,
    party: partyName(party),
    kind: placeKind[kind],
    address,
    lock,
    managedArea: managedArea ? YES_NO.yes : YES_NO.no,
    country,
  }),
};
