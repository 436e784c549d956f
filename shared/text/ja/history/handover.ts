/** Slips and the way between two places. */
import type { LineCheck } from "../../../domain/commands/handover.ts";
import type { EventOf } from "../../../domain/event.ts";
import { SUBJECT_OF } from "../../../domain/state.ts";
import { eraDateTime, formNumber } from "../../../forms/era.ts";
import { form, leg, means, slipKind } from "../words.ts";
import type { Tell, Telling } from "./telling.ts";
import { own, tell, unitsText } from "./telling.ts";

export const slipIssued: Tell<"slipIssued"> = (e, telling) => {
  const line = own(telling, e.lines);
  return tell(
    `${slipKind[e.kind]}の受渡票 ${formNumber(e.number)} を発行しました`,
    ["再送の元", e.continues && telling.names.slip(e.continues)],
    ["引渡側", telling.names.person(e.giver)],
    ["受領側", telling.names.person(e.receiver)],
    ["受渡場所", telling.names.place(e.place)],
    ["受渡予定", eraDateTime(e.plannedAt)],
    ["封印", line?.seal],
    ["容器", line?.container],
    ["状態", line?.condition],
    [
      "対象",
      unitsText(
        telling,
        e.lines.map(({ asset }) => asset),
      ),
    ],
    ["備考", e.remarks],
  );
};

const CONFIRMED_BY = {
  account: "パスワード",
  signature: "手書きの署名",
  paper: "紙への押印",
} as const;
const SEAL = { intact: "異常なし", broken: "異常あり", none: "封印なし" } as const;

function checkText(check: LineCheck | undefined): string | undefined {
  if (!check) return undefined;
  const read = check.sealRead === undefined ? "" : `(${check.sealRead})`;
  return `数量 ${check.counted}、封印 ${SEAL[check.seal]}${read}`;
}

function confirmed(title: string, e: EventOf<"slipReleased" | "slipReceived">, telling: Telling) {
  return tell(
    `受渡票 ${telling.names.slip(e.slip)} の${title}`,
    ["確認した人", telling.names.person(e.person)],
    ["方法", CONFIRMED_BY[e.confirmation.by]],
    ["身分証", e.identityShown ? "確認済" : "確認の記録なし"],
    ["照合", checkText(own(telling, e.checks)) ?? countText(e.checks)],
    ["備考", e.remarks],
  );
}

function countText(checks: readonly LineCheck[]): string {
  return `${checks.length}点を照合`;
}

export const slipReleased: Tell<"slipReleased"> = (e, telling) =>
  confirmed("引渡しを確認しました", e, telling);

export const slipReceived: Tell<"slipReceived"> = (e, telling) =>
  confirmed("受領を確認しました", e, telling);

const SIDE = { giver: "引渡側", receiver: "受領側" } as const;

export const slipDisputed: Tell<"slipDisputed"> = (e, { names }) =>
  tell(
    `受渡票 ${names.slip(e.slip)} に「内容が違う」との申出がありました`,
    ["申出", SIDE[e.side]],
    ["理由", e.reason],
  );

export const slipVoided: Tell<"slipVoided"> = (e, { names }) =>
  tell(`受渡票 ${names.slip(e.slip)} を取り消し、欠番にしました`, ["理由", e.reason]);

export const departed: Tell<"departed"> = (e, telling) => {
  const { names } = telling;
  const { carriage, route } = e;
  return tell(
    `${leg[e.leg]}の搬送 ${formNumber(e.number)} に出発しました`,
    ["出発地", names.place(e.from)],
    ["到着地", names.place(e.to)],
    ["経由地", route?.by === "via" ? route.places.map((id) => names.place(id)).join("、") : "直行"],
    ["到着予定", eraDateTime(e.expectedAt)],
    ["手段", means[carriage.means]],
    ["搬送者", carriage.carriers.map((id) => names.person(id)).join("、")],
    ["運送業者", carriage.party && names.party(carriage.party)],
    ["伝票番号", carriage.waybill],
    ["責任者", carriage.responsible && names.person(carriage.responsible)],
    ["受渡票", e.slip && names.slip(e.slip)],
    ["封印", own(telling, e.seals)?.seal],
    ["対象", unitsText(telling, e.assets)],
  );
};

export const arrived: Tell<"arrived"> = (e, { names }) =>
  tell(
    `搬送 ${names.of("transport", e.transport)} が到着しました`,
    ["場所", names.place(e.place)],
    ["受けた人", names.person(e.person)],
    ["備考", e.note],
  );

export const arrivalChecked: Tell<"arrivalChecked"> = (e, telling) =>
  tell(
    `搬送 ${telling.names.of("transport", e.transport)} を到着照合しました`,
    ["照合した人", telling.names.person(e.person)],
    ["照合", checkText(own(telling, e.checks)) ?? countText(e.checks)],
    ["棚", e.shelf],
    ["備考", e.note],
  );

export const signedCopyFiled: Tell<"signedCopyFiled"> = (e, { names }) =>
  tell(
    `${form[e.form]} ${names.of(SUBJECT_OF[e.form], e.subject)} の押印済みの写しを登録しました`,
    ["ファイル", e.scan.name],
  );
