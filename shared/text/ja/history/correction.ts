/** Corrections: what stood there and what is right, each side's word. */
import { formNumber } from "../../../forms/era.ts";
import type { CorrectedPaper } from "../../../domain/commands/correction.ts";
import { isPaper } from "../../../domain/commands/correction.ts";
import { ABOUT } from "../../../domain/ground.ts";
import { linesOf } from "../../../domain/correction.ts";
import { confirmedBy, correctedChange, correctedField, side } from "../correction.ts";
import type { Names } from "../../refusalText.ts";
import { correctedThing } from "../correctedThing.ts";
import type { Tell } from "./telling.ts";
import { tell } from "./telling.ts";

export const correctionWritten: Tell<"correctionWritten"> = (e, { names }) =>
  tell(
    e.both
      ? `訂正票 ${formNumber(e.number)} を起票しました(双方の承認待ち)`
      : `訂正票 ${formNumber(e.number)} により訂正しました`,
    ["訂正する記録", `記録 ${e.target.seq}`],
    ...(isPaper(e.subject.kind)
      ? [["訂正する文書", paperName(e.subject.kind, e.subject.id, names)] as const]
      : []),
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

/** 人の指定 主任 髙橋 真由美: which of several it is, the entry that it corrects says. */
function paperName(kind: CorrectedPaper, id: string, names: Names): string {
  const about = kind === "incidentInstruction" ? "incident" : ABOUT[kind];
  return `${correctedThing[kind]} ${names.of(about, id)}`;
}
