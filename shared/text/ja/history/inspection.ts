/** What an inspection of the client's found, and what was done about it. */
import { eraDate } from "../../../forms/era.ts";
import type { Tell } from "./telling.ts";
import { documentText, tell } from "./telling.ts";

export const inspectionFindingRecorded: Tell<"inspectionFindingRecorded"> = (e) =>
  tell(
    `検査の指摘 ${e.document.number} を登録しました`,
    ["文書", documentText(e.document)],
    ["検査の日", eraDate(e.inspectedOn)],
    ["指摘", e.content],
    ["期限", e.dueOn && eraDate(e.dueOn)],
  );

export const inspectionFindingResolved: Tell<"inspectionFindingResolved"> = (e, { names }) =>
  tell(
    `検査の指摘 ${names.of("inspectionFinding", e.finding)} の処置を登録しました`,
    ["処置の日", eraDate(e.resolvedOn)],
    ["処置", e.measures],
    ["文書", documentText(e.document)],
  );
