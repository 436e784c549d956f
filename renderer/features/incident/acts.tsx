/** What is recorded about an open incident: the client is told, the client instructs, it ends. */
import type { ReportMeans } from "../../../shared/domain/vocabulary.ts";
import { ifOffered, peopleOptions } from "../../app/choices.ts";
import type { DocumentDraft } from "../../app/DocumentFields.tsx";
import {
  DocumentFields,
  documentLacks,
  freshDocument,
  givenDocument,
} from "../../app/DocumentFields.tsx";
import { given, lacking, unchosen, unfilled } from "../../app/typed.ts";
import { DateField } from "../../ui/DateField.tsx";
import { dayTyped } from "../../ui/dates.ts";
import { NoteField } from "../../ui/NoteField.tsx";
import { Select, TextArea } from "../../ui/TextField.tsx";
import type { IncidentActSpec } from "./IncidentAct.tsx";
import type { Reached } from "./ToClient.tsx";
import { ToClient } from "./ToClient.tsx";

const UNCHOSEN = "選んでください";

interface Report extends Reached {
  readonly by: string;
  readonly content: string;
}

export const report: IncidentActSpec<Report> = {
  name: "report",
  what: ({ incident }) => (incident.told.length === 0 ? "第一報" : "続報"),
  about:
    "発注者へ報告した事実を記録します。電話などで報告してから、その日時・相手・手段・内容を記録してください(特記事項 第18条第1項)。",
  when: "報告した日時",
  staffToo: true,
  fresh: ({ contract, self }) => ({
    to: peopleOptions(contract, "client")[0]?.value ?? "",
    by: ifOffered(peopleOptions(contract, "contractor"), self),
    means: "phone",
    content: "",
  }),
  lacks: ({ to, by, content }) =>
    lacking(
      unchosen(to, "報告した相手"),
      unchosen(by, "報告した人"),
      unfilled(content, "報告した内容"),
    ),
  build: ({ to, by, means, content }, { incident }, occurredAt) => ({
    type: "reportIncident",
    occurredAt,
    incident: incident.id,
    to,
    by,
    // One of the list above.
    means: means as ReportMeans,
    content: content.trim(),
  }),
  fields: ({ draft, set, contract }) => (
    <>
      <ToClient label="報告した相手(発注者)" {...{ draft, set, contract }} />
      <Select
        label="報告した人"
        need="required"
        width="middle"
        empty={UNCHOSEN}
        options={peopleOptions(contract, "contractor")}
        value={draft.by}
        onValue={(by) => set({ by })}
      />
      <TextArea
        label="報告した内容"
        need="required"
        rows={5}
        help="何が、いつ、どこで、何件。分かっていないことは「確認中」と伝えた旨を書きます。"
        maxLength={1000}
        value={draft.content}
        onValue={(content) => set({ content })}
      />
    </>
  ),
};

interface Instruct {
  readonly person: string;
  readonly content: string;
  readonly due: string;
  readonly document: DocumentDraft;
}

export const instruct: IncidentActSpec<Instruct> = {
  name: "instruct",
  what: "発注者の指示",
  about: "口頭の指示も記録します。文書を受け取ったときは、番号と日付を登録してください。",
  when: "指示を受けた日時",
  fresh: ({ contract }) => ({
    person: peopleOptions(contract, "client")[0]?.value ?? "",
    content: "",
    due: "",
    document: freshDocument,
  }),
  lacks: ({ person, content, due, document }) => [
    ...lacking(
      unchosen(person, "指示した人"),
      unfilled(content, "指示の内容"),
      due.trim() !== "" && dayTyped(due) === undefined && "期限を読み取れる形で入力してください。",
    ),
    ...documentLacks(document, "指示の文書", "optional"),
  ],
  build: ({ person, content, due, document }, { incident }, occurredAt) => ({
    type: "recordIncidentInstruction",
    occurredAt,
    incident: incident.id,
    person,
    content: content.trim(),
    ...given("dueOn", dayTyped(due) ?? ""),
    ...givenDocument("document", document),
  }),
  fields: ({ draft, set, contract }) => (
    <>
      <Select
        label="指示した人(発注者)"
        need="required"
        width="middle"
        empty={UNCHOSEN}
        options={peopleOptions(contract, "client")}
        value={draft.person}
        onValue={(person) => set({ person })}
      />
      <TextArea
        label="指示の内容"
        need="required"
        maxLength={1000}
        value={draft.content}
        onValue={(content) => set({ content })}
      />
      <DateField label="期限" need="optional" value={draft.due} onValue={(due) => set({ due })} />
      <DocumentFields
        label="指示の文書"
        need="optional"
        value={draft.document}
        onValue={(document) => set({ document })}
      />
    </>
  ),
};

interface Close {
  readonly document: DocumentDraft;
  readonly note: string;
}

export const close: IncidentActSpec<Close> = {
  name: "close",
  what: "終結",
  about:
    "事故は、書面による最終報告を提出し、対象の情報資産の扱いが決まり、発注者の確認を受けたときに終結します(特記事項 第18条)。",
  fresh: () => ({ document: freshDocument, note: "" }),
  lacks: ({ document }) => documentLacks(document, "発注者の確認の文書"),
  build: ({ document, note }, { incident }, occurredAt) => ({
    type: "closeIncident",
    occurredAt,
    incident: incident.id,
    ...givenDocument("document", document),
    ...given("note", note),
  }),
  fields: ({ draft, set }) => (
    <>
      <DocumentFields
        label="発注者の確認の文書"
        need="required"
        value={draft.document}
        onValue={(document) => set({ document })}
      />
      <NoteField value={draft.note} onValue={(note) => set({ note })} />
    </>
  ),
};
