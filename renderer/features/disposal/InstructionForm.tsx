/** The client's instruction to destroy: which units, how strongly, until when, watched by whom. */
import { TRANSITIONS } from "../../../shared/domain/transitions.ts";
import type { Method, Technique } from "../../../shared/domain/vocabulary.ts";
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
import type { UnitsActSpec } from "../../app/UnitsAct.tsx";
import { UnitsAct } from "../../app/UnitsAct.tsx";
import { Choices } from "../../ui/Choices.tsx";
import { DateField } from "../../ui/DateField.tsx";
import { dayTyped } from "../../ui/dates.ts";
import { Check, Select, TextArea } from "../../ui/TextField.tsx";
import { methodChoices, techniqueChoices } from "./fitness.ts";

interface InstructionDraft {
  readonly instruction: string;
  readonly document: DocumentDraft;
  readonly method: Method | "";
  readonly technique: Technique | "";
  readonly deadline: string;
  readonly witness: boolean;
  readonly photos: boolean;
  /** What was found about units that are set aside. */
  readonly finding: string;
}

const SPEC: UnitsActSpec<InstructionDraft> = {
  name: "instruct",
  what: "廃棄の指示",
  does: "登録",
  about: "廃棄は、発注者の指示に従います(特記事項 第14条)。受け取った指示書のとおりに登録します。",
  states: TRANSITIONS.T17.from,
  back: { href: pathTo.disposals(), label: "廃棄" },
  fresh: () => ({
    instruction: newId(),
    document: freshDocument,
    method: "",
    technique: "",
    deadline: "",
    witness: true,
    photos: true,
    finding: "",
  }),
  lacks: ({ document, method, deadline, finding }, { units }) => [
    ...documentLacks(document, "指示書"),
    ...lacking(
      unchosen(method, "廃棄の区分"),
      dayTyped(deadline) === undefined && "期限を入力してください。",
      isAside(units) && unfilled(finding, "確かめた結果"),
    ),
  ],
  build: (draft, { units, contract }, occurredAt) => {
    const document = documentOf(draft.document);
    const deadline = dayTyped(draft.deadline);
    if (!document || deadline === undefined || draft.method === "") return undefined;
    return {
      type: "recordInstruction",
      occurredAt,
      instruction: draft.instruction,
      contract: contract.id,
      document,
      assets: units.map((unit) => unit.id),
      method: draft.method,
      ...(draft.technique === "" ? {} : { technique: draft.technique }),
      deadline,
      witnessRequired: draft.witness,
      photosRequired: draft.photos,
      ...(isAside(units) ? given("finding", draft.finding) : {}),
    };
  },
  next: ({ instruction }) => pathTo.instruction(instruction),
  fields: ({ draft, set, ...concerned }) => (
    <>
      <DocumentFields
        label="指示書"
        need="required"
        value={draft.document}
        onValue={(document) => set({ document })}
      />
      <Choices
        label="廃棄の区分"
        need="required"
        choices={methodChoices(concerned, undefined)}
        value={draft.method}
        // The choices are the methods.
        onValue={(method) => set({ method: method as Method, technique: "" })}
      />
      <Select
        label="指定された技法"
        need="optional"
        width="middle"
        help="指示書に技法の指定がないときは、そのままにします。"
        empty="指定なし"
        options={techniqueChoices(concerned, draft.method, undefined)
          .filter(({ why }) => why === undefined)
          .map(({ id, label }) => ({ value: id, label }))}
        value={draft.technique}
        onValue={(technique) => set({ technique: technique as Technique | "" })}
      />
      {isAside(concerned.units) && (
        <TextArea
          label="確かめた結果"
          need="required"
          help="保留(隔離)のものは、この指示により保留を解いて廃棄の手続に入ります。差異の原因と現物の状態を書きます。"
          maxLength={1000}
          value={draft.finding}
          onValue={(finding) => set({ finding })}
        />
      )}
      <DateField
        label="廃棄の期限"
        need="required"
        value={draft.deadline}
        onValue={(deadline) => set({ deadline })}
      />
      <div>
        <Check
          label="発注者職員の立会いが必要"
          checked={draft.witness}
          onValue={(witness) => set({ witness })}
        />
        <Check
          label="情報資産ごとの写真が必要"
          checked={draft.photos}
          onValue={(photos) => set({ photos })}
        />
      </div>
    </>
  ),
};

function isAside(units: readonly { readonly state: string }[]): boolean {
  return units.some(({ state }) => state === "quarantined");
}

/** The page. */
export function NewInstructionPage() {
  return <UnitsAct spec={SPEC} />;
}
