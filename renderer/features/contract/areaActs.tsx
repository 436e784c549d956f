/** What is recorded about places themselves: permits to cross the border of an area of the client, lock and key. */
import type { Media } from "../../../shared/domain/vocabulary.ts";
import { shortDate } from "../../../shared/forms/era.ts";
import { permitDirection } from "../../../shared/text/ja/words.ts";
import { ifOffered, peopleOptions, wordOptions } from "../../app/choices.ts";
import { today } from "../../app/clock.ts";
import type { DocumentDraft } from "../../app/DocumentFields.tsx";
import {
  DocumentFields,
  documentLacks,
  documentOf,
  freshDocument,
  givenDocument,
} from "../../app/DocumentFields.tsx";
import { given, lacking, unchosen } from "../../app/typed.ts";
import { PlaceSelect } from "../../app/selects.tsx";
import { dayTyped } from "../../ui/dates.ts";
import { Pair } from "../../ui/Layout.tsx";
import { Select, TextField } from "../../ui/TextField.tsx";
import type { ContractActSpec } from "./ContractAct.tsx";
import { AreaSelect, areaOptions } from "./selects.tsx";
import { MediaLimit } from "./MediaLimit.tsx";
import { TermFields, termLacks } from "./TermFields.tsx";

const DIRECTIONS = ["in", "out", "both"] as const;

interface Permitting {
  readonly place: string;
  readonly document: DocumentDraft;
  readonly application: DocumentDraft;
  readonly direction: (typeof DIRECTIONS)[number];
  readonly from: string;
  readonly to: string;
  readonly media: readonly Media[];
}

export const permit: ContractActSpec<Permitting> = {
  name: "permit",
  what: "持込み・持出しの許可",
  does: "登録",
  about:
    "管理エリアへの情報機器と外部媒体の持込み、管理エリアからの持出しには、事前の書面による申請と発注者の許可が必要です(特記事項 第15条第2項)。許可書のとおりに登録します。",
  part: "places",
  fresh: ({ contract, named }) => ({
    place: ifOffered(areaOptions(contract), named.place),
    document: freshDocument,
    application: freshDocument,
    direction: "both",
    from: shortDate(today()),
    to: shortDate(today()),
    media: [],
  }),
  lacks: ({ place, document, application, from, to }) => [
    ...lacking(unchosen(place, "管理エリア")),
    ...documentLacks(document, "許可書"),
    ...documentLacks(application, "申請書"),
    ...termLacks(from, to),
  ],
  build: (draft, { contract }, occurredAt) => {
    const document = documentOf(draft.document);
    const from = dayTyped(draft.from);
    const to = dayTyped(draft.to);
    if (!document || from === undefined) return undefined;
    return {
      type: "recordPermit",
      occurredAt,
      contract: contract.id,
      place: draft.place,
      document,
      ...givenDocument("application", draft.application),
      direction: draft.direction,
      from,
      ...(to === undefined ? {} : { to }),
      ...(draft.media.length === 0 ? {} : { media: [...draft.media] }),
    };
  },
  fields: ({ draft, set, contract }) => (
    <>
      <Pair>
        <AreaSelect contract={contract} value={draft.place} onValue={(place) => set({ place })} />
        <Select
          label="許可された向き"
          need="required"
          options={wordOptions(permitDirection, DIRECTIONS)}
          value={draft.direction}
          // The options are the directions.
          onValue={(direction) => set({ direction: direction as Permitting["direction"] })}
        />
      </Pair>
      <DocumentFields
        label="許可書"
        need="required"
        value={draft.document}
        onValue={(document) => set({ document })}
      />
      <DocumentFields
        label="申請書"
        need="required"
        value={draft.application}
        onValue={(application) => set({ application })}
      />
      <TermFields what="許可" from={draft.from} to={draft.to} onTerm={set} />
      <MediaLimit what="許可された媒体" media={draft.media} onMedia={(media) => set({ media })} />
    </>
  ),
};

interface Equipping {
  readonly place: string;
  readonly lock: string;
  readonly keyCustodian: string;
  readonly accessLog: string;
  readonly fireRating: string;
}

export const equip: ContractActSpec<Equipping> = {
  name: "equip",
  what: "場所の備え",
  does: "登録",
  about:
    "施錠の方法、鍵の管理者、入退室の記録など、厳重な保管のための備えを登録します(特記事項 第13条)。空欄の項目は、いまの登録のままです。",
  part: "places",
  fresh: ({ contract, named }) => {
    const place = contract.places.find(({ id }) => id === named.place);
    return {
      place: place?.id ?? "",
      lock: place?.lock ?? "",
      keyCustodian: place?.keyCustodian?.id ?? "",
      accessLog: "",
      fireRating: "",
    };
  },
  lacks: ({ place }) => lacking(unchosen(place, "場所")),
  build: ({ place, ...equipment }, _, occurredAt) => ({
    type: "equipPlace",
    occurredAt,
    place,
    ...given("lock", equipment.lock),
    ...given("keyCustodian", equipment.keyCustodian),
    ...given("accessLog", equipment.accessLog),
    ...given("fireRating", equipment.fireRating),
  }),
  fields: ({ draft, set, contract }) => (
    <>
      <PlaceSelect
        contract={contract}
        width="middle"
        value={draft.place}
        onValue={(place) => set({ place })}
      />
      <Pair>
        <TextField
          label="施錠の方法"
          need="optional"
          help="例: 電気錠と施錠キャビネット"
          maxLength={100}
          value={draft.lock}
          onValue={(lock) => set({ lock })}
        />
        <Select
          label="鍵の管理者"
          need="optional"
          empty="選ばない"
          options={peopleOptions(contract, "all")}
          value={draft.keyCustodian}
          onValue={(keyCustodian) => set({ keyCustodian })}
        />
      </Pair>
      <Pair>
        <TextField
          label="入退室の記録の方法"
          need="optional"
          help="例: 入退室簿に記入"
          maxLength={200}
          value={draft.accessLog}
          onValue={(accessLog) => set({ accessLog })}
        />
        <TextField
          label="耐火の区分"
          need="optional"
          help="例: 耐火金庫 2時間"
          maxLength={100}
          value={draft.fireRating}
          onValue={(fireRating) => set({ fireRating })}
        />
      </Pair>
    </>
  ),
};
