/** A contract as it was changed: from what to what, and what did not change with it (E10). */
import type { Lapse, Terms } from "../../domain/events/amendment.ts";
import { settingsNamed } from "../../domain/amendment.ts";
import { eraDate } from "../../forms/era.ts";
import type { Names } from "../refusalText.ts";
import { settingLabel, settingText } from "./settings.ts";
import { office } from "./words.ts";

/** One thing that was changed, before and after. */
export interface ChangedLine {
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

export function changedLines(of: { readonly before: Terms; readonly after: Terms }): ChangedLine[] {
  const { before, after } = of;
  const ends =
    before.to === undefined || after.to === undefined
      ? []
      : [{ label: "契約期間の終わり", before: eraDate(before.to), after: eraDate(after.to) }];
  const settings = settingsNamed(after.settings ?? {}).map((name) => ({
    label: settingLabel(name),
    before: settingText(before.settings ?? {}, name),
    after: settingText(after.settings ?? {}, name),
  }));
  return [...ends, ...settings];
}

/** 「場所 第一書庫」の指定 */
export function lapseText(lapse: Pick<Lapse, "kind" | "of" | "office">, names: Names): string {
  switch (lapse.kind) {
    case "consent":
      return `「${names.party(lapse.of)}」への承諾`;
    case "copyApproval":
      return `複写の指示・承諾「${names.of("copyApproval", lapse.of)}」`;
    case "place":
      return `「${names.place(lapse.of)}」の指定`;
    case "permit":
      return `「${names.place(lapse.of)}」の持込み・持出しの許可`;
    case "office":
      return `${names.person(lapse.of)} の${lapse.office ? office[lapse.office] : ""}としての指定`;
    case "card":
      return `${names.person(lapse.of)} の身分証明書`;
  }
}
