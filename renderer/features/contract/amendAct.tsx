/** The contract is changed while it runs (E10): a later end, another agreement; consents and designations stay. */
import { shortDate } from "../../../shared/forms/era.ts";
import type { AnswersDraft } from "../../app/agreement/answers.ts";
import { answersFaults, answersOf, changedAnswers } from "../../app/agreement/answers.ts";
import { AnswersFields } from "../../app/agreement/AnswersFields.tsx";
import type { DocumentDraft } from "../../app/DocumentFields.tsx";
import {
  DocumentFields,
  documentLacks,
  documentOf,
  freshDocument,
} from "../../app/DocumentFields.tsx";
import { lacking } from "../../app/typed.ts";
import { DateField } from "../../ui/DateField.tsx";
import { dayTyped } from "../../ui/dates.ts";
import { NoteField } from "../../ui/NoteField.tsx";
import { Check } from "../../ui/TextField.tsx";
import type { ContractActSpec } from "./ContractAct.tsx";

interface Amending {
  readonly document: DocumentDraft;
  readonly to: string;
  readonly dueWithTerm: boolean;
  readonly agreeing: boolean;
  readonly answers: AnswersDraft;
  readonly note: string;
}

export const amendContract: ContractActSpec<Amending> = {
  name: "amend",
  what: "契約の変更",
  about:
    "変更契約書などの文書により、契約期間の終わりと取り決めを変えます。再委託・複写の承諾、場所・人の指定、許可は、それぞれの文書の期間のままです。一緒には延長されません。",
  part: undefined,
  fresh: ({ contract }) => ({
    document: freshDocument,
    to: shortDate(contract.to),
    dueWithTerm: true,
    agreeing: false,
    answers: answersOf(contract.settings),
    note: "",
  }),
  lacks: ({ document, to, agreeing, answers }) => [
    ...documentLacks(document, "変更の文書"),
    ...lacking(dayTyped(to) === undefined && "契約期間の終わりを入力してください。"),
    ...(agreeing
      ? lacking(...Object.values(answersFaults(answers)).map((one) => one ?? false))
      : []),
  ],
  build: (draft, { contract }, occurredAt) => {
    const to = dayTyped(draft.to);
    const document = documentOf(draft.document);
    if (to === undefined || !document) return undefined;
    const settings = draft.agreeing ? changedAnswers(contract.settings, draft.answers) : {};
    const moves = to !== contract.to;
    return {
      type: "amendContract",
      occurredAt,
      contract: contract.id,
      document,
      dueWithTerm: moves && draft.dueWithTerm,
      ...(moves ? { to } : {}),
      ...(Object.keys(settings).length > 0 ? { settings } : {}),
      ...(draft.note.trim() === "" ? {} : { note: draft.note.trim() }),
    };
  },
  fields: ({ draft, set, contract }) => (
    <>
      <DocumentFields
        label="変更の文書"
        need="required"
        help="例: 変更契約書 契第41号の2"
        value={draft.document}
        onValue={(document) => set({ document })}
      />
      <DateField
        label="契約期間の終わり"
        need="required"
        value={draft.to}
        onValue={(to) => set({ to })}
      />
      {dayTyped(draft.to) !== contract.to && (
        <Check
          label="期限が契約期間の終わりと同じ情報資産は、期限も新しい終わりに合わせる"
          checked={draft.dueWithTerm}
          onValue={(dueWithTerm) => set({ dueWithTerm })}
        />
      )}
      <Check
        label="取り決めも変える"
        checked={draft.agreeing}
        onValue={(agreeing) => set({ agreeing })}
      />
      {draft.agreeing && (
        <AnswersFields
          amending
          answers={draft.answers}
          onAnswers={(answers) => set({ answers })}
          faults={answersFaults(draft.answers)}
        />
      )}
      <NoteField value={draft.note} onValue={(note) => set({ note })} />
    </>
  ),
};
