/** The fields of a copy: by which approval, what it is called and is on, where it is kept and how long. */
import type { Media, Unit } from "../../../../shared/domain/vocabulary.ts";
import { MEDIA, UNITS } from "../../../../shared/domain/vocabulary.ts";
import {
  approvalBasis,
  media as mediaWords,
  unit as unitWords,
} from "../../../../shared/text/ja/words.ts";
import type { ContractView } from "../../../../shared/views/contract.ts";
import { wordOptions } from "../../../app/choices.ts";
import { pathTo } from "../../../app/paths.ts";
import type { UnitsActSpec } from "../../../app/UnitsAct.tsx";
import { PersonSelect, PlaceSelect } from "../../../app/selects.tsx";
import { DateField } from "../../../ui/DateField.tsx";
import { Pair } from "../../../ui/Layout.tsx";
import { Notice } from "../../../ui/Notice.tsx";
import { NumberField, Select, TextField } from "../../../ui/TextField.tsx";
import type { Copying } from "./copy.tsx";

/** What may be chosen now: in force, with copies left. */
export function approvalOptions({ copyApprovals }: ContractView) {
  return copyApprovals
    .filter(({ inForce, used, allowed }) => inForce && used < allowed)
    .map(({ id, basis, document, purpose, used, allowed }) => ({
      value: id,
      label: `${approvalBasis[basis]} ${document} ${purpose}(残り ${allowed - used}部)`,
    }));
}

type Typing = Parameters<UnitsActSpec<Copying>["fields"]>[0];

/** Which of them; and the way to record one where there is none. */
export function Approval({ draft, set, contract }: Typing) {
  const options = approvalOptions(contract);
  if (options.length === 0)
    return (
      <Notice tone="warning" title="この契約には、使える複写の指示・承諾がありません">
        <a href={pathTo.contractAct(contract.id, "approveCopies")}>複写の指示・承諾を記録する</a>
      </Notice>
    );
  return (
    <Select
      label="指示・承諾"
      need="required"
      width="middle"
      empty="選んでください"
      options={options}
      value={draft.approval}
      onValue={(approval) => set({ approval })}
    />
  );
}

const OWNERS = [
  { value: "client", label: "発注者の媒体" },
  { value: "contractor", label: "受注者の媒体" },
];

/** Its own number and name. */
export function Called({ draft, set }: Typing) {
  return (
    <>
      <Pair>
        <TextField
          label="複写の番号"
          need="required"
          help="複写に貼るラベルの番号です。原本とは別の番号にします。"
          maxLength={60}
          value={draft.number}
          onValue={(number) => set({ number })}
        />
        <TextField
          label="名称"
          need="required"
          maxLength={200}
          value={draft.name}
          onValue={(name) => set({ name })}
        />
      </Pair>
    </>
  );
}

/** What it is on. */
export function Medium({ draft, set }: Typing) {
  return (
    <>
      <Pair>
        <Select
          label="媒体"
          need="required"
          options={wordOptions(mediaWords, MEDIA)}
          value={draft.media}
          // The options are the media.
          onValue={(media) => set({ media: media as Media })}
        />
        <TextField
          label="製造番号"
          need="optional"
          help="媒体に番号があるときは、必ず入力します。"
          maxLength={100}
          value={draft.serial}
          onValue={(serial) => set({ serial })}
        />
      </Pair>
      <Pair>
        <NumberField
          label="数量"
          need="required"
          value={draft.quantity}
          onValue={(quantity) => set({ quantity })}
        />
        <Select
          label="単位"
          need="required"
          options={wordOptions(unitWords, UNITS)}
          value={draft.unit}
          // The options are the units.
          onValue={(unit) => set({ unit: unit as Unit })}
        />
      </Pair>
      <Pair>
        <Select
          label="媒体の所有"
          need="required"
          empty="選んでください"
          options={OWNERS}
          value={draft.owner}
          // The options are the owners.
          onValue={(owner) => set({ owner: owner as Copying["owner"] })}
        />
        <TextField
          label="暗号化の方式"
          need="optional"
          help="暗号化していないときは、空のままにします。"
          maxLength={100}
          value={draft.encryption}
          onValue={(encryption) => set({ encryption })}
        />
      </Pair>
    </>
  );
}

/** Who made it, where it lies, by when it goes. */
export function Keeping({ draft, set, contract }: Typing) {
  return (
    <>
      <Pair>
        <PersonSelect
          label="複写した人"
          contract={contract}
          side="contractor"
          value={draft.person}
          onValue={(person) => set({ person })}
        />
        <PlaceSelect
          label="保管場所"
          contract={contract}
          value={draft.place}
          onValue={(place) => set({ place })}
        />
      </Pair>
      <Pair>
        <TextField
          label="棚・保管庫の番号"
          need="optional"
          help="例: A-3、施錠キャビネット2"
          maxLength={100}
          value={draft.shelf}
          onValue={(shelf) => set({ shelf })}
        />
        <DateField
          label="返却・廃棄の期限"
          need="required"
          value={draft.dueOn}
          onValue={(dueOn) => set({ dueOn })}
        />
      </Pair>
    </>
  );
}
