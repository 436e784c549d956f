/** The parts of the set-up that are asked once: the two sides, the contract, what the contract leaves open. */
import { AnswersFields } from "../../app/agreement/AnswersFields.tsx";
import { DateField } from "../../ui/DateField.tsx";
import { Section } from "../../ui/Section.tsx";
import { TextArea, TextField } from "../../ui/TextField.tsx";
import { bound } from "./bind.ts";
import styles from "./FirstRun.module.css";
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

/** The eight questions, and the details. */
export function AnswersStep({ draft, change, faults }: StepProps) {
  const later = draft.later.includes(0) || draft.later.includes(1);
  return (
    <>
      <p>
        {later
          ? "契約をあとで登録するため、ここでの選択は使いません。契約の登録のときに、改めて尋ねます。"
          : "ここでの選択は、変えなかったものも含めて、契約の取り決めとして記録します。あとから変えるには、変更契約書などの文書とともに、契約の変更を記録します。"}
      </p>
      <AnswersFields
        answers={draft.answers}
        onAnswers={(answers) => change({ answers })}
        faults={faults}
      />
    </>
  );
}
