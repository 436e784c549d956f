/** That a guard has, or had, a load for the night. */
import type { GuardView } from "../../shared/views/guard.ts";
import { moment } from "../ui/dates.ts";
import { Notice } from "../ui/Notice.tsx";

/** What is to be done in the morning, while nobody has done it. */
export function GuardNotice({ guard }: { readonly guard: GuardView | undefined }) {
  if (!guard || guard.overAt !== undefined) return null;
  return (
    <Notice tone="warning" title={`守衛 ${guard.guard} に預けています`}>
      {guardText(guard)}。{moment(guard.by)}
      までに、封印を照合して受け取りを記録してください。封印が違うときは、保留となります(特記事項
      第13条)。
    </Notice>
  );
}

/** Who, where, since when, under which seals. */
export function guardText({ guard, place, person, leftAt, seals, note, overAt }: GuardView) {
  const parts = [
    `${moment(leftAt)} ${person.label} が ${place.label} で守衛 ${guard} に預けた`,
    seals.length > 0 ? `封印 ${seals.join("、")}` : undefined,
    note,
    overAt === undefined ? undefined : `${moment(overAt)} まで`,
  ];
  return parts.filter((part) => part !== undefined).join("、");
}
