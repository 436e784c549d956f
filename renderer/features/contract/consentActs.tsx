/** What is recorded about the client's consent to another party: that it is given, for what, and that it ends. */
import type { Media } from "../../../shared/domain/vocabulary.ts";
import { shortDate } from "../../../shared/forms/era.ts";
import { otherPartyOptions } from "../../app/choices.ts";
import { today } from "../../app/clock.ts";
import type { DocumentDraft } from "../../app/DocumentFields.tsx";
import {
  DocumentFields,
  documentLacks,
  documentOf,
  freshDocument,
  givenDocument,
} from "../../app/DocumentFields.tsx";
import { given, lacking, unchosen, unfilled } from "../../app/typed.ts";
import { dayTyped } from "../../ui/dates.ts";
import { Select, TextArea } from "../../ui/TextField.tsx";
import { ApplicationFields, PartySelect, ScopeFields } from "./consentFields.tsx";
import type { ContractActSpec } from "./ContractAct.tsx";
import type { End } from "./EndFields.tsx";
import { EndFields, endLacks, endOf, freshEnd } from "./EndFields.tsx";
import { TermFields, termLacks } from "./TermFields.tsx";

export interface Admission {
  readonly party: string;
  readonly consent: DocumentDraft;
  readonly work: string;
  readonly from: string;
  readonly to: string;
  readonly application: DocumentDraft;
  readonly reason: string;
  readonly information: string;
  readonly measures: string;
  readonly supervision: string;
  readonly extent: "part" | "main" | "whole" | "";
  readonly responsible: string;
  readonly under: string;
  readonly media: readonly Media[];
  readonly highest: string;
}

export const admit: ContractActSpec<Admission> = {
  name: "admit",
  what: "第三者への承諾",
  does: "登録",
  about: "発注者の承諾書と、承諾を申請した書面のとおりに登録します(特記事項 第5条、第6条)。",
  part: "parties",
  fresh: ({ contract, named }) => ({
    party: named.party,
    consent: freshDocument,
    work: "",
    from: shortDate(contract.from > today() ? contract.from : today()),
    to: shortDate(contract.to),
    application: freshDocument,
    reason: "",
    information: "",
    measures: "",
    supervision: "",
    extent: "part",
    responsible: "",
    under: "",
    media: [],
    highest: "",
  }),
  lacks: ({ party, consent, work, from, to, application }) => [
    ...lacking(unchosen(party, "関係者")),
    ...documentLacks(consent, "承諾書"),
    ...lacking(unfilled(work, "承諾された業務")),
    ...termLacks(from, to),
    ...documentLacks(application, "申請書", "optional"),
  ],
  build: (draft, { contract }, occurredAt) => {
    const consent = documentOf(draft.consent);
    const from = dayTyped(draft.from);
    const to = dayTyped(draft.to);
    if (!consent || from === undefined) return undefined;
    return {
      type: "admitParty",
      occurredAt,
      contract: contract.id,
      party: draft.party,
      consent,
      work: draft.work.trim(),
      from,
      ...(to === undefined ? {} : { to }),
      ...givenDocument("application", draft.application),
      ...given("reason", draft.reason),
      ...given("information", draft.information),
      ...given("measures", draft.measures),
      ...given("supervision", draft.supervision),
      ...(draft.extent === "" ? {} : { extent: draft.extent }),
      ...given("responsible", draft.responsible),
      ...given("under", draft.under),
      ...scopeOf(draft),
    };
  },
  fields: ({ draft, set, contract }) => (
    <>
      <PartySelect
        except={[contract.client.id, contract.contractor.id]}
        value={draft.party}
        onValue={(party) => set({ party, responsible: "" })}
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
      <ApplicationFields draft={draft} set={set} />
      <ScopeFields draft={draft} set={set} contract={contract} />
    </>
  ),
};

/** What the consent is limited to; no member where it is not. */
function scopeOf({ media, highest }: Admission) {
  if (media.length === 0 && highest === "") return {};
  return {
    scope: {
      ...(media.length === 0 ? {} : { media: [...media] }),
      ...(highest === "" ? {} : { highestRank: Number(highest) }),
    },
  };
}

interface Ending extends End {
  readonly party: string;
}

export const endConsent: ContractActSpec<Ending> = {
  name: "endConsent",
  what: "承諾の終了",
  about:
    "終わりの日までに、その団体にある情報資産を引き取るか、廃棄してください。翌日からは、新たに渡せません(特記事項 第6条第1項)。",
  part: "parties",
  fresh: ({ named }) => ({ party: named.party, ...freshEnd() }),
  lacks: ({ party, ...end }) => [...lacking(unchosen(party, "関係者")), ...endLacks("承諾", end)],
  build: ({ party, ...draft }, { contract }, occurredAt) => {
    const end = endOf(draft);
    return end && { type: "endConsent", occurredAt, contract: contract.id, party, ...end };
  },
  fields: ({ draft, set, contract }) => (
    <>
      <Select
        label="関係者"
        need="required"
        width="middle"
        empty="選んでください"
        options={otherPartyOptions(contract)}
        value={draft.party}
        onValue={(party) => set({ party })}
      />
      <EndFields what="承諾" end={draft} onEnd={set} />
    </>
  ),
};
