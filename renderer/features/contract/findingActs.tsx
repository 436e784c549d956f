/** What is recorded about inspections of the client's: what was found, and what was done about it (Art. 19). */
import { shortDate } from "../../../shared/forms/era.ts";
import { today } from "../../app/clock.ts";
import type { DocumentDraft } from "../../app/DocumentFields.tsx";
import {
  DocumentFields,
  documentLacks,
  documentOf,
  freshDocument,
} from "../../app/DocumentFields.tsx";
import { newId } from "../../app/newId.ts";
import { lacking, unchosen, unfilled } from "../../app/typed.ts";
import { DateField } from "../../ui/DateField.tsx";
import { dateFault, dayTyped } from "../../ui/dates.ts";
import { Pair } from "../../ui/Layout.tsx";
import { Select, TextArea } from "../../ui/TextField.tsx";
import type { ContractActSpec } from "./ContractAct.tsx";

interface Found {
  readonly finding: string;
  readonly document: DocumentDraft;
  readonly inspectedOn: string;
  readonly content: string;
  readonly dueOn: string;
}

export const recordFinding: ContractActSpec<Found> = {
  name: "finding",
  what: "検査の指摘",
  about:
    "発注者の検査で指摘されたことを、文書のとおりに記録します(特記事項 第19条)。処置を記録するまで、契約の完結では理由を求めます。",
  part: "findings",
  fresh: () => ({
    finding: newId(),
    document: freshDocument,
    inspectedOn: shortDate(today()),
    content: "",
    dueOn: "",
  }),
  lacks: ({ document, inspectedOn, content, dueOn }) => [
    ...documentLacks(document, "指摘の文書"),
    ...lacking(
      dayTyped(inspectedOn) === undefined && "検査の日を入力してください。",
      unfilled(content, "指摘の内容"),
      dueOn.trim() !== "" && (dateFault(dueOn) ?? false),
    ),
  ],
  build: (draft, { contract }, occurredAt) => {
    const document = documentOf(draft.document);
    const inspectedOn = dayTyped(draft.inspectedOn);
    const dueOn = dayTyped(draft.dueOn);
    if (!document || inspectedOn === undefined) return undefined;
    return {
      type: "recordInspectionFinding",
      occurredAt,
      finding: draft.finding,
      contract: contract.id,
      document,
      inspectedOn,
      content: draft.content.trim(),
      ...(dueOn === undefined ? {} : { dueOn }),
    };
  },
  fields: ({ draft, set }) => (
    <>
      <DocumentFields
        label="指摘の文書"
        need="required"
        value={draft.document}
        onValue={(document) => set({ document })}
      />
      <Pair>
        <DateField
          label="検査の日"
          need="required"
          value={draft.inspectedOn}
          onValue={(inspectedOn) => set({ inspectedOn })}
        />
        <DateField
          label="処置の期限"
          need="optional"
          value={draft.dueOn}
          onValue={(dueOn) => set({ dueOn })}
        />
      </Pair>
      <TextArea
        label="指摘の内容"
        need="required"
        maxLength={1000}
        value={draft.content}
        onValue={(content) => set({ content })}
      />
    </>
  ),
};

interface Resolved {
  readonly finding: string;
  readonly document: DocumentDraft;
  readonly resolvedOn: string;
  readonly measures: string;
}

export const resolveFinding: ContractActSpec<Resolved> = {
  name: "resolveFinding",
  what: "指摘の処置",
  about: "検査の指摘に対して行ったことと、発注者へ報告した文書を記録します(特記事項 第19条)。",
  part: "findings",
  fresh: ({ named }) => ({
    finding: named.finding,
    document: freshDocument,
    resolvedOn: shortDate(today()),
    measures: "",
  }),
  lacks: ({ finding, document, resolvedOn, measures }) => [
    ...lacking(
      unchosen(finding, "指摘"),
      dayTyped(resolvedOn) === undefined && "処置の日を入力してください。",
      unfilled(measures, "処置の内容"),
    ),
    ...documentLacks(document, "報告の文書"),
  ],
  build: (draft, _, occurredAt) => {
    const document = documentOf(draft.document);
    const resolvedOn = dayTyped(draft.resolvedOn);
    if (!document || resolvedOn === undefined) return undefined;
    return {
      type: "resolveInspectionFinding",
      occurredAt,
      finding: draft.finding,
      resolvedOn,
      measures: draft.measures.trim(),
      document,
    };
  },
  fields: ({ contract, draft, set }) => (
    <>
      <Select
        label="指摘"
        need="required"
        empty="選んでください"
        options={contract.findings
          .filter(({ resolved }) => resolved === undefined)
          .map(({ id, document, content }) => ({ value: id, label: `${document} ${content}` }))}
        value={draft.finding}
        onValue={(finding) => set({ finding })}
      />
      <DateField
        label="処置の日"
        need="required"
        value={draft.resolvedOn}
        onValue={(resolvedOn) => set({ resolvedOn })}
      />
      <TextArea
        label="処置の内容"
        need="required"
        maxLength={1000}
        value={draft.measures}
        onValue={(measures) => set({ measures })}
      />
      <DocumentFields
        label="報告の文書"
        need="required"
        value={draft.document}
        onValue={(document) => set({ document })}
      />
    </>
  ),
};
