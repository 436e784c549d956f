/** A departure: of what a slip lists, or of units that move between two places. */
import { TRANSITIONS } from "../../../shared/domain/transitions.ts";
import type { SlipView } from "../../../shared/views/handover.ts";
import { pathTo, useQuery } from "../../app/paths.ts";
import { ShownPage } from "../../app/ShownPage.tsx";
import type { UnitsActSpec } from "../../app/UnitsAct.tsx";
import { UnitsAct } from "../../app/UnitsAct.tsx";
import { useView } from "../../app/useView.ts";
import { CellText } from "../../ui/CellField.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { CarriageFields, WayFields } from "./DepartFields.tsx";
import type { DepartDraft } from "./draft.ts";
import { departing, departureLacks, freshDeparture } from "./draft.ts";

const BACK = { href: pathTo.transports(), label: "搬送の一覧" };

/** The page. */
export function DepartPage() {
  const slip = useQuery().get("slip");
  return slip === null ? <UnitsAct spec={departure(undefined)} /> : <OfSlip slip={slip} />;
}

function OfSlip({ slip }: { readonly slip: string }) {
  return (
    <ShownPage view={useView("slip", { id: slip })} what="搬送の出発を記録する" back={BACK}>
      {(known) => (
        <UnitsAct spec={departure(known)} units={known.items.map(({ asset }) => asset.id)} />
      )}
    </ShownPage>
  );
}

function departure(slip: SlipView | undefined): UnitsActSpec<DepartDraft> {
  return {
    name: slip ? `depart/${slip.id}` : "depart",
    what: "搬送の出発",
    about: slip
      ? `受渡票 ${slip.number} の情報資産を運びます。引渡側の確認が済んでから出発します(特記事項 第11条)。`
      : "受注者の場所から別の指定場所へ移します。提供・返却・廃棄のための搬送は、受渡票の画面から始めます。",
    states: TRANSITIONS.T11.from,
    fresh: (about) => freshDeparture(about, slip),
    lacks: departureLacks,
    build: (draft, about, at) => departing(draft, about, { slip, at }),
    when: "出発日時",
    back: BACK,
    next: (draft) => pathTo.transport(draft.transport),
    columns: ({ draft, set }) => [
      {
        head: "封印番号",
        cell: (unit) => (
          <CellText
            label={`${unit.number} の封印番号`}
            maxLength={60}
            value={draft.seals[unit.id] ?? unit.seal ?? ""}
            onValue={(seal) => set({ seals: { ...draft.seals, [unit.id]: seal } })}
          />
        ),
      },
    ],
    fields: (typing) => (
      <>
        <WayFields {...typing} />
        {!slip && (
          <TextField
            label="移動の目的"
            need="optional"
            help="例: 保管場所の変更。業務のほかには使えません(第7条)。"
            maxLength={300}
            value={typing.draft.purpose}
            onValue={(purpose) => typing.set({ purpose })}
          />
        )}
        <CarriageFields {...typing} />
      </>
    ),
  };
}
