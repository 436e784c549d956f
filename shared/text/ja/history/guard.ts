/** A load that stays with a guard overnight. */
import type { Tell } from "./telling.ts";
import { own, tell, unitsText } from "./telling.ts";

export const leftWithGuard: Tell<"leftWithGuard"> = (e, telling) => {
  const { names } = telling;
  return tell(
    `守衛 ${names.of("guardCustody", e.guardCustody)} に預けました`,
    ["場所", names.place(e.place)],
    ["預けた人", names.person(e.person)],
    ["封印", own(telling, e.seals)?.seal ?? e.seals.map(({ seal }) => seal).join("、")],
    ["対象", unitsText(telling, e.assets)],
    ["備考", e.note],
  );
};
