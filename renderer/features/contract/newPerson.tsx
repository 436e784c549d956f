/** Someone new on either side. */
import { newId } from "../../app/newId.ts";
import { pathTo } from "../../app/paths.ts";
import { given, lacking, unchosen, unfilled } from "../../app/typed.ts";
import { Pair } from "../../ui/Layout.tsx";
import { Select, TextField } from "../../ui/TextField.tsx";
import type { ContractActSpec } from "./ContractAct.tsx";

interface NewPerson {
  readonly person: string;
  readonly party: string;
  readonly name: string;
  readonly kana: string;
  readonly department: string;
  readonly title: string;
  readonly phone: string;
}

export const registerPerson: ContractActSpec<NewPerson> = {
  name: "person",
  what: "人",
  does: "登録",
  about: "氏名・ふりがな・電話番号は、台帳の中で封をして保管します。登録のあと、指定を登録します。",
  part: "persons",
  fresh: ({ contract }) => ({
    person: newId(),
    party: contract.contractor.id,
    name: "",
    kana: "",
    department: "",
    title: "",
    phone: "",
  }),
  lacks: ({ party, name, kana }) =>
    lacking(unchosen(party, "所属する団体"), unfilled(name, "氏名"), unfilled(kana, "ふりがな")),
  build: (draft, _, occurredAt) => ({
    type: "registerPerson",
    occurredAt,
    person: draft.person,
    party: draft.party,
    name: { clear: draft.name.trim() },
    kana: { clear: draft.kana.trim() },
    ...given("department", draft.department),
    ...given("title", draft.title),
    ...(draft.phone.trim() === "" ? {} : { phone: { clear: draft.phone.trim() } }),
  }),
  next: ({ person, party }, { contract }) =>
    party === contract.client.id || party === contract.contractor.id
      ? pathTo.contractAct(contract.id, "designate", { person })
      : pathTo.contract(contract.id, "persons"),
  fields: ({ draft, set, contract }) => (
    <>
      <Select
        label="所属する団体"
        need="required"
        width="middle"
        empty="選んでください"
        options={contract.parties.map(({ id, name }) => ({ value: id, label: name }))}
        value={draft.party}
        onValue={(party) => set({ party })}
      />
      <Pair>
        <TextField
          label="氏名"
          need="required"
          maxLength={100}
          value={draft.name}
          onValue={(name) => set({ name })}
        />
        <TextField
          label="ふりがな"
          need="required"
          maxLength={100}
          value={draft.kana}
          onValue={(kana) => set({ kana })}
        />
      </Pair>
      <Pair>
        <TextField
          label="部署"
          need="optional"
          maxLength={100}
          value={draft.department}
          onValue={(department) => set({ department })}
        />
        <TextField
          label="役職"
          need="optional"
          maxLength={60}
          value={draft.title}
          onValue={(title) => set({ title })}
        />
      </Pair>
      <TextField
        label="電話番号"
        need="optional"
        help="証明書の連絡先に印刷します。"
        width="middle"
        maxLength={40}
        value={draft.phone}
        onValue={(phone) => set({ phone })}
      />
    </>
  ),
};
