/** Part 3 of a new slip: what will be recorded, in the form's own words. */
import { media, slipKind, unit } from "../../../shared/text/ja/words.ts";
import { eraDateTime } from "../../../shared/forms/era.ts";
import type { Choice } from "../../../shared/views/handover.ts";
import { mendUnder } from "../../app/mends.ts";
import { pathTo } from "../../app/paths.ts";
import { GroundsLine } from "../../ui/Grounds.tsx";
import { KeyValue, Section } from "../../ui/Section.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { RefusalList } from "../../ui/RefusalList.tsx";
import { Table } from "../../ui/Table.tsx";
import { plannedAt } from "./draft.ts";
import { totalsInWords } from "./totals.ts";
import type { NewSlip, Shown } from "./useNewSlip.ts";

/** 確認 */
export function Summary({
  slip,
  lacks,
}: {
  readonly slip: NewSlip;
  readonly lacks: readonly string[];
}) {
  const { draft, contract, choices, refusals, grounds, rows } = slip;
  const named = (list: readonly Choice[] | undefined, id: string) => {
    const one = list?.find((choice) => choice.id === id);
    return one && `${one.label}(${one.detail})`;
  };
  const planned = plannedAt(draft);
  const said = rows.filter(({ state }) => state.is !== "empty");
  return (
    <Section title="3. 確認" note="この内容で受渡票を発行します">
      <KeyValue
        facts={[
          ["区分", slipKind[draft.kind]],
          ["再送の元", draft.continues && `受渡票 ${draft.continues.number}(枝番を付けて発行)`],
          ["契約", contract && `${contract.number} ${contract.title}`],
          ["受渡日時", planned && eraDateTime(planned)],
          ["受渡場所", named(choices?.places, draft.place)],
          ["引渡側", named(choices?.givers, draft.giver)],
          ["受領側", named(choices?.receivers, draft.receiver)],
          ["業務・利用目的", draft.purpose],
          ["発注者の文書番号", draft.clientNumber],
          ["備考", draft.remarks],
        ]}
      />
      {said.length > 0 && (
        <Table
          caption={totalsInWords(rows)}
          columns={[
            { head: "No.", cell: (_, index) => index + 1, align: "end" },
            { head: "資産番号", cell: numberOf, wrap: "none" },
            { head: "名称", cell: nameOf },
            { head: "媒体", cell: mediaOf, wrap: "none" },
            { head: "数量", cell: quantityOf, align: "end" },
            { head: "封印", cell: ({ row }) => row.seal || "なし", wrap: "none" },
          ]}
          rows={said}
          keyOf={({ row }) => row.key}
        />
      )}
      {lacks.length > 0 && (
        <Notice tone="info" title="残っている入力">
          {lacks.join(" ")}
        </Notice>
      )}
      <RefusalList refusals={refusals} mendOf={mendUnder(draft.contract)} />
      <GroundsLine grounds={grounds} hrefOf={pathTo.entry} />
    </Section>
  );
}

function numberOf({ row, state }: Shown): string {
  return state.is === "known" ? state.unit.number : row.number;
}

function nameOf({ row, state }: Shown): string {
  return state.is === "known" ? state.unit.name : row.name;
}

function mediaOf({ row, state }: Shown): string {
  if (state.is === "known") return media[state.unit.media];
  return row.media === "" ? "" : media[row.media];
}

function quantityOf({ row, state }: Shown): string {
  if (state.is === "known") return `${state.unit.quantity.value}${unit[state.unit.quantity.unit]}`;
  return row.unit === "" ? row.quantity : `${row.quantity}${unit[row.unit]}`;
}
