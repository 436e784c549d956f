/** 「送った番号」 beside 「証明書の番号」, with what does not match said in words. */
import { CircleAlert, CircleCheck } from "lucide-react";
import type { AssetRow } from "../../../shared/views/common.ts";
import { Badge } from "../../ui/Badge.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Table } from "../../ui/Table.tsx";
import type { Column } from "../../ui/Table.tsx";
import type { Compared } from "./marks.ts";
import { compareMarks } from "./marks.ts";

type Sent = Compared["sent"][number];

const COLUMNS: readonly Column<Sent>[] = [
  { head: "情報資産", cell: ({ unit }) => unit.number, wrap: "none" },
  { head: "送った番号", cell: ({ unit }) => unit.serial ?? unit.number },
  { head: "証明書の番号", cell: ({ mark }) => mark ?? "記載なし" },
  {
    head: "照合",
    cell: ({ mark }) =>
      mark === undefined ? (
        <Badge tone="error" icon={CircleAlert}>
          証明書にない
        </Badge>
      ) : (
        <Badge tone="ok" icon={CircleCheck}>
          一致
        </Badge>
      ),
  },
];

/** The table, and the numbers that belong to nothing. */
export function MarksTable(props: {
  readonly units: readonly AssetRow[];
  readonly marks: readonly string[];
}) {
  const { units, marks } = props;
  const { sent, strange } = compareMarks(units, marks);
  const missing = sent.filter(({ mark }) => mark === undefined).length;
  return (
    <>
      <Table
        caption="送った番号と証明書の番号の照合"
        columns={COLUMNS}
        rows={sent}
        keyOf={({ unit }) => unit.id}
      />
      {missing > 0 && (
        <Notice tone="warning">
          証明書に記載のない情報資産が{missing}点あります。処分業者に確かめてください。
        </Notice>
      )}
      {strange.length > 0 && (
        <Notice tone="warning">
          送っていない番号が証明書にあります: {strange.join("、")}。処分業者に確かめてください。
        </Notice>
      )}
      {missing === 0 && strange.length === 0 && (
        <Notice tone="ok">送った{sent.length}点と、証明書の番号がすべて一致しています。</Notice>
      )}
    </>
  );
}
