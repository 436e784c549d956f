/** The parts of the set-up that are asked once: the two sides, the contract, what the contract leaves open. */
import type { AnswersDraft } from "./draft.ts";
import { Choices } from "../../ui/Choices.tsx";
import { DateField } from "../../ui/DateField.tsx";
import { Section } from "../../ui/Section.tsx";
import { NumberField, TextArea, TextField } from "../../ui/TextField.tsx";
import { bound } from "./bind.ts";
import styles from "./FirstRun.module.css";
import { QUESTIONS } from "./questions.ts";
import type { StepProps } from "./Setup.tsx";

/** The client and the contractor. */
export function PartiesStep(props: StepProps) {
  return (
    <>
      <Section title="発注者">
        <div className={styles["fields"]}>
          <TextField
            label="名称"
            need="required"
            help="例: 川崎市"
            {...bound(props, "clientName")}
            maxLength={200}
          />
          <TextField
            label="所在地"
            need="optional"
            {...bound(props, "clientAddress")}
            maxLength={300}
          />
        </div>
      </Section>
      <Section title="受注者">
        <div className={styles["fields"]}>
          <TextField
            label="名称"
            need="required"
            help="例: 株式会社 川崎情報サービス"
            {...bound(props, "contractorName")}
            maxLength={200}
          />
          <TextField
            label="所在地"
            need="optional"
            {...bound(props, "contractorAddress")}
            maxLength={300}
          />
          <TextField
            label="代表者"
            need="optional"
            help="役職と氏名。証明書の差出人欄に印刷します。"
            {...bound(props, "representative")}
            maxLength={100}
          />
        </div>
      </Section>
    </>
  );
}

/** The contract. */
export function ContractStep(props: StepProps) {
  return (
    <div className={styles["fields"]}>
      <TextField
        label="契約番号"
        need="required"
        {...bound(props, "number")}
        maxLength={60}
        width="middle"
      />
      <TextArea
        label="契約件名"
        need="required"
        {...bound(props, "title")}
        maxLength={200}
        rows={2}
      />
      <div className={styles["pair"]}>
        <DateField label="契約期間の始まり" need="required" {...bound(props, "from")} />
        <DateField label="契約期間の終わり" need="required" {...bound(props, "to")} />
      </div>
      <TextField
        label="宛先"
        need="required"
        help="受渡票と証明書の宛先です。例: 川崎市長"
        {...bound(props, "addressee")}
        maxLength={100}
        width="middle"
      />
      <TextArea
        label="業務・利用目的"
        need="required"
        help="受渡票に印刷します。例: 納税通知書の印字"
        {...bound(props, "purpose")}
        maxLength={300}
        rows={2}
      />
    </div>
  );
}

/** The eight questions. */
export function AnswersStep({ draft, change, faults }: StepProps) {
  const { answers } = draft;
  const set = (part: Partial<AnswersDraft>) => change({ answers: { ...answers, ...part } });
  return (
    <div className={styles["fields"]}>
      <p>
        契約書に書かれていない取り決めです。分からないものは、はじめの選択のままで始められます。
      </p>
      <Choices
        {...QUESTIONS.cityForm}
        value={answers.cityForm ? "yes" : "no"}
        onValue={(id) => set({ cityForm: id === "yes" })}
      />
      <Choices
        {...QUESTIONS.delegation}
        value={answers.delegation}
        onValue={(id) => set({ delegation: id as AnswersDraft["delegation"] })}
      />
      <NumberField
        label="契約終了後、何日までを「速やか」としますか(第14条)"
        help="この日数を過ぎた返却・廃棄では、遅れた理由の記録を求めます。"
        unit="日"
        value={answers.promptDays}
        onValue={(promptDays) => set({ promptDays })}
        error={faults["promptDays"]}
      />
      <Choices
        {...QUESTIONS.courier}
        value={answers.courier}
        onValue={(id) => set({ courier: id as AnswersDraft["courier"] })}
      />
      <Choices
        {...QUESTIONS.witness}
        value={answers.witness}
        onValue={(id) => set({ witness: id as AnswersDraft["witness"] })}
      />
      <NumberField
        label="契約終了後、台帳を何年保存しますか"
        help="この年数を過ぎるまで、個人の氏名などの消去を勧めません。"
        unit="年"
        value={answers.retentionYears}
        onValue={(retentionYears) => set({ retentionYears })}
        error={faults["retentionYears"]}
      />
      <Choices
        {...QUESTIONS.scheme}
        value={answers.scheme}
        onValue={(id) => set({ scheme: id as AnswersDraft["scheme"] })}
      />
      <Choices
        {...QUESTIONS.seals}
        value={answers.seals}
        onValue={(id) => set({ seals: id as AnswersDraft["seals"] })}
      />
    </div>
  );
}
