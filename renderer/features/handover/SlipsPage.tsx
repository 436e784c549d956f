/** All slips, newest first. */
import { PackagePlus, Plus } from "lucide-react";
import { slipKind } from "../../../shared/text/ja/words.ts";
import { shortDate } from "../../../shared/forms/era.ts";
import type { Returned } from "../../../shared/ipc/contract.ts";
import type { SlipRow, SlipsShown } from "../../../shared/views/handover.ts";
import { useOnlyContract } from "../../app/contract.tsx";
import { useMayRecord } from "../../app/ledger.tsx";
import { pathTo } from "../../app/paths.ts";
import { SaveList } from "../../app/SaveList.tsx";
import { Shown } from "../../app/Shown.tsx";
import { useDraft } from "../../app/useDraft.ts";
import { useView } from "../../app/useView.ts";
import { ButtonLink } from "../../ui/Button.tsx";
import { moment } from "../../ui/dates.ts";
import { Choices } from "../../ui/Choices.tsx";
import { Line } from "../../ui/Layout.tsx";
import { Page, PrimaryLink } from "../../ui/Page.tsx";
import { EmptyState } from "../../ui/Section.tsx";
import { SlipStateBadge } from "../../ui/StateBadge.tsx";
import type { Column } from "../../ui/Table.tsx";
import { Pager, Table } from "../../ui/Table.tsx";
import { grouped } from "../../ui/numbers.ts";

const PER_PAGE = 50;

const COLUMNS: readonly Column<SlipRow>[] = [
  { head: "番号", cell: (slip) => slip.number, wrap: "none" },
  { head: "状態", cell: (slip) => <SlipStateBadge state={slip.state} />, wrap: "none" },
  { head: "区分", cell: (slip) => slipKind[slip.kind], wrap: "none" },
  { head: "発行日", cell: (slip) => shortDate(slip.issuedOn), wrap: "none" },
  { head: "引渡側", cell: (slip) => slip.giver },
  { head: "受領側", cell: (slip) => slip.receiver },
  { head: "明細", cell: (slip) => `${grouped(slip.lines)}行`, align: "end" },
];

/** Why a number was used up; the reason is what is asked for. */
const VOID_COLUMNS: readonly Column<SlipRow>[] = [
  ...COLUMNS.slice(0, 4),
  { head: "取消し", cell: (slip) => slip.voided && moment(slip.voided.at), wrap: "none" },
  { head: "理由", cell: (slip) => slip.voided?.reason },
];

interface Filter {
  readonly show: "all" | SlipsShown;
  readonly page: number;
}

const EMPTY: Readonly<Record<Filter["show"], string>> = {
  all: "受渡票はまだありません。",
  open: "手続中の受渡票はありません。",
  void: "欠番の受渡票はありません。",
};

/** 受渡 */
export function SlipsPage() {
  const only = useOnlyContract();
  const mayRecord = useMayRecord();
  const [filter, setFilter] = useDraft<Filter>("slips", () => ({ show: "all", page: 0 }));
  const shown = filter.show === "all" ? {} : { show: filter.show };
  const view = useView("slips", {
    ...only,
    ...shown,
    page: filter.page,
    perPage: PER_PAGE,
  });
  return (
    <Page
      title="受渡"
      action={
        mayRecord && (
          <>
            <ButtonLink href={pathTo.registerAssets()} icon={PackagePlus}>
              情報資産を登録する
            </ButtonLink>
            <PrimaryLink href={pathTo.newSlip()} icon={Plus}>
              受渡を始める
            </PrimaryLink>
          </>
        )
      }
    >
      <Choices
        label="表示する受渡票"
        choices={[
          { id: "all", label: "すべて" },
          { id: "open", label: "手続中のもの" },
          { id: "void", label: "欠番(取消)" },
        ]}
        value={filter.show}
        // One of those above.
        onValue={(id) => setFilter({ show: id as Filter["show"], page: 0 })}
      />
      <Line>
        <SaveList list={{ list: "slips", ...only, ...shown }} />
        <a href={pathTo.corrections()}>訂正票の一覧</a>
      </Line>
      <Shown view={view} what="受渡票の一覧">
        {(slips) => <SlipList slips={slips} filter={filter} onFilter={setFilter} />}
      </Shown>
    </Page>
  );
}

function SlipList(props: {
  readonly slips: Returned<"slips">;
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
}) {
  const { slips, filter, onFilter } = props;
  const { rows, total, page, perPage } = slips;
  if (total === 0) {
    return <EmptyState>{EMPTY[filter.show]}</EmptyState>;
  }
  return (
    <div>
      <Table
        caption={`受渡票 ${grouped(total)}件`}
        columns={filter.show === "void" ? VOID_COLUMNS : COLUMNS}
        rows={rows}
        keyOf={(slip) => slip.id}
        hrefOf={(slip) => pathTo.slip(slip.id)}
      />
      <Pager {...{ page, perPage, total }} onPage={(to) => onFilter({ ...filter, page: to })} />
    </div>
  );
}
