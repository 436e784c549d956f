/** Nobody is there to receive a load: who has it overnight, and under which seals. */
import { BODILESS_MEDIA } from "../../../shared/domain/vocabulary.ts";
import type { AssetRow } from "../../../shared/views/common.ts";
import type { ContractView } from "../../../shared/views/contract.ts";
import { Act } from "../../app/Act.tsx";
import { ifOffered, peopleOptions, placeOptions } from "../../app/choices.ts";
import { useDesk } from "../../app/ledger.tsx";
import { newId } from "../../app/newId.ts";
import { pathTo } from "../../app/paths.ts";
import { ShownPage } from "../../app/ShownPage.tsx";
import { given, lacking, tidyMark, unchosen, unfilled } from "../../app/typed.ts";
import type { Unsent } from "../../app/unsent.ts";
import { useDraft } from "../../app/useDraft.ts";
import { useView } from "../../app/useView.ts";
import { Pair } from "../../ui/Layout.tsx";
import { Select, TextArea, TextField } from "../../ui/TextField.tsx";
import { OfTransport } from "./OfTransport.tsx";

const TITLE = "守衛に預ける";

/** Of a load that has arrived. */
export function GuardTransportPage({ transport }: { readonly transport: string }) {
  return (
    <OfTransport transport={transport} title={TITLE}>
      {(way, contract) => (
        <Form
          contract={contract}
          load={{ by: "transport", transport }}
          what={{ number: way.number, place: way.to.label, href: pathTo.transport(transport) }}
          units={way.items.map(({ asset }) => asset).filter(({ state }) => state === "arrived")}
        />
      )}
    </OfTransport>
  );
}

/** Of a slip that nobody has received yet. */
export function GuardSlipPage({ slip: id }: { readonly slip: string }) {
  const back = { href: pathTo.slip(id), label: "受渡票" };
  return (
    <ShownPage view={useView("slip", { id })} what={TITLE} back={back}>
      {(slip) => (
        <UnderContract
          contract={slip.contract.id}
          load={{ by: "slip", slip: id }}
          what={{ number: `受渡票 ${slip.number}`, place: slip.place.label, href: pathTo.slip(id) }}
          units={slip.items.map(({ asset }) => asset)}
        />
      )}
    </ShownPage>
  );
}

interface Load {
  readonly load: Unsent<"leaveWithGuard">["load"];
  readonly what: { readonly number: string; readonly place: string; readonly href: string };
  readonly units: readonly AssetRow[];
}

function UnderContract({ contract: id, ...load }: Load & { readonly contract: string }) {
  const back = { href: load.what.href, label: "受渡票" };
  return (
    <ShownPage view={useView("contract", { id })} what={TITLE} back={back}>
      {(contract) => <Form contract={contract} {...load} />}
    </ShownPage>
  );
}

interface Draft {
  readonly guardCustody: string;
  readonly person: string;
  readonly guard: string;
  /** Empty where the guard keeps it where it is. */
  readonly place: string;
  /** By the unit; those of units that bear none yet are asked for. */
  readonly seals: Readonly<Record<string, string>>;
  readonly note: string;
}

function Form({ contract, load, what, units }: Load & { readonly contract: ContractView }) {
  const { session } = useDesk();
  const people = peopleOptions(contract, "all");
  const name = `guard/${what.href}`;
  const [draft, setDraft, giveUp] = useDraft<Draft>(name, () => ({
    guardCustody: newId(),
    person: ifOffered(people, session.user?.person),
    guard: "",
    place: "",
    seals: {},
    note: "",
  }));
  const set = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  return (
    <Act
      name={name}
      title={TITLE}
      what="預り"
      back={{ href: what.href, label: what.number }}
      contract={contract.id}
      lacks={lacking(
        unchosen(draft.person, "預けた人"),
        unfilled(draft.guard, "守衛の氏名"),
        !units.every((unit) => isSealed(unit, draft)) &&
          "封印のないものには、封印番号を入力してください。",
      )}
      build={(occurredAt) => ({
        type: "leaveWithGuard",
        occurredAt,
        guardCustody: draft.guardCustody,
        load,
        person: draft.person,
        guard: { clear: draft.guard.trim() },
        seals: sealsOf(draft, units),
        ...given("place", draft.place),
        ...given("note", draft.note),
      })}
      when="預けた日時"
      next={what.href}
      onRecorded={giveUp}
    >
      <Fields {...{ people, places: placeOptions(contract), what, units, draft, set }} />
    </Act>
  );
}

