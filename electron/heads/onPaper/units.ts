/** What the lines of a form say of each unit. */
import type { UnitOnForm } from "../../../shared/forms/content.ts";
import { formText } from "../../../shared/text/ja/formLabels.ts";
import { amount, contentLine, encryptionLine, ownerLine } from "../../../shared/text/ja/forms.ts";
import { media } from "../../../shared/text/ja/words.ts";
import type { FormLines } from "../../../shared/views/heads.ts";

type Row = FormLines["units"][number];

/** What else a form says of a unit; nothing where the paper says nothing. */
export type Own = readonly (readonly [label: string, value: string | undefined])[];

/** A unit with what every form says of it, and what this form says beside. */
export function unitRow(unit: UnitOnForm, own: Own): Row {
  const common: Own = [
    [formText.model, unit.model],
    [formText.serial, unit.serial],
    [formText.capacity, unit.capacity],
    [formText.records, unit.records === undefined ? undefined : amount(unit.records, "record")],
    [formText.classification, unit.classification],
    [formText.content, contentLine(unit.content)],
    [formText.encryption, encryptionLine(unit.encryption)],
    [formText.owner, ownerLine(unit.mediumOwner)],
  ];
  const more = [...common, ...own, [formText.contentHash, unit.contentHash] as const];
  return {
    number: unit.number,
    name: unit.name,
    media: media[unit.media],
    quantity: amount(unit.quantity.value, unit.quantity.unit),
    more: more.flatMap(([label, value]): Row["more"] =>
      value === undefined || value === "" ? [] : [[label, value]],
    ),
  };
}
