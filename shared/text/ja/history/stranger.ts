/** Things that came instead of others. */
import { strangerBecame } from "../stranger.ts";
import type { Tell } from "./telling.ts";
import { documentText, tell } from "./telling.ts";

export const strangerSettled: Tell<"strangerSettled"> = (e, { names }) =>
  tell(
    `情報資産 ${names.asset(e.asset)} の代わりに届いた物の扱いを登録しました`,
    ["読み取った製造番号", e.found],
    ["扱い", strangerBecame[e.became]],
    ["発注者の職員", names.person(e.person)],
    ["発注者の文書", documentText(e.document)],
    ["備考", e.note],
  );
