/** What is done by hand with units that lie in a place: taken out, put back, put on a shelf. */
import { ifOffered, peopleOptions, placeOptions } from "../../../app/choices.ts";
import { given, lacking, unchosen, unfilled } from "../../../app/typed.ts";
import type { Circumstances, UnitsActSpec } from "../../../app/UnitsAct.tsx";
import { PersonSelect, PlaceSelect } from "../../../app/selects.tsx";
import { Pair } from "../../../ui/Layout.tsx";
import { TextField } from "../../../ui/TextField.tsx";

/** Whoever is signed in, where they may be named; and where the units are. */
function selfAndPlace({ units, contract, self }: Circumstances) {
  return {
    person: ifOffered(peopleOptions(contract, "contractor"), self),
    place: ifOffered(placeOptions(contract), units[0]?.place?.id),
  };
}

const ids = ({ units }: Circumstances) => units.map((unit) => unit.id);

interface TakeOut {
  readonly person: string;
  readonly place: string;
  readonly purpose: string;
}

export const takeOut: UnitsActSpec<TakeOut> = {
  name: "takeOut",
  what: "取出し",
  about:
    "保管している場所の中で、作業のために取り出します。別の場所へ運ぶときは、搬送を記録します。",
  states: ["held", "heldSub"],
  fresh: (about) => ({ ...selfAndPlace(about), purpose: "" }),
  lacks: ({ person, place, purpose }) =>
    lacking(
      unchosen(person, "取り出す人"),
      unchosen(place, "作業する場所"),
      unfilled(purpose, "目的"),
    ),
  build: ({ purpose, ...draft }, about, occurredAt) => ({
    type: "takeOutAssets",
    occurredAt,
    contract: about.contract.id,
    assets: ids(about),
    purpose: purpose.trim(),
    ...draft,
  }),
  fields: ({ draft, set, contract }) => (
    <>
      <Pair>
        <PersonSelect
          label="取り出す人"
          contract={contract}
          side="contractor"
          value={draft.person}
          onValue={(person) => set({ person })}
        />
        <PlaceSelect
          label="作業する場所"
          contract={contract}
          value={draft.place}
          onValue={(place) => set({ place })}
        />
      </Pair>
      <TextField
        label="目的"
        need="required"
        help="契約の利用目的の範囲で、何に使うかを書きます。例: 移行データの照合"
        maxLength={200}
        value={draft.purpose}
        onValue={(purpose) => set({ purpose })}
      />
    </>
  ),
};

interface OnShelf {
  readonly person: string;
  readonly shelf: string;
}

const freshShelf = (about: Circumstances): OnShelf => ({
  person: selfAndPlace(about).person,
  shelf: about.units[0]?.shelf ?? "",
});

export const putBack: UnitsActSpec<OnShelf> = {
  name: "putBack",
  what: "戻し",
  states: ["inUse"],
  fresh: freshShelf,
  lacks: ({ person }) => lacking(unchosen(person, "戻す人")),
  build: ({ person, shelf }, about, occurredAt) => ({
    type: "putBackAssets",
    occurredAt,
    contract: about.contract.id,
    assets: ids(about),
    person,
    ...given("shelf", shelf),
  }),
  fields: ({ draft, set, contract }) => (
    <Pair>
      <PersonSelect
        label="戻す人"
        contract={contract}
        side="contractor"
        value={draft.person}
        onValue={(person) => set({ person })}
      />
      <TextField
        label="棚・保管庫の番号"
        need="optional"
        help="例: A-3、施錠キャビネット2"
        maxLength={100}
        value={draft.shelf}
        onValue={(shelf) => set({ shelf })}
      />
    </Pair>
  ),
};

export const store: UnitsActSpec<OnShelf> = {
  name: "store",
  what: "棚",
  about: "同じ場所の中の、どの棚・保管庫に置いたかを記録します。",
  states: ["held", "heldSub", "quarantined"],
  fresh: freshShelf,
  lacks: ({ person, shelf }) =>
    lacking(unchosen(person, "置いた人"), unfilled(shelf, "棚・保管庫の番号")),
  build: ({ person, shelf }, about, occurredAt) => ({
    type: "storeAssets",
    occurredAt,
    contract: about.contract.id,
    assets: ids(about),
    person,
    shelf: shelf.trim(),
  }),
  fields: ({ draft, set, contract }) => (
    <Pair>
      <PersonSelect
        label="置いた人"
        contract={contract}
        side="contractor"
        value={draft.person}
        onValue={(person) => set({ person })}
      />
      <TextField
        label="棚・保管庫の番号"
        need="required"
        help="例: A-3、施錠キャビネット2"
        maxLength={100}
        value={draft.shelf}
        onValue={(shelf) => set({ shelf })}
      />
    </Pair>
  ),
};
