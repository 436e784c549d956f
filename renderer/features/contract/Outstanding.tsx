/** 未返還・未廃棄 情報資産一覧 (Art. 14). A list with nothing on it is shown too: that is what one waits for. */
import { shortDate } from "../../../shared/forms/era.ts";
import type { ContractView, OutstandingView } from "../../../shared/views/contract.ts";
import { useMayRecord } from "../../app/ledger.tsx";
import { pathTo } from "../../app/paths.ts";
import { SaveList } from "../../app/SaveList.tsx";
import { Shown } from "../../app/Shown.tsx";
import { UnitName } from "../../app/UnitName.tsx";
import { placeText, quantityText } from "../../app/unitText.ts";
import { useDraft } from "../../app/useDraft.ts";
import { useView } from "../../app/useView.ts";
import { ButtonLink } from "../../ui/Button.tsx";
import { moment } from "../../ui/dates.ts";
import { Line } from "../../ui/Layout.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { grouped } from "../../ui/numbers.ts";
import { Section } from "../../ui/Section.tsx";
import { AssetStateBadge } from "../../ui/StateBadge.tsx";
import type { Column } from "../../ui/Table.tsx";
import { Pager, Table } from "../../ui/Table.tsx";

type Row = OutstandingView["rows"][number];

/** The list. */
export function Outstanding({ contract }: { readonly contract: ContractView }) {
  const [page, setPage] = useDraft(`outstanding/${contract.id}`, () => 0);
  const view = useView("outstanding", { contract: contract.id, page, perPage: 100 });
  return (
    <Shown view={view} what="未返還・未廃棄の一覧">
      {(list) => (
        <Section
          title="未返還・未廃棄 情報資産一覧"
          note={`${moment(list.at)} 現在、${grouped(list.total)}点`}
          actions={<SaveList list={{ list: "outstanding", contract: contract.id }} />}
        >
          {list.total === 0 ? (
            <Notice tone="ok">該当なし。返還または廃棄を終えていない情報資産はありません。</Notice>
          ) : (
            <>
              <Table
                caption="未返還・未廃棄 情報資産一覧"
                captionHidden
                columns={COLUMNS}
                rows={list.rows}
                keyOf={(row) => row.id}
                hrefOf={(row) => pathTo.asset(row.id)}
              />
              <Pager {...list} onPage={setPage} />
              <p>以上 {grouped(list.total)}点が未処理です。</p>
              <Ways rows={list.rows} />
            </>
          )}
        </Section>
      )}
    </Shown>
  );
}

/** What can be done with those on this page that lie in our hands. */
function Ways({ rows }: { readonly rows: readonly Row[] }) {
  const mayRecord = useMayRecord();
  const held = rows.filter(({ state }) => state === "held" || state === "heldSub");
  if (!mayRecord || held.length === 0) return null;
  const units = held.map(({ id }) => id);
  return (
    <Line>
      <span>保管中の{grouped(units.length)}点:</span>
      <ButtonLink size="s" href={pathTo.newSlip({ kind: "return", units })}>
        返却票を作る
      </ButtonLink>
      <ButtonLink size="s" href={pathTo.newInstruction(units)}>
        廃棄の指示を登録する
      </ButtonLink>
      <ButtonLink size="s" href={pathTo.act("defer", units)}>
        契約終了後の保有を登録する
      </ButtonLink>
    </Line>
  );
}

const INSTRUCTED: Readonly<Record<Row["instruction"], string>> = {
  return: "返還",
  disposal: "廃棄",
  none: "未指示",
};

const COLUMNS: readonly Column<Row>[] = [
  { head: "番号", cell: (row) => row.number, wrap: "none" },
  { head: "名称", cell: (row) => <UnitName unit={row} /> },
  { head: "数量", cell: (row) => quantityText(row.quantity), align: "end" },
  {
    head: "受領",
    cell: ({ receivedAt, copyOf }) => {
      if (receivedAt !== undefined) return shortDate(receivedAt);
      return copyOf ? "複写" : "";
    },
    wrap: "none",
  },
  {
    head: "状態",
    cell: ({ state, awaits }) => (
      <>
        <AssetStateBadge state={state} />
        {awaits && (
          <>
            <br />
            <a href={pathTo.slip(awaits.id)}>{awaits.label}</a> 発注者の確認待ち
          </>
        )}
      </>
    ),
  },
  { head: "所在", cell: placeText },
  { head: "指示", cell: (row) => INSTRUCTED[row.instruction], wrap: "none" },
  {
    head: "超過",
    cell: ({ daysOverdue }) => (daysOverdue === undefined ? "" : `${grouped(daysOverdue)}日`),
    align: "end",
  },
];
