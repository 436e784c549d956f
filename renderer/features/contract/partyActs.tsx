/** What is recorded about another party: who it is, and that the client has consented to it. */
import type { PartyRole } from "../../../shared/domain/vocabulary.ts";
import { PARTY_ROLES } from "../../../shared/domain/vocabulary.ts";
import { shortDate } from "../../../shared/forms/era.ts";
import { partyRole } from "../../../shared/text/ja/words.ts";
import { today } from "../../app/clock.ts";
import type { DocumentDraft } from "../../app/DocumentFields.tsx";
import {
  DocumentFields,
  documentLacks,
  documentOf,
  freshDocument,
} from "../../app/DocumentFields.tsx";
import { newId } from "../../app/newId.ts";
import { pathTo } from "../../app/paths.ts";
import { given, lacking, unchosen, unfilled } from "../../app/typed.ts";
import { useView, valueOf } from "../../app/useView.ts";
import { dayTyped } from "../../ui/dates.ts";
import { Select, TextArea, TextField } from "../../ui/TextField.tsx";
import type { ContractActSpec } from "./ContractAct.tsx";
import { TermFields, termLacks } from "./TermFields.tsx";

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

interface Admission {
  readonly party: string;
  readonly consent: DocumentDraft;
  readonly work: string;
  readonly from: string;
  readonly to: string;
}

export const admit: ContractActSpec<Admission> = {
  name: "admit",
  what: "第三者への承諾",
  does: "登録",
  about: "発注者の承諾書のとおりに登録します(特記事項 第5条、第6条)。",
  part: "parties",
  fresh: ({ contract, named }) => ({
    party: named.party,
    consent: freshDocument,
    work: "",
    from: shortDate(contract.from > today() ? contract.from : today()),
    to: shortDate(contract.to),
  }),
  lacks: ({ party, consent, work, from, to }) => [
    ...lacking(unchosen(party, "関係者")),
    ...documentLacks(consent, "承諾書"),
    ...lacking(unfilled(work, "承諾された業務")),
    ...termLacks(from, to),
  ],
  build: ({ party, consent: typed, work, from, to }, { contract }, occurredAt) => {
    const consent = documentOf(typed);
    const first = dayTyped(from);
    const last = dayTyped(to);
    if (!consent || first === undefined) return undefined;
    return {
      type: "admitParty",
      occurredAt,
      contract: contract.id,
      party,
      consent,
      work: work.trim(),
      from: first,
      ...(last === undefined ? {} : { to: last }),
    };
  },
  fields: ({ draft, set, contract }) => (
    <>
      <PartySelect
        except={[contract.client.id, contract.contractor.id]}
        value={draft.party}
        onValue={(party) => set({ party })}
      />
      <DocumentFields
        label="承諾書"
        need="required"
        value={draft.consent}
        onValue={(consent) => set({ consent })}
      />
      <TextArea
        label="承諾された業務"
        need="required"
        help="例: 記憶媒体の破砕処理"
        rows={2}
        maxLength={300}
        value={draft.work}
        onValue={(work) => set({ work })}
      />
      <TermFields what="承諾" from={draft.from} to={draft.to} onTerm={set} />
    </>
  ),
};

/** Any party of the ledger: those without consent are not of the contract yet. */
function PartySelect(props: {
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
