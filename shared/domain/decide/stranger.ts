/** Deciding about things that came instead of others and are not registered (E05). */
import { sameMark } from "../marks.ts";
import type { Refusal } from "../refusal.ts";
import { structural } from "../refusal.ts";
import { unaccounted } from "../stranger.ts";
import type { Situation } from "../../rules/rule.ts";
import type { Sealed } from "../command.ts";
import type { Handler } from "./handler.ts";
import { fieldsOf, happened, reference, the } from "./handler.ts";

export const settleStranger: Handler<"settleStranger"> = {
  refers: (c) => [
    ...reference("asset", c.asset, "asset"),
    ...reference("person", c.person, "person"),
  ],
  parts: (c, books) => ({
    contract: the(books, "contract", the(books, "asset", c.asset).contract),
  }),
  stage: (s) => [...notUnaccounted(s), ...notOfClient(s)],
  events: (s) => [
    happened(s, "strangerSettled", {
      ...fieldsOf(s.command),
      contract: s.contract?.contract ?? "",
    }),
  ],
};

type Settling = Situation<Sealed<"settleStranger">>;

function notUnaccounted({ books, command: { asset, found }, contract }: Settling): Refusal[] {
  const open = unaccounted(books, contract?.contract ?? "");
  const known = open.some((one) => one.asset === asset && sameMark(one.found, found));
  return known ? [] : [structural("not-listed", { asset }, "asset", 11)];
}

function notOfClient({ books, command: { person }, contract }: Settling): Refusal[] {
  if (books.get("person", person)?.party === contract?.client) return [];
  return [structural("wrong-side", { person, side: "client", article: 11 }, "person", 11)];
}
