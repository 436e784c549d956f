/** Corrections: what stood there and what is right, each side's word. */
import { formNumber } from "../../../forms/era.ts";
import { linesOf } from "../../../domain/correction.ts";
import { confirmedBy, correctedChange, correctedField, side } from "../correction.ts";
import type { Tell } from "./telling.ts";
import { tell } from "./telling.ts";

export const correctionWritten: Tell<"correctionWritten"> = (e, { names }) =>
  tell(
    e.both
      ? `訂正票 ${formNumber(e.number)} を起票しました(双方の承認待ち)`
      : `訂正票 ${formNumber(e.number)} により訂正しました`,
    ["訂正する記録", `記録 ${e.target.seq}`],
    ...linesOf(e).map((line) => [correctedField[line.field], correctedChange(line)] as const),
    ["理由", e.reason],
    ["訂正した人", names.person(e.person)],
  );

export const correctionApproved: Tell<"correctionApproved"> = (e, { names }) =>
  tell(
    `訂正票 ${names.of("correction", e.correction)} を${side[e.side]}が承認しました${e.sheet === undefined ? "" : "(双方が承認し、訂正が有効になりました)"}`,
    ["承認した人", names.person(e.person)],
    ["方法", confirmedBy[e.confirmation.by]],
    ["備考", e.remarks],
  );

export const correctionRejected: Tell<"correctionRejected"> = (e, { names }) =>
  tell(
    `訂正票 ${names.of("correction", e.correction)} を${side[e.side]}が却下しました`,
    ["却下した人", names.person(e.person)],
    ["理由", e.reason],
  );
