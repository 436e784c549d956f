/** What a sentence about something that happened is made with. */
import type { EventOf, EventType } from "../../../domain/event.ts";
import type { Document } from "../../../domain/values.ts";
import { eraDate } from "../../../forms/era.ts";
import type { Names } from "../../refusalText.ts";

export interface Telling {
  readonly names: Names;
  /** The unit whose history this is: its own seal and count are told, not those of the others. */
  readonly asset?: string;
}

interface Detail {
  readonly label: string;
  readonly value: string;
}

export interface Told {
  readonly title: string;
  readonly details: Detail[];
}

export type Tell<T extends EventType> = (event: EventOf<T>, telling: Telling) => Told;

/** A title with those of its details that there are. */
export function tell(
  title: string,
  ...details: readonly (readonly [label: string, value: string | undefined])[]
): Told {
  return {
    title,
    details: details.flatMap(([label, value]) =>
      value === undefined || value === "" ? [] : [{ label, value }],
    ),
  };
}

/** A name in its brackets. */
export const named = (name: string) => `「${name}」`;

/** 第7号(令和8年7月24日) */
export function documentText(document: Document | undefined): string | undefined {
  return document && `${document.number}(${eraDate(document.date)})`;
}

/** From 〜 to, open ends left open. */
export function term(from: string, to: string | undefined): string {
  return `${eraDate(from)}〜${to === undefined ? "" : eraDate(to)}`;
}

/** Numbers of the units, or of how many when there are many; nothing when it is the told one alone. */
export function unitsText({ names, asset }: Telling, units: readonly string[]): string | undefined {
  if (units.length === 1 && units[0] === asset) return undefined;
  const shown = units.slice(0, 5).map((id) => names.asset(id));
  const more = units.length > shown.length ? ` ほか${units.length - shown.length}点` : "";
  return `${shown.join("、")}${more}(${units.length}点)`;
}

/** What is said of the told unit in a list about several. */
export function own<E extends { readonly asset: string }>(
  { asset }: Telling,
  list: readonly E[],
): E | undefined {
  return list.find((one) => one.asset === asset);
}
