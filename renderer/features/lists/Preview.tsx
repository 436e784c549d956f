/** A list from a file before it is recorded: what is wrong in it, how its columns were understood, its first rows. */
import { listed } from "../../../shared/text/ja/history/import.ts";
import { whereText } from "../../../shared/text/ja/import.ts";
import type { ImportPreview } from "../../../shared/views/import.ts";
import { Notice } from "../../ui/Notice.tsx";
import { grouped } from "../../ui/numbers.ts";
import { Section } from "../../ui/Section.tsx";
import type { Column } from "../../ui/Table.tsx";
import { Table } from "../../ui/Table.tsx";

/** The preview. */
export function Preview({ preview }: { readonly preview: ImportPreview }) {
  const { unfit, faultCount, count, of, sheet, columns } = preview;
  if (unfit !== undefined)
    return (
      <Notice tone="error" title="このファイルは取り込めません">
        {unfit}
      </Notice>
    );
  const passedOver = columns.filter(({ as, heading }) => as === undefined && heading !== "");
  return (
    <>
      {faultCount === 0 ? (
        <Notice tone="ok" title={`${listed[of]}${grouped(count)}件を取り込めます`}>
          まだ何も記録していません。内容を確かめてから取り込んでください。
        </Notice>
      ) : (
        <Faults preview={preview} />
      )}
      {sheet !== undefined && <p>シート「{sheet}」を読み取りました。</p>}
      {passedOver.length > 0 && (
        <Notice tone="warning" title="読み取らなかった列があります">
          {passedOver.map(({ heading }) => `「${heading}」`).join("")}
        </Notice>
      )}
      <Rows preview={preview} />
    </>
  );
}

type Fault = ImportPreview["faults"][number];

const FAULTS: readonly Column<Fault>[] = [
  { head: "どこ", cell: whereText, wrap: "none" },
  { head: "直すところ", cell: ({ message }) => message },
];

function Faults({ preview: { faults, faultCount } }: { readonly preview: ImportPreview }) {
  return (
    <Section title="直すところ" note={`${grouped(faultCount)}か所`}>
      <Notice tone="error" title="直してから、もう一度選んでください">
        1か所でも直すところがあると、1件も取り込みません。理由を記録して登録するものは、一覧から外して1点ずつ登録してください。
        {faults.length < faultCount && `はじめの${grouped(faults.length)}か所を示しています。`}
      </Notice>
      <Table
        caption="直すところ"
        captionHidden
        columns={FAULTS}
        rows={faults}
        keyOf={(fault) => `${fault.row} ${fault.column ?? ""} ${fault.message}`}
      />
    </Section>
  );
}

type Row = ImportPreview["rows"][number];

function Rows({ preview: { rows, columns, count } }: { readonly preview: ImportPreview }) {
  const shown = columns.map(({ heading, as }, at): Column<Row> | undefined =>
    as === undefined
      ? undefined
      : {
          head: heading === as ? as : `${as}(${heading})`,
          cell: ({ cells }) => cells[at] ?? "",
        },
  );
  return (
    <Section
      title="読み取った内容"
      note={
        rows.length < count
          ? `${grouped(count)}件のうち、はじめの${grouped(rows.length)}行`
          : `${grouped(count)}件`
      }
    >
      <Table
        caption="読み取った内容"
        captionHidden
        columns={[
          { head: "行", cell: ({ row }) => grouped(row), align: "end" },
          ...shown.filter((column) => column !== undefined),
        ]}
        rows={rows}
        keyOf={({ row }) => String(row)}
      />
    </Section>
  );
}
