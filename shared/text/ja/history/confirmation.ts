/** Confirmations on paper outside a designation. */
import { outcome } from "../confirmation.ts";
import { term } from "../refusals/telling.ts";
import type { Tell } from "./telling.ts";
import { documentText, tell, unitsText } from "./telling.ts";

export const confirmationDoubted: Tell<"confirmationDoubted"> = (e, { names }) =>
  tell(
    `受渡票 ${names.slip(e.slip)} を、指定の期間外の人の確認により保留にしました`,
    ["確認した人", names.person(e.person)],
    ["指定の期間", term(e.from, e.to ?? "")],
  );

export const confirmationSettled: Tell<"confirmationSettled"> = (e, telling) => {
  const { names } = telling;
  return tell(
    `受渡票 ${names.slip(e.slip)} の指定の期間外の確認について、発注者の確認の結果を登録しました`,
    ["結果", outcome[e.outcome]],
    ["答えた人", names.person(e.person)],
    ["発注者の文書", documentText(e.document)],
    ["受け渡した情報資産", e.accepted.length > 0 ? unitsText(telling, e.accepted) : undefined],
    ["備考", e.note],
  );
};
