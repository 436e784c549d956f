/** What is recorded about a place: where it is, and that the client has designated it. */
import type { Media, PlaceKind } from "../../../shared/domain/vocabulary.ts";
import { MEDIA, PLACE_KINDS } from "../../../shared/domain/vocabulary.ts";
import { shortDate } from "../../../shared/forms/era.ts";
import { media as mediaWords, placeKind } from "../../../shared/text/ja/words.ts";
import { ifOffered, placeOptions, wordOptions } from "../../app/choices.ts";
import { today } from "../../app/clock.ts";
import type { DocumentDraft } from "../../app/DocumentFields.tsx";
import {
  DocumentFields,
  documentLacks,
  documentOf,
  freshDocument,
  givenDocument,
} from "../../app/DocumentFields.tsx";
import { newId } from "../../app/newId.ts";
import { pathTo } from "../../app/paths.ts";
import { given, lacking, unchosen, unfilled } from "../../app/typed.ts";
import { DateField } from "../../ui/DateField.tsx";
import { dayTyped } from "../../ui/dates.ts";
import { Line, More, Pair } from "../../ui/Layout.tsx";
import { Check, Select, TextField } from "../../ui/TextField.tsx";
import type { ContractActSpec } from "./ContractAct.tsx";
import { TermFields, termLacks } from "./TermFields.tsx";

interface NewPlace {
  readonly place: string;
  readonly code: string;
  readonly name: string;
  readonly party: string;
  readonly kind: PlaceKind | "";
  readonly address: string;
  readonly country: string;
  readonly managedArea: boolean;
  readonly lock: string;
}

export const registerPlace: ContractActSpec<NewPlace> = {
  name: "place",
  what: "場所",
  does: "登録",
  about: "登録のあと、発注者の指定を登録すると、受渡しと保管に使えます(特記事項 第10条)。",
  part: "places",
  fresh: ({ contract }) => ({
    place: newId(),
    code: "",
    name: "",
    party: contract.contractor.id,
    kind: "contractor",
    address: "",
    country: "JP",
    managedArea: false,
    lock: "",
  }),
  lacks: ({ code, name, party, kind, country }) =>
    lacking(
      unfilled(code, "記号"),
      unfilled(name, "名称"),
      unchosen(party, "管理する団体"),
      unchosen(kind, "区分"),
      !/^[A-Za-z]{2}$/.test(country.normalize("NFKC").trim()) &&
        "国を2文字の国名コードで入力してください(日本は JP)。",
    ),
  build: (draft, _, occurredAt) =>
    draft.kind === ""
      ? undefined
      : {
          type: "registerPlace",
          occurredAt,
          place: draft.place,
          code: draft.code.normalize("NFKC").trim(),
          name: draft.name.trim(),
          party: draft.party,
          kind: draft.kind,
          country: draft.country.normalize("NFKC").trim().toUpperCase(),
          managedArea: draft.managedArea,
          ...given("address", draft.address),
          ...given("lock", draft.lock),
        },
  next: ({ place }, { contract }) => pathTo.contractAct(contract.id, "designatePlace", { place }),
  fields: ({ draft, set, contract }) => (
    <>
      <Pair>
        <TextField
          label="記号"
          need="required"
          help="受渡票に印刷します。例: P-01"
          maxLength={60}
          value={draft.code}
          onValue={(code) => set({ code })}
        />
        <TextField
          label="名称"
          need="required"
          help="室や保管庫まで。例: 運用センター 媒体保管庫"
          maxLength={200}
          value={draft.name}
          onValue={(name) => set({ name })}
        />
      </Pair>
      <Pair>
        <Select
          label="管理する団体"
          need="required"
          empty="選んでください"
          options={contract.parties.map(({ id, name }) => ({ value: id, label: name }))}
          value={draft.party}
          onValue={(party) => set({ party })}
        />
        <Select
          label="区分"
          need="required"
          empty="選んでください"
          options={wordOptions(placeKind, PLACE_KINDS)}
          value={draft.kind}
          // The options are the kinds.
          onValue={(kind) => set({ kind: kind as PlaceKind | "" })}
        />
      </Pair>
      <TextField
        label="所在地"
        need="optional"
        maxLength={300}
        value={draft.address}
        onValue={(address) => set({ address })}
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
        <TextField
          label="国"
          need="required"
          help="2文字の国名コード。日本は JP です。"
          maxLength={2}
          value={draft.country}
          onValue={(country) => set({ country })}
        />
      </Pair>
      <Check
        label="発注者の情報セキュリティ管理エリアである(機器と媒体の持込み・持出しに許可が必要)"
        checked={draft.managedArea}
        onValue={(managedArea) => set({ managedArea })}
      />
    </>
  ),
};

