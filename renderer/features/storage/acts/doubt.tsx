/** Units about which something is not right: set aside, missing, found, lost for good, registered by mistake. */
import { ifOffered, peopleOptions, placeOptions } from "../../../app/choices.ts";
import type { DocumentDraft } from "../../../app/DocumentFields.tsx";
import {
  DocumentFields,
  documentLacks,
  freshDocument,
  givenDocument,
} from "../../../app/DocumentFields.tsx";
import type { ExtraDraft } from "./extras.tsx";
import { ExtraFields, extrasLack, extrasOf } from "./extras.tsx";
import { Strangers, strangersLack } from "./strangers.tsx";
import { given, lacking, unchosen, unfilled } from "../../../app/typed.ts";
import type { UnitsActSpec } from "../../../app/UnitsAct.tsx";
import { PersonSelect, PlaceSelect } from "../../../app/selects.tsx";
import { TRANSITIONS } from "../../../../shared/domain/transitions.ts";
import { CellText } from "../../../ui/CellField.tsx";
import { Pair } from "../../../ui/Layout.tsx";
import { NoteField } from "../../../ui/NoteField.tsx";
import { TextArea } from "../../../ui/TextField.tsx";

interface Release {
  readonly instruction: DocumentDraft;
  readonly finding: string;
  readonly seals: Readonly<Record<string, string>>;
  readonly extras: Readonly<Record<string, ExtraDraft>>;
}

export const release: UnitsActSpec<Release> = {
  name: "release",
  what: "保留の解除",
  about:
    "保留(隔離)した情報資産は、発注者の指示があるまで動かせません(特記事項 第18条)。解除すると、保留にする前の状態に戻ります。",
  states: ["quarantined"],
  fresh: () => ({ instruction: freshDocument, finding: "", seals: {}, extras: {} }),
  lacks: ({ instruction, finding, extras }, { units }) => [
    ...documentLacks(instruction, "発注者の指示"),
    ...strangersLack(units),
    ...extrasLack(units, extras),
    ...lacking(unfilled(finding, "確かめた結果")),
  ],
  build: ({ instruction, finding, seals, extras }, { units, contract }, occurredAt) => ({
    type: "releaseQuarantine",
    occurredAt,
    contract: contract.id,
    assets: units.map((unit) => unit.id),
    seals: units.flatMap(({ id }) => {
      const seal = (seals[id] ?? "").trim();
      return seal === "" ? [] : [{ asset: id, seal }];
    }),
    finding: finding.trim(),
    ...extrasOf(units, extras),
    ...givenDocument("instruction", instruction),
  }),
  columns: ({ draft, set }) => [
    { head: "いまの封印", cell: (unit) => unit.seal ?? "なし" },
    {
      head: "新しい封印",
      cell: (unit) => (
        <CellText
          label={`${unit.number} の新しい封印番号`}
          maxLength={60}
          value={draft.seals[unit.id] ?? ""}
          onValue={(seal) => set({ seals: { ...draft.seals, [unit.id]: seal } })}
        />
      ),
    },
  ],
  fields: ({ draft, set, units, contract }) => (
    <>
      <Strangers units={units} />
      <ExtraFields
        units={units}
        contract={contract}
        extras={draft.extras}
        onExtras={(extras) => set({ extras })}
      />
      <DocumentFields
        label="発注者の指示"
        need="required"
        value={draft.instruction}
        onValue={(instruction) => set({ instruction })}
      />
      <TextArea
        label="確かめた結果"
        need="required"
        help="差異の原因、現物の状態、発注者への報告の経過を書きます。"
        maxLength={1000}
        value={draft.finding}
        onValue={(finding) => set({ finding })}
      />
    </>
  ),
};

interface Missing {
  readonly person: string;
  readonly circumstances: string;
}

