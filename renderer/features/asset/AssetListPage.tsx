/** Every unit of the ledger, narrowed by contract, state, place and text. The filters stay when one comes back. */
import { FileInput, Plus } from "lucide-react";
import { useEffect } from "react";
import type { AssetState } from "../../../shared/domain/state.ts";
import { ASSET_STATES, OUTSTANDING_STATES } from "../../../shared/domain/state.ts";
import { assetState, media } from "../../../shared/text/ja/words.ts";
import { shortDate } from "../../../shared/forms/era.ts";
import type { AssetRow } from "../../../shared/views/common.ts";
import type { PlaceRow } from "../../../shared/views/contract.ts";
import { useOnlyContract } from "../../app/contract.tsx";
import { useMayRecord } from "../../app/ledger.tsx";
import { insteadOf, pathTo, useQuery } from "../../app/paths.ts";
import { SaveList } from "../../app/SaveList.tsx";
import { Shown } from "../../app/Shown.tsx";
import { UnitName } from "../../app/UnitName.tsx";
import { placeText, quantityText } from "../../app/unitText.ts";
import { useDraft } from "../../app/useDraft.ts";
import { useView, valueOf } from "../../app/useView.ts";
import { Button, ButtonLink } from "../../ui/Button.tsx";
import { Filters, Line } from "../../ui/Layout.tsx";
import { Page, PrimaryLink } from "../../ui/Page.tsx";
import { EmptyState, Section } from "../../ui/Section.tsx";
import { AssetStateBadge } from "../../ui/StateBadge.tsx";
import type { Column } from "../../ui/Table.tsx";
import { Pager, Table } from "../../ui/Table.tsx";
import { Select, TextField } from "../../ui/TextField.tsx";
import { grouped } from "../../ui/numbers.ts";

interface Filter {
  /** One state, or `open` for all that is in our hands. */
  readonly state: string;
  readonly place: string;
  readonly text: string;
  readonly page: number;
}

const all = (): Filter => ({ state: "", place: "", text: "", page: 0 });

/** The list. */
export function AssetListPage() {
  const only = useOnlyContract();
  const [filter, setFilter] = useFilter();
  const places = valueOf(useView("places", only)) ?? [];
  const change = (part: Partial<Filter>) => setFilter({ ...filter, page: 0, ...part });
  const asked = { ...only, ...filtered(filter) };
  const view = useView("assets", { ...asked, page: filter.page });
  const mayRecord = useMayRecord();
  const narrowed = filter.state !== "" || filter.place !== "" || filter.text !== "";
  return (
    <Page
      title="情報資産の一覧"
      back={{ href: pathTo.storage(), label: "保管" }}
      action={mayRecord && <Registering />}
    >
      <FilterFields filter={filter} places={places} onChange={change} />
      <Shown view={view} what="情報資産の一覧">
        {(list) => (
          <Section
            title={narrowed ? "絞り込んだ情報資産" : "すべての情報資産"}
            note={`${grouped(list.total)}点`}
            actions={
              <Line>
                {narrowed && (
                  <Button size="s" look="text" onClick={() => setFilter(all())}>
                    絞り込みをやめる
                  </Button>
                )}
                <SaveList list={{ list: "assets", ...asked }} />
              </Line>
            }
          >
            {list.total === 0 ? (
              <EmptyState>
                {narrowed
                  ? "条件に当てはまる情報資産はありません。"
                  : "情報資産はまだ登録されていません。"}
              </EmptyState>
            ) : (
              <Table
                caption="情報資産"
                captionHidden
                columns={COLUMNS}
                rows={list.rows}
                keyOf={(unit) => unit.id}
                hrefOf={(unit) => pathTo.asset(unit.id)}
              />
            )}
            <Pager {...list} onPage={(page) => change({ page })} />
          </Section>
        )}
      </Shown>
    </Page>
  );
}

/** One by one, or as a list that stands in a file. */
function Registering() {
  return (
    <>
      <ButtonLink href={pathTo.importList("assets")} icon={FileInput}>
        ファイルから取り込む
      </ButtonLink>
      <PrimaryLink href={pathTo.registerAssets()} icon={Plus}>
        情報資産を登録する
      </PrimaryLink>
    </>
  );
}

/** The filter as it was left, or as the address asks for it. */
function useFilter() {
  const query = useQuery();
  const [filter, setFilter] = useDraft<Filter>("assets", all);
  const state = query.get("state");
  const place = query.get("place");
  const text = query.get("text");
  useEffect(() => {
    if (state === null && place === null && text === null) return;
    setFilter({ ...all(), state: state ?? "", place: place ?? "", text: text ?? "" });
    insteadOf(pathTo.assets());
  }, [state, place, text, setFilter]);
  return [filter, setFilter] as const;
}

function filtered({ state, place, text }: Filter) {
  const states: AssetState[] =
    state === "open" ? [...OUTSTANDING_STATES] : ASSET_STATES.filter((one) => one === state);
  const typed = text.normalize("NFKC").trim();
  return {
    ...(states.length > 0 ? { states } : {}),
    ...(place === "" ? {} : { place }),
    ...(typed === "" ? {} : { text: typed }),
  };
}

function FilterFields(props: {
  readonly filter: Filter;
  readonly places: readonly PlaceRow[];
  readonly onChange: (part: Partial<Filter>) => void;
}) {
  const { filter, places, onChange } = props;
  return (
    <Filters label="絞り込み">
      <Select
        label="状態"
        empty="すべて"
        options={[
          { value: "open", label: "預かり中のすべて" },
          ...ASSET_STATES.map((state) => ({ value: state, label: assetState[state] })),
        ]}
        value={filter.state}
        onValue={(state) => onChange({ state })}
      />
      <Select
        label="場所"
        empty="すべて"
        options={places.map(({ id, code, name }) => ({ value: id, label: `${code} ${name}` }))}
        value={filter.place}
        onValue={(place) => onChange({ place })}
      />
      <TextField
        label="番号・名称・製造番号"
        maxLength={200}
        value={filter.text}
        onValue={(text) => onChange({ text })}
      />
    </Filters>
  );
}

const COLUMNS: readonly Column<AssetRow>[] = [
  { head: "番号", cell: (unit) => unit.number, wrap: "none" },
  { head: "名称", cell: (unit) => <UnitName unit={unit} /> },
  { head: "媒体", cell: (unit) => media[unit.media], wrap: "none" },
  { head: "数量", cell: (unit) => quantityText(unit.quantity), align: "end" },
  { head: "状態", cell: (unit) => <AssetStateBadge state={unit.state} /> },
  { head: "場所", cell: placeText },
  {
    head: "返却期限",
    cell: (unit) => (unit.dueOn === undefined ? "" : shortDate(unit.dueOn)),
    wrap: "none",
  },
];
