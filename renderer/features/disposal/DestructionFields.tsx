/** The fields of the work: how, by whom, and what the check of it showed. */
import type { Method, Technique } from "../../../shared/domain/vocabulary.ts";
import type { ContractView } from "../../../shared/views/contract.ts";
import type { AssetView } from "../../../shared/views/asset.ts";
import type { InstructionRow } from "../../../shared/views/disposal.ts";
import { peopleOptions, placeOptions } from "../../app/choices.ts";
import { Choices } from "../../ui/Choices.tsx";
import { DateTimeField } from "../../ui/DateField.tsx";
import { Pair } from "../../ui/Layout.tsx";
import { NoteField } from "../../ui/NoteField.tsx";
import { NumberField, Select, TextArea, TextField } from "../../ui/TextField.tsx";
import type { DestructionDraft } from "./destructionDraft.ts";
import { methodChoices, techniqueChoices } from "./fitness.ts";

export interface DestructionProps {
  readonly draft: DestructionDraft;
  readonly set: (part: Partial<DestructionDraft>) => void;
  readonly units: readonly AssetView[];
  readonly contract: ContractView;
  readonly instructed: InstructionRow | undefined;
}

const UNCHOSEN = "選んでください";

/** Where, when and how. */
export function WorkFields(props: DestructionProps) {
  const { draft, set, instructed, contract } = props;
  return (
    <>
      <Select
        label="実施場所"
        need="required"
        empty={UNCHOSEN}
        options={placeOptions(contract)}
        value={draft.place}
        onValue={(place) => set({ place })}
      />
      <DateTimeField
        label="開始日時"
        need="required"
        value={draft.started}
        onValue={(started) => set({ started })}
      />
      <Choices
        label="廃棄の区分"
        need="required"
        choices={methodChoices(props, instructed)}
        value={draft.method}
        // The choices are the methods, and below the techniques.
        onValue={(method) => set({ method: method as Method })}
      />
      <Choices
        label="技法"
        need="required"
        choices={techniqueChoices(props, draft.method, instructed)}
        value={draft.technique}
        onValue={(technique) => set({ technique: technique as Technique })}
      />
      <TextField
        label="使用した機器・ソフト"
        need="required"
        help="名称と型番、ソフトは版まで。例: 破砕機 MB-400、消去ソフト 5.2版"
        maxLength={200}
        value={draft.tool}
        onValue={(tool) => set({ tool })}
      />
      <NumberField
        label="残った片の大きさ"
        need="optional"
        help="最も大きい片の面積を測ったときに入力します。"
        unit="平方ミリメートル以下"
        maxLength={6}
        value={draft.particle}
        onValue={(particle) => set({ particle })}
      />
    </>
  );
}

/** Who did it, who watched. */
export function PeopleFields({ draft, set, contract, instructed }: DestructionProps) {
  const people = peopleOptions(contract, "contractor");
  return (
    <>
      <Pair>
        <Select
          label="実施者"
          need="required"
          empty={UNCHOSEN}
          options={people}
          value={draft.performer}
          onValue={(performer) => set({ performer })}
        />
        <Select
          label="確認者"
          need="required"
          help="作業を確かめ、承認した人です。"
          empty={UNCHOSEN}
          options={people}
          value={draft.supervisor}
          onValue={(supervisor) => set({ supervisor })}
        />
      </Pair>
      <Select
        label="立会者(発注者の職員)"
        need={instructed?.witnessRequired ? "required" : "optional"}
        width="middle"
        empty="立会いなし"
        options={peopleOptions(contract, "client")}
        value={draft.witness}
        onValue={(witness) => set({ witness })}
      />
      {draft.witness === "" && (
        <TextArea
          label="立会者がいない理由"
          need="required"
          help={
            contract.settings.witness === "photosInstead"
              ? "この契約では、理由と情報資産ごとの写真で立会いに代えられます。"
              : "この契約では、指示された立会いを写真で代えられません。"
          }
          maxLength={1000}
          value={draft.withoutWitness}
          onValue={(withoutWitness) => set({ withoutWitness })}
        />
      )}
    </>
  );
}

const RESULTS = [
  { id: "passed", label: "合格" },
  { id: "failed", label: "不合格", detail: "対象はすべて保留(隔離)になります" },
  { id: "notDone", label: "検証していない" },
];

/** What the check of the work showed, and where the remains went. */
export function ResultFields({ draft, set, contract }: DestructionProps) {
  return (
    <>
      <Choices
        label="検証の結果"
        need="required"
        choices={RESULTS}
        value={draft.result}
        onValue={(result) => set({ result: result as DestructionDraft["result"] })}
      />
      {(draft.result === "passed" || draft.result === "failed") && (
        <Pair>
          <TextField
            label="検証の方法"
            need="required"
            help="例: 全数の目視、抜取りによる読出し試験"
            maxLength={200}
            value={draft.how}
            onValue={(how) => set({ how })}
          />
          <Select
            label="検証者"
            need="required"
            empty={UNCHOSEN}
            options={peopleOptions(contract, "all")}
            value={draft.verifier}
            onValue={(verifier) => set({ verifier })}
          />
        </Pair>
      )}
      <TextField
        label="残骸の処理"
        need="required"
        help="例: 処分業者が引き取り、再資源化"
        maxLength={200}
        value={draft.remains}
        onValue={(remains) => set({ remains })}
      />
      <NoteField value={draft.note} onValue={(note) => set({ note })} />
    </>
  );
}
