/** A copy of a unit, registered under the client's approval: it is an asset of its own (Art. 8). */
import type { Media, Unit } from "../../../../shared/domain/vocabulary.ts";
import { TRANSITIONS } from "../../../../shared/domain/transitions.ts";
import { shortDate } from "../../../../shared/forms/era.ts";
import type { AssetView } from "../../../../shared/views/asset.ts";
import { ifOffered, peopleOptions, placeOptions } from "../../../app/choices.ts";
import { newId } from "../../../app/newId.ts";
import { given, lacking, tidyMark, unchosen, unfilled } from "../../../app/typed.ts";
import type { Circumstances, UnitsActSpec } from "../../../app/UnitsAct.tsx";
import { dayTyped } from "../../../ui/dates.ts";
import { readCount } from "../../../ui/numbers.ts";
import { Approval, Called, Keeping, Medium, approvalOptions } from "./copyFields.tsx";

export interface Copying {
  readonly asset: string;
  readonly approval: string;
  readonly number: string;
  readonly name: string;
  readonly media: Media;
  readonly serial: string;
  readonly quantity: string;
  readonly unit: Unit;
  readonly owner: "client" | "contractor" | "";
  readonly encryption: string;
  readonly person: string;
  readonly place: string;
  readonly shelf: string;
  readonly dueOn: string;
}

export const copy: UnitsActSpec<Copying> = {
  name: "copy",
  what: "複写",
  does: "登録",
  about:
    "発注者の指示又は承諾を受けて複写した1点を登録します(特記事項 第8条)。複写も情報資産です。分類と含まれる情報は原本から引き継ぎ、返却または廃棄を終えるまで契約を完結できません。",
  states: TRANSITIONS.T28.from,
  fresh,
  lacks: (draft, { units }) =>
    lacking(
      units.length > 1 && "複写は、原本1点ごとに登録します。1点だけ残してください。",
      unchosen(draft.approval, "指示・承諾"),
      unfilled(draft.number, "複写の番号"),
      unfilled(draft.name, "名称"),
      readCount(draft.quantity) === undefined && "数量を1以上の数で入力してください。",
      unchosen(draft.owner, "媒体の所有"),
      unchosen(draft.person, "複写した人"),
      unchosen(draft.place, "保管場所"),
      dayTyped(draft.dueOn) === undefined && "返却・廃棄の期限を入力してください。",
    ),
  build: (draft, { units, contract }, occurredAt) => {
    const dueOn = dayTyped(draft.dueOn);
    const value = readCount(draft.quantity);
    const [original] = units;
    if (!original || dueOn === undefined || value === undefined) return undefined;
    if (draft.owner === "") return undefined;
    return {
      type: "registerCopy",
      occurredAt,
      asset: draft.asset,
      contract: contract.id,
      of: original.id,
      approval: draft.approval,
      number: tidyMark(draft.number),
      name: draft.name.trim(),
      media: draft.media,
      ...given("serial", draft.serial),
      quantity: { value, unit: draft.unit },
      mediumOwner: draft.owner,
      encryption:
        draft.encryption.trim() === ""
          ? { state: "none" }
          : { state: "encrypted", method: draft.encryption.trim() },
      person: draft.person,
      place: draft.place,
      ...given("shelf", draft.shelf),
      dueOn,
    };
  },
  fields: (typing) => (
    <>
      <Approval {...typing} />
      <Called {...typing} />
      <Medium {...typing} />
      <Keeping {...typing} />
    </>
  ),
};

/** Nothing said of it yet; the only approval there is, and whoever is signed in. */
function fresh(about: Circumstances): Copying {
  const { units, contract, self } = about;
  const [only, ...others] = approvalOptions(contract);
  const [original] = units;
  return {
    ...(original ? asOriginal(original) : UNKNOWN),
    asset: newId(),
    approval: only && others.length === 0 ? only.value : "",
    serial: "",
    owner: "",
    person: ifOffered(peopleOptions(contract, "contractor"), self),
    place: ifOffered(placeOptions(contract), original?.place?.id),
    dueOn: shortDate(original?.dueOn ?? contract.to),
  };
}

const UNKNOWN = {
  number: "",
  name: "",
  media: "other",
  quantity: "1",
  unit: "piece",
  encryption: "",
  shelf: "",
} as const;

/** As its original, under a number that a label can carry. */
function asOriginal({ number, name, media, quantity, encryption, shelf, copies }: AssetView) {
  return {
    number: `${number}-C${copies.length + 1}`,
    name: `${name}(複写)`,
    media,
    quantity: String(quantity.value),
    unit: quantity.unit,
    encryption: encryption.state === "encrypted" ? encryption.method : "",
    shelf: shelf ?? "",
  };
}
