/** The contract's end, and its completion once nothing is left. */
import { shortDate } from "../../../shared/forms/era.ts";
import { today } from "../../app/clock.ts";
import type { DocumentDraft } from "../../app/DocumentFields.tsx";
import {
  DocumentFields,
  documentLacks,
  freshDocument,
  givenDocument,
} from "../../app/DocumentFields.tsx";
import { peopleOptions } from "../../app/choices.ts";
import { pathTo } from "../../app/paths.ts";
import { lacking, unchosen } from "../../app/typed.ts";
import { PersonSelect } from "../../app/selects.tsx";
import { Choices } from "../../ui/Choices.tsx";
import { DateField } from "../../ui/DateField.tsx";
import { dayTyped } from "../../ui/dates.ts";
import { Notice } from "../../ui/Notice.tsx";
import { grouped } from "../../ui/numbers.ts";
import { Balance } from "./Balance.tsx";
import type { ContractActSpec } from "./ContractAct.tsx";

interface End {
  readonly reason: "expired" | "terminated";
  readonly endedOn: string;
  readonly document: DocumentDraft;
}

const REASONS = [
  { id: "expired", label: "期間の満了" },
  { id: "terminated", label: "解除", detail: "発注者または受注者による契約の解除" },
];

export const endContract: ContractActSpec<End> = {
  name: "end",
  what: "契約の終了",
  about:
    "終了のあとは、新たに受け取れません。預かっている情報資産は、速やかに返還するか、発注者の指示で廃棄します(特記事項 第14条)。",
  part: undefined,
  fresh: ({ contract }) => ({
    reason: "expired",
    endedOn: shortDate(contract.to < today() ? contract.to : today()),
    document: freshDocument,
  }),
  lacks: ({ endedOn, document }) => [
    ...lacking(dayTyped(endedOn) === undefined && "終了の日を入力してください。"),
    ...documentLacks(document, "終了の文書", "optional"),
  ],
  build: ({ reason, endedOn, document }, { contract }, occurredAt) => {
    const day = dayTyped(endedOn);
    return day === undefined
      ? undefined
      : {
          type: "endContract",
          occurredAt,
          contract: contract.id,
          reason,
          endedOn: day,
          ...givenDocument("document", document),
        };
  },
  next: (_, { contract }) => pathTo.contract(contract.id, "outstanding"),
  fields: ({ draft, set, contract }) => (
    <>
      <Left left={contract.outstanding} />
      <Choices
        label="終了の理由"
        need="required"
        choices={REASONS}
        value={draft.reason}
        // The choices are the reasons.
        onValue={(reason) => set({ reason: reason as End["reason"] })}
      />
      <DateField
        label="終了の日"
        need="required"
        value={draft.endedOn}
        onValue={(endedOn) => set({ endedOn })}
      />
      <DocumentFields
        label="終了の文書"
        need="optional"
        value={draft.document}
        onValue={(document) => set({ document })}
      />
    </>
  ),
};

interface Complete {
  readonly issuer: string;
}

export const completeContract: ContractActSpec<Complete> = {
  name: "complete",
  what: "契約の完結",
  about:
    "預かった情報資産がすべて返還または廃棄されたことを確かめて、契約を閉じ、返還・廃棄完了報告書を発行します。完結したあとは、受渡しを記録できません(特記事項 第14条)。",
  part: undefined,
  fresh: ({ contract }) => ({ issuer: peopleOptions(contract, "contractor")[0]?.value ?? "" }),
  lacks: ({ issuer }) => lacking(unchosen(issuer, "報告者")),
  build: ({ issuer }, { contract }, occurredAt) => ({
    type: "completeContract",
    occurredAt,
    contract: contract.id,
    issuer,
  }),
  next: (_, { contract }) => pathTo.contract(contract.id, "outstanding"),
  fields: ({ contract, draft, set }) => (
    <>
      <Left left={contract.outstanding} />
      <Balance contract={contract.id} />
      <p>
        <a href={pathTo.contract(contract.id, "outstanding")}>未返還・未廃棄の一覧を確かめる</a>
      </p>
      <PersonSelect
        label="報告者"
        contract={contract}
        side="contractor"
        width="middle"
        value={draft.issuer}
        onValue={(issuer) => set({ issuer })}
      />
    </>
  ),
};

function Left({ left }: { readonly left: number }) {
  return left === 0 ? (
    <Notice tone="ok">未返還・未廃棄の情報資産はありません。</Notice>
  ) : (
    <Notice tone="warning">未返還・未廃棄の情報資産が{grouped(left)}点あります。</Notice>
  );
}
