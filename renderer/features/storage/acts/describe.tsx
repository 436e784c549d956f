/** What was not known of units, or has become another: what is in them, their class, their protection, their date. */
import type { Decided } from "../../../../shared/domain/vocabulary.ts";
import { DECIDED } from "../../../../shared/domain/vocabulary.ts";
import type { DecidedPart } from "../../../../shared/domain/commands/description.ts";
import { shortDate } from "../../../../shared/forms/era.ts";
import { TRANSITIONS } from "../../../../shared/domain/transitions.ts";
import { ifOffered, peopleOptions } from "../../../app/choices.ts";
import type { DocumentDraft } from "../../../app/DocumentFields.tsx";
import {
  DocumentFields,
  documentLacks,
  freshDocument,
  givenDocument,
} from "../../../app/DocumentFields.tsx";
import { lacking, unchosen, unfilled } from "../../../app/typed.ts";
import type { UnitsActSpec } from "../../../app/UnitsAct.tsx";
import { PersonSelect } from "../../../app/selects.tsx";
import { DateField } from "../../../ui/DateField.tsx";
import { dateFault, dayTyped } from "../../../ui/dates.ts";
import { Pair } from "../../../ui/Layout.tsx";
import { Select, TextArea, TextField } from "../../../ui/TextField.tsx";

/** An empty choice leaves what stands there. */
interface Describe {
  readonly personal: Decided | "";
  readonly myNumber: Decided | "";
  readonly sensitive: Decided | "";
  readonly classification: string;
  readonly encrypted: "none" | "encrypted" | "";
  readonly method: string;
  readonly owner: "client" | "contractor" | "";
  readonly dueOn: string;
  readonly person: string;
  readonly reason: string;
  readonly document: DocumentDraft;
}

const FLAGS = [
  ["personal", "個人情報"],
  ["myNumber", "特定個人情報(マイナンバー)"],
  ["sensitive", "要配慮個人情報"],
] as const;

const WORDS: Readonly<Record<Decided, string>> = { yes: "あり", no: "なし", unknown: "未確認" };
const ANSWERS = DECIDED.map((value) => ({ value, label: WORDS[value] }));
const OWNERS = [
  { value: "client", label: "発注者" },
  { value: "contractor", label: "受注者" },
];
const PROTECTED = [
  { value: "none", label: "なし" },
  { value: "encrypted", label: "あり" },
];
const AS_IT_IS = "変えない";

export const describeAnew: UnitsActSpec<Describe> = {
  name: "describe",
  what: "内容・分類などの確定",
  about:
    "登録したときに未確認だったことや、後から決まったことを、決めた人と理由とともに記録します。変えない項目はそのままにします。誤って登録したものは、訂正票で直してください。",
  states: TRANSITIONS.T34.from,
  fresh: ({ units, contract, self }) => ({
    personal: "",
    myNumber: "",
    sensitive: "",
    classification: "",
    encrypted: "",
    method: "",
    owner: "",
    dueOn: units[0]?.dueOn && units.length === 1 ? shortDate(units[0].dueOn) : "",
    person: ifOffered(peopleOptions(contract, "all"), self),
    reason: "",
    document: freshDocument,
  }),
  lacks: (draft) => [
    ...lacking(
      Object.keys(partOf(draft)).length === 0 && "確定する項目を1つ以上選んでください。",
      draft.encrypted === "encrypted" && unfilled(draft.method, "暗号化の方式"),
      dateFault(draft.dueOn) !== undefined && "期限の日付を読み取れません。",
      unchosen(draft.person, "決めた人"),
      unfilled(draft.reason, "理由"),
    ),
    ...documentLacks(draft.document, "文書", "optional"),
  ],
  build: (draft, { units, contract }, occurredAt) => ({
    type: "describeAssets",
    occurredAt,
    contract: contract.id,
    assets: units.map(({ id }) => id),
    after: partOf(draft),
    person: draft.person,
    reason: draft.reason.trim(),
    ...givenDocument("document", draft.document),
  }),
  fields: (typing) => (
    <>
      <WhatItIs {...typing} />
      <WhoDecided {...typing} />
    </>
  ),
};

type Typing = Parameters<typeof describeAnew.fields>[0];

/** What is in it and how it is protected; what is not chosen stays. */
function WhatItIs({ draft, set, contract }: Typing) {
  return (
    <>
      {FLAGS.map(([flag, label]) => (
        <Select
          key={flag}
          label={label}
          empty={AS_IT_IS}
          options={ANSWERS}
          value={draft[flag]}
          // The options are the answers.
          onValue={(value) => set({ [flag]: value as Decided })}
        />
      ))}
      <Pair>
        <Select
          label="分類"
          empty={AS_IT_IS}
          options={contract.settings.classification.map(({ code, label }) => ({
            value: code,
            label,
          }))}
          value={draft.classification}
          onValue={(classification) => set({ classification })}
        />
        <Select
          label="媒体の所有"
          empty={AS_IT_IS}
          options={OWNERS}
          value={draft.owner}
          onValue={(owner) => set({ owner: owner as Describe["owner"] })}
        />
      </Pair>
      <Pair>
        <Select
          label="暗号化"
          empty={AS_IT_IS}
          options={PROTECTED}
          value={draft.encrypted}
          onValue={(encrypted) => set({ encrypted: encrypted as Describe["encrypted"] })}
        />
        {draft.encrypted === "encrypted" && (
          <TextField
            label="暗号化の方式"
            need="required"
            help="パスワードは書かないでください。"
            maxLength={100}
            value={draft.method}
            onValue={(method) => set({ method })}
          />
        )}
      </Pair>
    </>
  );
}

/** By when, and who said so. */
function WhoDecided({ draft, set, contract }: Typing) {
  return (
    <>
      <DateField
        label="返却・廃棄の期限"
        need="optional"
        value={draft.dueOn}
        onValue={(dueOn) => set({ dueOn })}
      />
      <PersonSelect
        label="決めた人"
        contract={contract}
        side="all"
        width="middle"
        value={draft.person}
        onValue={(person) => set({ person })}
      />
      <TextArea
        label="理由"
        need="required"
        maxLength={1000}
        value={draft.reason}
        onValue={(reason) => set({ reason })}
      />
      <DocumentFields
        label="文書"
        need="optional"
        value={draft.document}
        onValue={(document) => set({ document })}
      />
    </>
  );
}

/** What was chosen. */
function partOf(draft: Describe): DecidedPart {
  const content = Object.fromEntries(
    FLAGS.flatMap(([flag]) => (draft[flag] === "" ? [] : [[flag, draft[flag]]])),
  );
  const dueOn = dayTyped(draft.dueOn);
  return {
    ...(Object.keys(content).length > 0 ? { content } : {}),
    ...(draft.classification === "" ? {} : { classification: draft.classification }),
    ...encryptionOf(draft),
    ...(draft.owner === "" ? {} : { mediumOwner: draft.owner }),
    ...(dueOn === undefined ? {} : { dueOn }),
  };
}

function encryptionOf({ encrypted, method }: Describe): Pick<DecidedPart, "encryption"> {
  if (encrypted === "") return {};
  return encrypted === "none"
    ? { encryption: { state: "none" } }
    : { encryption: { state: "encrypted", method: method.trim() } };
}