function Fields(props: {
  readonly people: ReturnType<typeof peopleOptions>;
  readonly places: ReturnType<typeof placeOptions>;
  readonly what: Load["what"];
  readonly units: Load["units"];
  readonly draft: Draft;
  readonly set: (part: Partial<Draft>) => void;
}) {
  const { people, places, what, units, draft, set } = props;
  return (
    <>
      <p>
        {what.number}{" "}
        の情報資産を守衛に預けます。保管責任は移りません。翌開庁日の朝、封印を照合して受け取りを記録すると、預りは終わります。
      </p>
      <Pair>
        <Select
          label="預けた人"
          need="required"
          empty="選んでください"
          options={people}
          value={draft.person}
          onValue={(person) => set({ person })}
        />
        <TextField
          label="守衛の氏名"
          need="required"
          maxLength={100}
          value={draft.guard}
          onValue={(guard) => set({ guard })}
        />
      </Pair>
      <Select
        label="守衛が保管する場所"
        need="optional"
        help={`「${what.place}」とは別の守衛室などで保管するときに選びます。同じ建物の中の、発注者の指定した場所に限ります(第10条)。別の場所へ運んだときは、搬送を記録します。`}
        width="middle"
        empty={`${what.place}のまま`}
        options={places}
        value={draft.place}
        onValue={(place) => set({ place })}
      />
      <Seals units={units} seals={draft.seals} onSeals={(seals) => set({ seals })} />
      <TextArea
        label="備考"
        need="optional"
        help="金庫の番号など、場所の中のどこに置いたかや、立会いの状況を書きます。"
        maxLength={1000}
        value={draft.note}
        onValue={(note) => set({ note })}
      />
    </>
  );
}

function isBodiless({ media }: AssetRow): boolean {
  return BODILESS_MEDIA.includes(media);
}

function isSealed(unit: AssetRow, { seals }: Draft): boolean {
  const typed = tidyMark(seals[unit.id] ?? "") !== "";
  return typed || unit.seal !== undefined || isBodiless(unit);
}

function sealsOf({ seals }: Draft, units: readonly AssetRow[]) {
  return units.flatMap(({ id }) => {
    const seal = tidyMark(seals[id] ?? "");
    return seal === "" ? [] : [{ asset: id, seal }];
  });
}

/** A seal for each unit that bears none, and for those on which another is put for the night. */
function Seals(props: {
  readonly units: readonly AssetRow[];
  readonly seals: Draft["seals"];
  readonly onSeals: (seals: Draft["seals"]) => void;
}) {
  const { units, seals, onSeals } = props;
  const things = units.filter((unit) => !isBodiless(unit));
  const asked = things.filter(({ id, seal }) => seal === undefined || seals[id] !== undefined);
  const others = things.filter((unit) => !asked.includes(unit));
  return (
    <>
      {asked.map(({ id, number, name, seal }) => (
        <TextField
          key={id}
          label={`${number} ${name} の封印番号`}
          need={seal === undefined ? "required" : "optional"}
          help={seal === undefined ? undefined : `今の封印は ${seal} です。`}
          maxLength={60}
          value={seals[id] ?? ""}
          onValue={(typed) => onSeals({ ...seals, [id]: typed })}
        />
      ))}
      {others.length > 0 && (
        <Select
          label="封印を替えたもの"
          help="封印のあるものは、そのままの封印で預けます。替えたものだけ選んで、新しい番号を入力します。"
          value=""
          empty="選んで加える"
          options={others.map(({ id, number, name, seal }) => ({
            value: id,
            label: `${number} ${name}(今の封印 ${seal})`,
          }))}
          onValue={(id) => onSeals({ ...seals, [id]: "" })}
        />
      )}
    </>
  );
}
