/** What is recorded about a person: in which office they act, until when, that they have pledged secrecy. */
import type { Office } from "../../../shared/domain/vocabulary.ts";
import { OFFICES } from "../../../shared/domain/vocabulary.ts";
import { shortDate } from "../../../shared/forms/era.ts";
import { office as officeWords } from "../../../shared/text/ja/words.ts";
import type { ContractView } from "../../../shared/views/contract.ts";
import { ifOffered, peopleOptions } from "../../app/choices.ts";
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
import { PersonSelect } from "../../app/selects.tsx";
import { DateField } from "../../ui/DateField.tsx";
import { dateFault, dayTyped } from "../../ui/dates.ts";
import { Pair } from "../../ui/Layout.tsx";
import { Select, TextArea } from "../../ui/TextField.tsx";
import type { ContractActSpec } from "./ContractAct.tsx";
import { TermFields, termLacks } from "./TermFields.tsx";

interface Standing {
  readonly person: string;
  readonly office: Office | "";
  readonly document: DocumentDraft;
  readonly from: string;
  readonly to: string;
}

/** The offices of the side a person is on. */
function officeOptions(contract: ContractView, person: string) {
  const party = contract.persons.find(({ id }) => id === person)?.party.id;
  const own = party === contract.client.id;
  return OFFICES.filter(
    (one) => (one === "clientManager" || one === "designatedOfficial") === own,
  ).map((one) => ({ value: one, label: officeWords[one] }));
}

export const designate: ContractActSpec<Standing> = {
  name: "designate",
  what: "人の指定",
  does: "登録",
  about:
    "受渡しは、発注者の管理責任者が指定した職員と、受注者の管理責任者の間で行います(特記事項 第12条)。指定文書のとおりに登録します。",
  part: "persons",
  fresh: ({ contract, named }) => {
    const offices = officeOptions(contract, named.person);
    return {
      person: ifOffered(peopleOptions(contract, "all"), named.person),
      office: offices[0]?.value === "clientManager" ? "designatedOfficial" : "custodyManager",
      document: freshDocument,
      from: shortDate(contract.from > today() ? contract.from : today()),
      to: shortDate(contract.to),
    };
  },
  lacks: ({ person, office, document, from, to }) => [
    ...lacking(unchosen(person, "人"), unchosen(office, "役割")),
    ...documentLacks(document, "指定文書"),
    ...termLacks(from, to),
  ],
  build: ({ person, office, document: typed, from, to }, { contract }, occurredAt) => {
    const document = documentOf(typed);
    const first = dayTyped(from);
    const last = dayTyped(to);
    if (!document || first === undefined || office === "") return undefined;
    return {
      type: "designatePerson",
      occurredAt,
      contract: contract.id,
      person,
      office,
      document,
      from: first,
      ...(last === undefined ? {} : { to: last }),
    };
  },
  fields: ({ draft, set, contract }) => (
    <>
      <Pair>
        <PersonSelect
          contract={contract}
          side="all"
          value={draft.person}
          onValue={(person) => set({ person })}
        />
        <Select
          label="役割"
          need="required"
          empty="選んでください"
          options={officeOptions(contract, draft.person)}
          value={draft.office}
          // The options are the offices.
          onValue={(office) => set({ office: office as Office | "" })}
        />
      </Pair>
      <DocumentFields
        label="指定文書"
        need="required"
        value={draft.document}
        onValue={(document) => set({ document })}
      />
      <TermFields what="指定" from={draft.from} to={draft.to} onTerm={set} />
    </>
  ),
};

interface Ending {
  readonly person: string;
  readonly office: Office | "";
  readonly lastDay: string;
  readonly reason: string;
}

/** The offices someone holds now. */
function heldOptions(contract: ContractView, person: string) {
  const held = contract.persons.find(({ id }) => id === person)?.designations ?? [];
  return held
    .filter((one) => one.inForce)
    .map(({ office }) => ({ value: office, label: officeWords[office] }));
}

export const undesignate: ContractActSpec<Ending> = {
  name: "undesignate",
  what: "指定の終了",
  about: "異動や退職で指定が終わるときに記録します。終わりの日までは、その役割を行えます。",
  part: "persons",
  fresh: ({ contract, named }) => ({
    person: ifOffered(peopleOptions(contract, "all"), named.person),
    office: heldOptions(contract, named.person)[0]?.value ?? "",
    lastDay: shortDate(today()),
    reason: "",
  }),
  lacks: ({ person, office, lastDay }) =>
    lacking(
      unchosen(person, "人"),
      unchosen(office, "終える役割"),
      dayTyped(lastDay) === undefined && "指定の終わりの日を入力してください。",
    ),
  build: ({ person, office, lastDay, reason }, { contract }, occurredAt) => {
    const day = dayTyped(lastDay);
    if (day === undefined || office === "") return undefined;
    return {
      type: "endDesignation",
      occurredAt,
      contract: contract.id,
      person,
      office,
      lastDay: day,
      ...given("reason", reason),
    };
  },
  fields: ({ draft, set, contract }) => (
    <>
      <Pair>
        <PersonSelect
          contract={contract}
          side="all"
          value={draft.person}
          onValue={(person) =>
            set({ person, office: heldOptions(contract, person)[0]?.value ?? "" })
          }
        />
        <Select
          label="終える役割"
          need="required"
          empty="選んでください"
          options={heldOptions(contract, draft.person)}
          value={draft.office}
          onValue={(office) => set({ office: office as Office | "" })}
        />
      </Pair>
      <DateField
        label="指定の終わりの日"
        need="required"
        value={draft.lastDay}
        onValue={(lastDay) => set({ lastDay })}
      />
      <TextArea
        label="理由"
        need="optional"
        maxLength={1000}
        value={draft.reason}
        onValue={(reason) => set({ reason })}
      />
    </>
  ),
};

interface Pledge {
  readonly person: string;
  readonly signedOn: string;
  readonly document: DocumentDraft;
}

export const pledge: ContractActSpec<Pledge> = {
  name: "pledge",
  what: "誓約書",
  does: "登録",
  about: "情報資産を取り扱う人の、秘密保持等に関する誓約書を登録します(特記事項 第5条第2項)。",
  part: "persons",
  fresh: ({ contract, named }) => ({
    person: ifOffered(peopleOptions(contract, "contractor"), named.person),
    signedOn: "",
    document: freshDocument,
  }),
  lacks: ({ person, signedOn, document }) => [
    ...lacking(
      unchosen(person, "人"),
      dayTyped(signedOn) === undefined && (dateFault(signedOn) ?? "署名の日を入力してください。"),
    ),
    ...documentLacks(document, "誓約書", "optional"),
  ],
  build: ({ person, signedOn, document }, { contract }, occurredAt) => {
    const day = dayTyped(signedOn);
    return day === undefined
      ? undefined
      : {
          type: "filePledge",
          occurredAt,
          contract: contract.id,
          person,
          signedOn: day,
          ...givenDocument("document", document),
        };
  },
  fields: ({ draft, set, contract }) => (
    <>
      <PersonSelect
        contract={contract}
        side="contractor"
        width="middle"
        value={draft.person}
        onValue={(person) => set({ person })}
      />
      <DateField
        label="署名の日"
        need="required"
        value={draft.signedOn}
        onValue={(signedOn) => set({ signedOn })}
      />
      <DocumentFields
        label="誓約書"
        need="optional"
        help="番号を付けているときに入力します。"
        value={draft.document}
        onValue={(document) => set({ document })}
      />
    </>
  ),
};
