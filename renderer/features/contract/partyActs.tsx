/** What is recorded about another party: who it is. */
import type { PartyRole } from "../../../shared/domain/vocabulary.ts";
import { PARTY_ROLES } from "../../../shared/domain/vocabulary.ts";
import { partyRole } from "../../../shared/text/ja/words.ts";
import { newId } from "../../app/newId.ts";
import { pathTo } from "../../app/paths.ts";
import { given, lacking, unchosen, unfilled } from "../../app/typed.ts";
import { Select, TextField } from "../../ui/TextField.tsx";
import type { ContractActSpec } from "./ContractAct.tsx";

interface NewParty {
  readonly party: string;
  readonly name: string;
  readonly role: PartyRole | "";
  readonly address: string;
}

/** Those who are neither of the two that make a contract. */
const OTHERS = PARTY_ROLES.filter((role) => role !== "client" && role !== "contractor");

export const registerParty: ContractActSpec<NewParty> = {
  name: "party",
  what: "関係者",
  does: "登録",
  about:
    "再委託先・運送業者・処分業者などを登録します。登録のあと、発注者の書面による承諾を登録します(特記事項 第5条、第6条)。",
  part: "parties",
  fresh: () => ({ party: newId(), name: "", role: "", address: "" }),
  lacks: ({ name, role }) => lacking(unfilled(name, "名称"), unchosen(role, "役割")),
  build: ({ party, name, role, address }, _, occurredAt) =>
    role === ""
      ? undefined
      : {
          type: "registerParty",
          occurredAt,
          party,
          name: name.trim(),
          role,
          ...given("address", address),
        },
  next: ({ party }, { contract }) => pathTo.contractAct(contract.id, "admit", { party }),
  fields: ({ draft, set }) => (
    <>
      <TextField
        label="名称"
        need="required"
        maxLength={200}
        value={draft.name}
        onValue={(name) => set({ name })}
      />
      <Select
        label="役割"
        need="required"
        width="middle"
        empty="選んでください"
        options={OTHERS.map((role) => ({ value: role, label: partyRole[role] }))}
        value={draft.role}
        // The options are the roles.
        onValue={(role) => set({ role: role as PartyRole | "" })}
      />
      <TextField
        label="所在地"
        need="optional"
        maxLength={300}
        value={draft.address}
        onValue={(address) => set({ address })}
      />
    </>
  ),
};
