/** What is set aside and what is missing: nothing else may be forgotten as easily. */
import type { AssetState } from "../../shared/domain/state.ts";
import type { AssetRow } from "../../shared/views/common.ts";
import { useOnlyContract } from "./contract.tsx";
import { useMayRecord } from "./ledger.tsx";
import { pathTo } from "./paths.ts";
import { placeText } from "./unitText.ts";
import { useView, valueOf } from "./useView.ts";
import { ButtonLink } from "../ui/Button.tsx";
import { Line } from "../ui/Layout.tsx";
import { moment } from "../ui/dates.ts";
import { grouped } from "../ui/numbers.ts";
import { Section } from "../ui/Section.tsx";
import { AssetStateBadge } from "../ui/StateBadge.tsx";
import type { Column } from "../ui/Table.tsx";
import { Table } from "../ui/Table.tsx";

const DOUBTFUL: AssetState[] = ["quarantined", "missing"];

/** The list; nothing while there is nothing in it. */
export function Doubts() {
  const only = useOnlyContract();
  const mayRecord = useMayRecord();
  const list = valueOf(useView("assets", { ...only, states: DOUBTFUL, perPage: 200 }));
  if (!list || list.total === 0) return null;
  return (
    <Section title="保留・所在不明" note={`${grouped(list.total)}点`}>
      <Table
        caption="保留(隔離)または所在不明の情報資産"
        captionHidden
        columns={[...COLUMNS, ...(mayRecord ? [ACTS] : [])]}
        rows={list.rows}
        keyOf={(unit) => unit.id}
      />
    </Section>
  );
}

const COLUMNS: readonly Column<AssetRow>[] = [
  {
    head: "番号",
    cell: (unit) => <a href={pathTo.asset(unit.id)}>{unit.number}</a>,
    wrap: "none",
  },
  { head: "名称", cell: (unit) => unit.name },
  { head: "状態", cell: (unit) => <AssetStateBadge state={unit.state} /> },
  { head: "最後の場所", cell: placeText },
  { head: "いつから", cell: (unit) => moment(unit.since) },
];

const ACTS: Column<AssetRow> = {
  head: "できること",
  cell: (unit) => (
    <Line>
      {unit.state === "missing" ? (
        <>
          <Way act="found" unit={unit} words="発見を記録する" />
          <Way act="closeLoss" unit={unit} words="滅失を終結する" />
        </>
      ) : (
        <>
          <Way act="release" unit={unit} words="保留を解除する" />
          <Way act="missing" unit={unit} words="所在不明を記録する" />
        </>
      )}
    </Line>
  ),
};

function Way(props: { readonly act: string; readonly unit: AssetRow; readonly words: string }) {
  const { act, unit, words } = props;
  return (
    <ButtonLink size="s" href={pathTo.act(act, [unit.id])} aria-label={`${unit.number} の${words}`}>
      {words}
    </ButtonLink>
  );
}
