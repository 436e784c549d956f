/** Somewhere new: the client's, the contractor's, or someone else's. */
import type { PlaceKind } from "../../../shared/domain/vocabulary.ts";
import { PLACE_KINDS } from "../../../shared/domain/vocabulary.ts";
import { placeKind } from "../../../shared/text/ja/words.ts";
import type { ContractView } from "../../../shared/views/contract.ts";
import { wordOptions } from "../../app/choices.ts";
import { newId } from "../../app/newId.ts";
import { pathTo } from "../../app/paths.ts";
import { given, lacking, unchosen, unfilled } from "../../app/typed.ts";
import { Pair } from "../../ui/Layout.tsx";
import { Check, Select, TextField } from "../../ui/TextField.tsx";
import type { ContractActSpec } from "./ContractAct.tsx";

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
      unfilled(code, "場所番号"),
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
  fields: (typing) => (
    <>
      <Identity {...typing} />
      <Particulars {...typing} />
    </>
  ),
};

interface PlaceProps {
  readonly draft: NewPlace;
  readonly set: (part: Partial<NewPlace>) => void;
  readonly contract: ContractView;
}

/** What it is called and whose it is. */
function Identity({ draft, set, contract }: PlaceProps) {
  return (
    <>
      <Pair>
        <TextField
          label="場所番号"
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
    </>
  );
}

/** Where it is and how it is kept shut. */
function Particulars({ draft, set }: PlaceProps) {
  return (
    <>
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
  );
}
