/** What the client has approved to be copied, and the copies that were made (Art. 8). */
import { eraDate } from "../../../forms/era.ts";
import { approvalBasis, media, unit } from "../words.ts";
import type { Tell } from "./telling.ts";
import { documentText, tell, term } from "./telling.ts";

export const copyApprovalRecorded: Tell<"copyApprovalRecorded"> = (e, { names }) =>
  tell(
    `複写の${approvalBasis[e.basis]}を登録しました`,
    ["文書", documentText(e.document)],
    ["申請書", documentText(e.application)],
    [`${approvalBasis[e.basis]}した人`, names.person(e.givenBy)],
    ["部数", `${e.copies}部`],
    ["目的", e.purpose],
    ["期間", term(e.from, e.to)],
    ["対象の限定", e.assets?.map((id) => names.asset(id)).join("、")],
    ["媒体の限定", e.media?.map((one) => media[one]).join("、")],
  );

/** In the history of the original, and of the copy, and of the approval: the same sentence does for all. */
export const copyRegistered: Tell<"copyRegistered"> = (e, { names }) =>
  tell(
    `情報資産 ${names.asset(e.of)} の複写 ${e.number}「${e.name}」を登録しました`,
    ["指示・承諾", names.of("copyApproval", e.approval)],
    ["媒体", media[e.media]],
    ["数量", `${e.quantity.value}${unit[e.quantity.unit]}`],
    ["製造番号", e.serial],
    ["人", names.person(e.person)],
    ["場所", names.place(e.place)],
    ["棚", e.shelf],
    ["返却・廃棄の期限", eraDate(e.dueOn)],
    ["備考", e.note],
  );