interface Placing {
  readonly place: string;
  readonly document: DocumentDraft;
  readonly from: string;
  readonly to: string;
  readonly media: readonly Media[];
  readonly highest: string;
}

export const designatePlace: ContractActSpec<Placing> = {
  name: "designatePlace",
  what: "場所の指定",
  does: "登録",
  about: "発注者の指定文書のとおりに登録します(特記事項 第10条)。",
  part: "places",
  fresh: ({ contract, named }) => ({
    place: ifOffered(placeOptions(contract), named.place),
    document: freshDocument,
    from: shortDate(contract.from > today() ? contract.from : today()),
    to: shortDate(contract.to),
    media: [],
    highest: "",
  }),
  lacks: ({ place, document, from, to }) => [
    ...lacking(unchosen(place, "場所")),
    ...documentLacks(document, "指定文書"),
    ...termLacks(from, to),
  ],
  build: (draft, { contract }, occurredAt) => {
    const document = documentOf(draft.document);
    const from = dayTyped(draft.from);
    const to = dayTyped(draft.to);
    if (!document || from === undefined) return undefined;
    return {
      type: "designatePlace",
      occurredAt,
      contract: contract.id,
      place: draft.place,
      document,
      from,
      ...(to === undefined ? {} : { to }),
      ...(draft.media.length > 0 ? { media: [...draft.media] } : {}),
      ...(draft.highest === "" ? {} : { highestRank: Number(draft.highest) }),
    };
  },
  fields: ({ draft, set, contract }) => (
    <>
      <Select
        label="場所"
        need="required"
        width="middle"
        empty="選んでください"
        options={placeOptions(contract)}
        value={draft.place}
        onValue={(place) => set({ place })}
      />
      <DocumentFields
        label="指定文書"
        need="required"
        value={draft.document}
        onValue={(document) => set({ document })}
      />
      <TermFields what="指定" from={draft.from} to={draft.to} onTerm={set} />
      <Select
        label="置ける分類の上限"
        need="optional"
        width="middle"
        empty="上限なし"
        options={contract.settings.classification.map(({ rank, label }) => ({
          value: String(rank),
          label: `${label}まで`,
        }))}
        value={draft.highest}
        onValue={(highest) => set({ highest })}
      />
      <More
        label={
          draft.media.length === 0
            ? "置ける媒体を限る(いまは限りません)"
            : `置ける媒体: ${draft.media.map((one) => mediaWords[one]).join("、")}`
        }
      >
        <Line>
          {MEDIA.map((one) => (
            <Check
              key={one}
              label={mediaWords[one]}
              checked={draft.media.includes(one)}
              onValue={(on) =>
                set({ media: MEDIA.filter((m) => (m === one ? on : draft.media.includes(m))) })
              }
            />
          ))}
        </Line>
      </More>
    </>
  ),
};

interface Ending {
  readonly place: string;
  readonly lastDay: string;
  readonly document: DocumentDraft;
}

export const undesignatePlace: ContractActSpec<Ending> = {
  name: "undesignatePlace",
  what: "場所の指定の終了",
  about: "終わりの日までに、その場所の情報資産を移動・返却・廃棄してください。",
  part: "places",
  fresh: ({ contract, named }) => ({
    place: ifOffered(placeOptions(contract), named.place),
    lastDay: shortDate(today()),
    document: freshDocument,
  }),
  lacks: ({ place, lastDay, document }) => [
    ...lacking(
      unchosen(place, "場所"),
      dayTyped(lastDay) === undefined && "指定の終わりの日を入力してください。",
    ),
    ...documentLacks(document, "発注者の文書", "optional"),
  ],
  build: ({ place, lastDay, document }, { contract }, occurredAt) => {
    const day = dayTyped(lastDay);
    return day === undefined
      ? undefined
      : {
          type: "endPlaceDesignation",
          occurredAt,
          contract: contract.id,
          place,
          lastDay: day,
          ...givenDocument("document", document),
        };
  },
  fields: ({ draft, set, contract }) => (
    <>
      <Select
        label="場所"
        need="required"
        width="middle"
        empty="選んでください"
        options={placeOptions(contract)}
        value={draft.place}
        onValue={(place) => set({ place })}
      />
      <DateField
        label="指定の終わりの日"
        need="required"
        value={draft.lastDay}
        onValue={(lastDay) => set({ lastDay })}
      />
      <DocumentFields
        label="発注者の文書"
        need="optional"
        value={draft.document}
        onValue={(document) => set({ document })}
      />
    </>
  ),
};
