/** The counting list with what was found, and below it what should not be there. */
import type { ExpectedRow, ExpectedView } from "../../../shared/views/stocktake.ts";
import { pathTo } from "../../app/paths.ts";
import { Button } from "../../ui/Button.tsx";
import { moment } from "../../ui/dates.ts";
import { grouped } from "../../ui/numbers.ts";
import { EmptyState, Section } from "../../ui/Section.tsx";
import { AssetStateBadge } from "../../ui/StateBadge.tsx";
import type { Column } from "../../ui/Table.tsx";
import { Table } from "../../ui/Table.tsx";
import type { Read } from "./countDraft.ts";

/** Those not read yet stand first. */
export function CountingList(props: {
  readonly list: ExpectedView;
  readonly reads: readonly Read[];
}) {
  const { list, reads } = props;
  const readAt = new Map(reads.map(({ asset, at }) => [asset, at]));
  const rank = ({ id }: ExpectedRow) => (readAt.has(id) ? 1 : 0);
  return (
    <Section title="帳簿の情報資産" note={`${grouped(list.rows.length)}点`}>
      {list.rows.length === 0 ? (
        <EmptyState>台帳では、この場所に情報資産はありません。</EmptyState>
      ) : (
        <Table
          caption="帳簿の情報資産"
          captionHidden
          columns={[confirmed(readAt), ...COLUMNS]}
          rows={list.rows.toSorted((a, b) => rank(a) - rank(b))}
          keyOf={(row) => row.id}
        />
      )}
    </Section>
  );
}

function confirmed(readAt: ReadonlyMap<string | undefined, string>): Column<ExpectedRow> {
  return {
    head: "確認",
    cell: ({ id }) => {
      const at = readAt.get(id);
      return at === undefined ? "まだ" : moment(at);
    },
    wrap: "none",
  };
}

const COLUMNS: readonly Column<ExpectedRow>[] = [
  { head: "番号", cell: (row) => row.number, wrap: "none" },
  { head: "名称", cell: (row) => row.name },
  { head: "製造番号", cell: (row) => row.serial ?? "" },
  { head: "棚", cell: (row) => row.shelf ?? "" },
  { head: "封印番号", cell: (row) => row.seal ?? "" },
  { head: "状態", cell: (row) => <AssetStateBadge state={row.state} /> },
];

/** What was read and should not be here: looked into afterwards, one by one. */
export function Unexpected(props: {
  readonly reads: readonly Read[];
  readonly onRemove: (read: Read) => void;
}) {
  const { reads, onRemove } = props;
  if (reads.length === 0) return null;
  return (
    <Section title="予定外" note={`${grouped(reads.length)}件`}>
      <Table
        caption="予定外"
        captionHidden
        columns={[...READ, removing(onRemove)]}
        rows={reads}
        keyOf={({ text, at }) => text + at}
      />
    </Section>
  );
}

const READ: readonly Column<Read>[] = [
  { head: "読み取った番号", cell: ({ text }) => text },
  { head: "日時", cell: ({ at }) => moment(at) },
  {
    head: "台帳",
    cell: ({ asset }) =>
      asset === undefined ? (
        "台帳にない番号"
      ) : (
        <a href={pathTo.asset(asset)}>台帳では別の場所・状態</a>
      ),
  },
];

function removing(onRemove: (read: Read) => void): Column<Read> {
  return {
    head: "操作",
    cell: (read) => (
      <Button
        size="s"
        look="text"
        aria-label={`${read.text} を除く`}
        onClick={() => onRemove(read)}
      >
        除く
      </Button>
    ),
  };
}