export const missing: UnitsActSpec<Missing> = {
  name: "missing",
  what: "所在不明",
  about:
    "見つからない情報資産を記録します。直ちに発注者へ報告してください(特記事項 第18条第1項)。最後の場所と保管責任者は記録に残ります。",
  states: TRANSITIONS.T23.from,
  fresh: ({ contract, self }) => ({
    person: ifOffered(peopleOptions(contract, "all"), self),
    circumstances: "",
  }),
  lacks: ({ person, circumstances }) =>
    lacking(unchosen(person, "気付いた人"), unfilled(circumstances, "状況")),
  build: ({ person, circumstances }, { units, contract }, occurredAt) => ({
    type: "reportMissing",
    occurredAt,
    contract: contract.id,
    assets: units.map((unit) => unit.id),
    person,
    circumstances: circumstances.trim(),
  }),
  when: "気付いた日時",
  fields: ({ draft, set, contract }) => (
    <>
      <PersonSelect
        label="気付いた人"
        contract={contract}
        side="all"
        width="middle"
        value={draft.person}
        onValue={(person) => set({ person })}
      />
      <TextArea
        label="状況"
        need="required"
        help="最後に確かめた日時と場所、気付いた経緯、探した範囲を書きます。"
        maxLength={1000}
        value={draft.circumstances}
        onValue={(circumstances) => set({ circumstances })}
      />
    </>
  ),
};

interface Found extends Missing {
  readonly place: string;
}

export const found: UnitsActSpec<Found> = {
  name: "found",
  what: "発見",
  about:
    "見つかった情報資産は、いったん保留(隔離)になります。発注者の指示を受けてから、保留を解除します(特記事項 第18条)。",
  states: ["missing"],
  fresh: ({ contract, self, units }) => ({
    person: ifOffered(peopleOptions(contract, "all"), self),
    place: ifOffered(placeOptions(contract), units[0]?.place?.id),
    circumstances: "",
  }),
  lacks: ({ person, place, circumstances }) =>
    lacking(
      unchosen(person, "見つけた人"),
      unchosen(place, "見つけた場所"),
      unfilled(circumstances, "状況"),
    ),
  build: ({ person, place, circumstances }, { units, contract }, occurredAt) => ({
    type: "recordFound",
    occurredAt,
    contract: contract.id,
    assets: units.map((unit) => unit.id),
    person,
    place,
    circumstances: circumstances.trim(),
  }),
  when: "見つけた日時",
  fields: ({ draft, set, contract }) => (
    <>
      <Pair>
        <PersonSelect
          label="見つけた人"
          contract={contract}
          side="all"
          value={draft.person}
          onValue={(person) => set({ person })}
        />
        <PlaceSelect
          label="見つけた場所"
          contract={contract}
          value={draft.place}
          onValue={(place) => set({ place })}
        />
      </Pair>
      <TextArea
        label="状況"
        need="required"
        help="見つかった経緯、封印と外観の状態を書きます。"
        maxLength={1000}
        value={draft.circumstances}
        onValue={(circumstances) => set({ circumstances })}
      />
    </>
  ),
};

interface Close {
  readonly document: DocumentDraft;
  readonly note: string;
}

export const closeLoss: UnitsActSpec<Close> = {
  name: "closeLoss",
  what: "滅失の終結",
  about: "所在不明を終えられるのは、発注者の書面があるときだけです(特記事項 第18条第2項)。",
  states: ["missing"],
  fresh: () => ({ document: freshDocument, note: "" }),
  lacks: ({ document }) => documentLacks(document, "発注者の書面"),
  build: ({ document, note }, { units, contract }, occurredAt) => ({
    type: "closeLoss",
    occurredAt,
    contract: contract.id,
    assets: units.map((unit) => unit.id),
    ...givenDocument("document", document),
    ...given("note", note),
  }),
  fields: ({ draft, set }) => (
    <>
      <DocumentFields
        label="発注者の書面"
        need="required"
        value={draft.document}
        onValue={(document) => set({ document })}
      />
      <NoteField value={draft.note} onValue={(note) => set({ note })} />
    </>
  ),
};

export const voiding: UnitsActSpec<{ readonly reason: string }> = {
  name: "void",
  what: "登録の取消",
  about: "誤って登録した、まだ受け取っていない情報資産を取り消します。記録は消えずに残ります。",
  states: ["planned"],
  fresh: () => ({ reason: "" }),
  lacks: ({ reason }, { units }) =>
    lacking(
      unfilled(reason, "理由"),
      units.length > 1 && "取消しは1点ずつ記録します。1点だけを残してください。",
    ),
  build: ({ reason }, { units }, occurredAt) => {
    const [unit] = units;
    return unit && { type: "voidAsset", occurredAt, asset: unit.id, reason: reason.trim() };
  },
  fields: ({ draft, set }) => (
    <TextArea
      label="理由"
      need="required"
      maxLength={1000}
      value={draft.reason}
      onValue={(reason) => set({ reason })}
    />
  ),
};
