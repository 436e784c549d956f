/** A side that did not confirm a slip, on a paper for both. */
import { formNumber } from "../../../forms/era.ts";
import type { Tell } from "./telling.ts";
import { tell, own } from "./telling.ts";

export const nonAcceptanceWritten: Tell<"nonAcceptanceWritten"> = (e, telling) =>
  tell(
    `受渡票 ${telling.names.slip(e.slip)} の不受理記録 ${formNumber(e.number)} を作成しました`,
    ["場所", telling.names.place(e.place)],
    ["違うとの申出", saidText(e.lines ?? [], telling)],
    [e.side === "giver" ? "受領側の申出" : "引渡側の申出", e.answer],
  );

type Lines = NonNullable<Parameters<typeof nonAcceptanceWritten>[0]["lines"]>;

function saidText(lines: Lines, telling: Parameters<typeof nonAcceptanceWritten>[1]) {
  const mine = own(telling, lines);
  const told = mine ? [mine] : lines.slice(0, 5);
  const more = mine ? 0 : lines.length - told.length;
  const said = told.map(({ asset, stated, note }) =>
    [telling.names.asset(asset), `数量 ${stated}`, note].filter(Boolean).join(" "),
  );
  return said.length === 0 ? undefined : said.join("、") + (more > 0 ? ` ほか${more}点` : "");
}
