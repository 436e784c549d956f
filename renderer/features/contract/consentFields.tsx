/** The fields of a consent: to whom, what the application said (Art. 6(2)), and how far it goes. */
import { partyRole } from "../../../shared/text/ja/words.ts";
import type { ContractView } from "../../../shared/views/contract.ts";
import { otherPartyOptions } from "../../app/choices.ts";
import { DocumentFields } from "../../app/DocumentFields.tsx";
import { useView, valueOf } from "../../app/useView.ts";
import { Pair } from "../../ui/Layout.tsx";
import { Select, TextArea } from "../../ui/TextField.tsx";
import type { Admission } from "./consentActs.tsx";
import { MediaLimit } from "./MediaLimit.tsx";
import { ClassLimit } from "./selects.tsx";

interface Typing {
  readonly draft: Admission;
  readonly set: (part: Partial<Admission>) => void;
}

const EXTENTS = [
  { value: "part", label: "業務の一部(主要な部分を除く)" },
  { value: "main", label: "業務の主要な部分" },
  { value: "whole", label: "業務の全部" },
];

const APPLICATION = [
  { name: "reason", label: "再委託する理由", help: "例: 破砕の専用設備を受注者が持たないため" },
  {
    name: "information",
    label: "再委託先で取り扱う情報",
    help: "例: 廃棄する磁気ディスクに残る納税者データ",
  },
  {
    name: "measures",
    label: "安全性及び信頼性を確保する対策",
    help: "例: 施錠した区画での保管、作業の録画",
  },
  {
    name: "supervision",
    label: "管理及び監督の方法",
    help: "例: 製造番号の照合と、半年に1回の立入検査",
  },
] as const;

/** The items of Art. 6(2). They are asked for where the work is subcontracted; the rules say so. */
export function ApplicationFields({ draft, set }: Typing) {
  return (
    <>
      <p>再委託のときは、申請書に書いた次の事項をすべて入力します(特記事項 第6条第2項)。</p>
      <DocumentFields
        label="申請書"
        need="optional"
        value={draft.application}
        onValue={(application) => set({ application })}
      />
      {APPLICATION.map(({ name, label, help }) => (
        <TextArea
          key={name}
          label={label}
          need="optional"
          help={help}
          rows={2}
          maxLength={300}
          value={draft[name]}
          onValue={(typed) => set({ [name]: typed })}
        />
      ))}
      <Select
        label="再委託する業務の範囲"
        need="optional"
        width="middle"
        options={EXTENTS}
        value={draft.extent}
        // The options are the extents.
        onValue={(extent) => set({ extent: extent as Admission["extent"] })}
      />
    </>
  );
}

/** Who answers for it there, through whom it comes, and what it does not cover. */
export function ScopeFields({
  draft,
  set,
  contract,
}: Typing & { readonly contract: ContractView }) {
  const people = valueOf(useView("persons", {})) ?? [];
  return (
    <>
      <Pair>
        <Select
          label="その団体の責任者"
          need="optional"
          help="登録した人から選びます。いないときは、関係者の承諾のあとに人を登録します。"
          empty="選ばない"
          options={people
            .filter(({ party }) => party.id === draft.party)
            .map(({ id, name }) => ({ value: id, label: name }))}
          value={draft.responsible}
          onValue={(responsible) => set({ responsible })}
        />
        <Select
          label="再々委託のときの再委託元"
          need="optional"
          empty="受注者から直接"
          options={otherPartyOptions(contract).filter(({ value }) => value !== draft.party)}
          value={draft.under}
          onValue={(under) => set({ under })}
        />
      </Pair>
      <ClassLimit
        label="承諾された分類の上限"
        contract={contract}
        value={draft.highest}
        onValue={(highest) => set({ highest })}
      />
      <MediaLimit what="承諾された媒体" media={draft.media} onMedia={(media) => set({ media })} />
    </>
  );
}

/** Any party of the ledger: those without consent are not of the contract yet. */
export function PartySelect(props: {
  readonly except: readonly string[];
  readonly value: string;
  readonly onValue: (party: string) => void;
}) {
  const { except, value, onValue } = props;
  const all = valueOf(useView("parties", {})) ?? [];
  return (
    <Select
      label="関係者"
      need="required"
      width="middle"
      empty="選んでください"
      options={all
        .filter(({ id }) => !except.includes(id))
        .map(({ id, name, role }) => ({ value: id, label: `${name}(${partyRole[role]})` }))}
      value={value}
      onValue={onValue}
    />
  );
}
