/** What is recorded about copying: the client's instruction or consent, as its paper says it (Art. 8). */
import type { ApprovalBasis, Media } from "../../../shared/domain/vocabulary.ts";
import { APPROVAL_BASES } from "../../../shared/domain/vocabulary.ts";
import { shortDate } from "../../../shared/forms/era.ts";
import { approvalBasis } from "../../../shared/text/ja/words.ts";
import { wordOptions } from "../../app/choices.ts";
import { today } from "../../app/clock.ts";
import type { DocumentDraft } from "../../app/DocumentFields.tsx";
import {
  DocumentFields,
  documentLacks,
  documentOf,
  freshDocument,
  givenDocument,
} from "../../app/DocumentFields.tsx";
import { newId } from "../../app/newId.ts";
import { lacking, unchosen, unfilled } from "../../app/typed.ts";
import { UnitsField } from "../../app/UnitsField.tsx";
import { useUnits } from "../../app/useUnits.ts";
import { valueOf } from "../../app/useView.ts";
import { PersonSelect } from "../../app/selects.tsx";
import { dayTyped } from "../../ui/dates.ts";
import { Pair } from "../../ui/Layout.tsx";
import { readCount } from "../../ui/numbers.ts";
import { NumberField, Select, TextField } from "../../ui/TextField.tsx";
import type { ContractActSpec } from "./ContractAct.tsx";
import { MediaLimit } from "./MediaLimit.tsx";
import { TermFields, termLacks } from "./TermFields.tsx";

interface Approving {
  readonly approval: string;
  readonly basis: ApprovalBasis;
  readonly document: DocumentDraft;
  readonly application: DocumentDraft;
  readonly givenBy: string;
  readonly copies: string;
  readonly purpose: string;
  readonly from: string;
  readonly to: string;
  readonly assets: readonly string[];
  readonly media: readonly Media[];
}

export const approveCopies: ContractActSpec<Approving> = {
  name: "approveCopies",
  what: "複写の指示・承諾",
  about:
    "発注者の指示又は承諾がない複写・複製はできません(特記事項 第8条)。指示書・承諾書のとおりに記録します。複写は、この文書を選んで1点ずつ登録します。",
  part: "copies",
  fresh: ({ contract }) => ({
    approval: newId(),
    basis: "consent",
    document: freshDocument,
    application: freshDocument,
    givenBy: "",
    copies: "1",
    purpose: "",
    from: shortDate(contract.from > today() ? contract.from : today()),
    to: shortDate(contract.to),
    assets: [],
    media: [],
  }),
  lacks: ({ document, application, givenBy, copies, purpose, from, to }) => [
    ...documentLacks(document, "指示書・承諾書"),
    ...documentLacks(application, "申請書", "optional"),
    ...lacking(
      unchosen(givenBy, "指示・承諾した人"),
      readCount(copies) === undefined && "部数を1以上の数で入力してください。",
      unfilled(purpose, "複写の目的"),
    ),
    ...termLacks(from, to),
  ],
  build: (draft, { contract }, occurredAt) => {
    const document = documentOf(draft.document);
    const from = dayTyped(draft.from);
    const to = dayTyped(draft.to);
    const copies = readCount(draft.copies);
    if (!document || from === undefined || copies === undefined) return undefined;
    return {
      type: "recordCopyApproval",
      occurredAt,
      approval: draft.approval,
      contract: contract.id,
      basis: draft.basis,
      document,
      ...givenDocument("application", draft.application),
      givenBy: draft.givenBy,
      copies,
      purpose: draft.purpose.trim(),
      from,
      ...(to === undefined ? {} : { to }),
      ...(draft.assets.length === 0 ? {} : { assets: [...draft.assets] }),
      ...(draft.media.length === 0 ? {} : { media: [...draft.media] }),
    };
  },
  fields: (typing) => (
    <>
      <Paper {...typing} />
      <Extent {...typing} />
    </>
  ),
};

type Typing = Parameters<ContractActSpec<Approving>["fields"]>[0];

function Paper({ draft, set, contract }: Typing) {
  return (
    <>
      <Pair>
        <Select
          label="文書の種類"
          need="required"
          options={wordOptions(approvalBasis, APPROVAL_BASES)}
          value={draft.basis}
          // The options are the bases.
          onValue={(basis) => set({ basis: basis as ApprovalBasis })}
        />
        <PersonSelect
          label="指示・承諾した人"
          contract={contract}
          side="client"
          value={draft.givenBy}
          onValue={(givenBy) => set({ givenBy })}
        />
      </Pair>
      <DocumentFields
        label="指示書・承諾書"
        need="required"
        value={draft.document}
        onValue={(document) => set({ document })}
      />
      <DocumentFields
        label="申請書"
        need="optional"
        value={draft.application}
        onValue={(application) => set({ application })}
      />
    </>
  );
}

function Extent({ draft, set }: Typing) {
  return (
    <>
      <NumberField
        label="部数"
        need="required"
        help="この文書で複写してよい合計の部数です。"
        unit="部"
        value={draft.copies}
        onValue={(copies) => set({ copies })}
      />
      <TextField
        label="複写の目的"
        need="required"
        help="例: 障害に備えた予備、印字の試験"
        maxLength={200}
        value={draft.purpose}
        onValue={(purpose) => set({ purpose })}
      />
      <TermFields what="複写の期間" from={draft.from} to={draft.to} onTerm={set} />
      <p>
        複写してよい情報資産が文書に書かれているときは、次に加えます。加えないときは、この契約のすべてが対象になります。
      </p>
      <Originals assets={draft.assets} onAssets={(assets) => set({ assets })} />
      <MediaLimit what="複写してよい媒体" media={draft.media} onMedia={(media) => set({ media })} />
    </>
  );
}

function Originals(props: {
  readonly assets: readonly string[];
  readonly onAssets: (assets: readonly string[]) => void;
}) {
  const units = valueOf(useUnits(props.assets)) ?? [];
  return <UnitsField units={units} onUnits={props.onAssets} />;
}
