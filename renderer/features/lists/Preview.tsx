/** A list from a file before it is recorded: what is wrong in it, or what it will register. */
import { listed } from "../../../shared/text/ja/history/import.ts";
import { rowsText, whereText } from "../../../shared/text/ja/import.ts";
import type { ImportPreview } from "../../../shared/views/import.ts";
import { Notice } from "../../ui/Notice.tsx";
import { grouped } from "../../ui/numbers.ts";
import type { Answered } from "../../ui/RefusalList.tsx";
import { RefusalList } from "../../ui/RefusalList.tsx";
import { Section } from "../../ui/Section.tsx";
import type { Column } from "../../ui/Table.tsx";
import { Table } from "../../ui/Table.tsx";

interface PreviewProps {
  readonly preview: ImportPreview;
  readonly busy: string | undefined;
  /** Records the list with a reason for each rule that asks. */
  readonly onAnswer: (reasons: readonly Answered[]) => void;
}

/** The preview. */
export function Preview(props: PreviewProps) {
  const { unfit, faultCount, askCount, count, of, sheet, columns } = props.preview;
  const { preview } = props;
  if (unfit !== undefined)
    return (
      <Notice tone="error" title="このファイルは取り込めません">
        {unfit}
      </Notice>
    );
  const passedOver = columns.filter(({ as, heading }) => as === undefined && heading !== "");
  return (
    <>
      {faultCount > 0 && <Faults preview={preview} />}
      {askCount > 0 && <Asks {...props} />}
      {faultCount + askCount === 0 && (
        <Notice tone="ok" title={`${listed[of]}${grouped(count)}件を取り込めます`}>
          まだ何も記録していません。内容を確かめてから取り込んでください。
        </Notice>
      )}
      {sheet !== undefined && <p>シート「{sheet}」を読み取りました。</p>}
      {passedOver.length > 0 && (
        <Notice tone="warning" title="読み取らなかった列があります">
          {passedOver.map(({ heading }) => `「${heading}」`).join("")}
          は登録しません。必要な列は、ひな形の見出しに直してから選び直してください。
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
        何も記録していません。1か所でも直すところがあると、1件も取り込みません。
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

/** What each rule asks about, and of which rows; one reason is for all of them. */
function Asks({ preview, busy, onAnswer }: PreviewProps) {
  const { asks, askCount, faultCount } = preview;
  const warnings = asks.map(({ rule, message, rows, count }) => ({
    rule,
    severity: "warn" as const,
    message: `${rowsText(rows, count)}: ${message}`,
  }));
  return (
    <Section title="理由が要る行">
      <p>
        {faultCount > 0
          ? "直すところを直すと、規則ごとに理由を入力して取り込めます。"
          : "規則ごとに入力した理由は、その規則に当たるすべての行の理由として記録に残ります。行ごとに理由が違うときは、ファイルを分けてください。"}
        {asks.length < askCount && `はじめの${grouped(asks.length)}種類を示しています。`}
      </p>
      <RefusalList
        refusals={warnings}
        onAnswer={faultCount > 0 ? undefined : onAnswer}
        busy={busy}
      />
    </Section>
  );
}

type Row = ImportPreview["rows"][number];

/** Letters up to which a cell is not broken: with many columns, words would stand one letter a line. */
const SHORT = 20;

function Rows({ preview }: { readonly preview: ImportPreview }) {
  const { headings, rows, count, faultCount } = preview;
  const title = faultCount === 0 ? "登録する内容" : "ファイルに書かれている内容";
  const shown = headings.map((head, at): Column<Row> => {
    const isShort = rows.every(({ cells }) => (cells[at] ?? "").length <= SHORT);
    return { head, cell: ({ cells }) => cells[at], ...(isShort ? { wrap: "none" } : {}) };
  });
  return (
    <Section
      title={title}
      note={
        rows.length < count
          ? `${grouped(count)}件のうち、はじめの${grouped(rows.length)}件`
          : `${grouped(count)}件`
      }
    >
      <Table
        caption={title}
        captionHidden
        scrolls
        columns={[{ head: "行", cell: ({ row }) => `${grouped(row)}行目`, wrap: "none" }, ...shown]}
        rows={rows}
        keyOf={({ row }) => String(row)}
      />
    </Section>
  );
}
