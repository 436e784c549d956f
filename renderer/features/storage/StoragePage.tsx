/** What lies where: by place, then by shelf; what is set aside and what is missing stands above. */
import { useEffect } from "react";
import type { AssetState } from "../../../shared/domain/state.ts";
import { OUTSTANDING_STATES } from "../../../shared/domain/state.ts";
import type { AssetRow } from "../../../shared/views/common.ts";
import type { PlaceRow } from "../../../shared/views/contract.ts";
import { useContract, useOnlyContract } from "../../app/contract.tsx";
import { useMayRecord } from "../../app/ledger.tsx";
import { insteadOf, pathTo, useQuery } from "../../app/paths.ts";
import { Shown } from "../../app/Shown.tsx";
import { useDraft } from "../../app/useDraft.ts";
import { useView, valueOf } from "../../app/useView.ts";
import { ButtonLink } from "../../ui/Button.tsx";
import { Line } from "../../ui/Layout.tsx";
import { Page } from "../../ui/Page.tsx";
import { EmptyState, Section } from "../../ui/Section.tsx";
import { Pager } from "../../ui/Table.tsx";
import { grouped } from "../../ui/numbers.ts";
import { Doubts } from "../../app/Doubts.tsx";
import { Places } from "./Places.tsx";
import { Shelves } from "./Shelves.tsx";
import { TickedActs } from "./TickedActs.tsx";

/** Which place is looked at, which part of its list, and which units are ticked. */
interface Looked {
  readonly place: string;
  readonly page: number;
  readonly ticked: readonly Pick<AssetRow, "id" | "state">[];
}

const PER_PAGE = 100;
const nothing = (): Looked => ({ place: "", page: 0, ticked: [] });

/** The page. */
export function StoragePage() {
  const only = useOnlyContract();
  const named = useQuery().get("place");
  const [looked, setLooked] = useDraft<Looked>("storage", nothing);
  useEffect(() => {
    if (named === null) return;
    setLooked({ ...nothing(), place: named });
    insteadOf(pathTo.storage());
  }, [named, setLooked]);
  const mayRecord = useMayRecord();
  return (
    <Page
      title="保管"
      note={
        mayRecord &&
        looked.ticked.length === 0 && <p>情報資産を選ぶと、できる操作がここに出ます。</p>
      }
      action={
        mayRecord && (
          <TickedActs ticked={looked.ticked} onNone={() => setLooked({ ...looked, ticked: [] })} />
        )
      }
    >
      <Doubts />
      <Shown view={useView("places", only)} what="場所">
        {(places) => <InPlaces places={places} looked={looked} onLooked={setLooked} />}
      </Shown>
    </Page>
  );
}

interface InPlacesProps {
  readonly looked: Looked;
  readonly onLooked: (looked: Looked) => void;
}

function InPlaces(props: InPlacesProps & { readonly places: readonly PlaceRow[] }) {
  const { places, looked, onLooked } = props;
  const holding = places.filter(({ held }) => held > 0);
  const current = holding.find(({ id }) => id === looked.place) ?? holding[0];
  if (!current) {
    return (
      <EmptyState action={<a href={pathTo.assets()}>情報資産の一覧を見る</a>}>
        保管している情報資産はありません。
      </EmptyState>
    );
  }
  return (
    <>
      <Section
        title="場所"
        actions={
          <ButtonLink size="s" href={pathTo.assets()}>
            情報資産の一覧
          </ButtonLink>
        }
      >
        <Places
          places={holding}
          current={current.id}
          onPlace={(place) => onLooked({ ...nothing(), place })}
        />
      </Section>
      <InPlace place={current} looked={looked} onLooked={onLooked} />
    </>
  );
}

/** Stocktakes are taken of one contract in one place. */
function CountIt({ place }: { readonly place: string }) {
  const { contract, contracts = [] } = useContract();
  const mayReport = useMayRecord(true);
  const only = contracts.length === 1 ? contracts[0]?.id : undefined;
  const counted = contract?.id ?? only;
  return (
    <Line>
      {mayReport &&
        (counted === undefined ? (
          <span>棚卸は、上の「契約」で契約を選ぶと始められます。</span>
        ) : (
          <ButtonLink size="s" href={pathTo.newStocktake(counted, place)}>
            この場所の棚卸を始める
          </ButtonLink>
        ))}
      <ButtonLink size="s" look="text" href={pathTo.stocktakes()}>
        これまでの棚卸
      </ButtonLink>
    </Line>
  );
}

const THERE: AssetState[] = [...OUTSTANDING_STATES];

function InPlace({ place, looked, onLooked }: InPlacesProps & { readonly place: PlaceRow }) {
  const only = useOnlyContract();
  const paging = { page: looked.page, perPage: PER_PAGE };
  const view = useView("assets", { ...only, place: place.id, states: THERE, ...paging });
  const rows = valueOf(view)?.rows ?? [];
  const tick = (ids: readonly string[]) => {
    const known = [...looked.ticked, ...rows];
    const ticked = ids.flatMap((id) => {
      const unit = known.findLast((one) => one.id === id);
      return unit ? [{ id, state: unit.state }] : [];
    });
    onLooked({ ...looked, place: place.id, ticked });
  };
  return (
    <Section
      title={place.name}
      note={`${grouped(place.held)}点`}
      actions={<CountIt place={place.id} />}
    >
      <Shown view={view} what="情報資産の一覧">
        {(list) => (
          <>
            <Shelves rows={list.rows} ticked={looked.ticked.map(({ id }) => id)} onTicked={tick} />
            <Pager {...list} onPage={(page) => onLooked({ ...looked, page })} />
          </>
        )}
      </Shown>
    </Section>
  );
}
