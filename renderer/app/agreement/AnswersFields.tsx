/** The questions that the contract text leaves open. */
import { Choices } from "../../ui/Choices.tsx";
import { Fields } from "../../ui/Layout.tsx";
import { NumberField } from "../../ui/TextField.tsx";
import type { AnswersDraft } from "./answers.ts";
import { DetailFields } from "./DetailFields.tsx";
import { QUESTIONS } from "./questions.ts";
import { SchemeFields } from "./SchemeFields.tsx";

interface AnswersProps {
  readonly answers: AnswersDraft;
  readonly onAnswers: (answers: AnswersDraft) => void;
  readonly faults: Readonly<Record<string, string | undefined>>;
  /** The contract runs already: what its units are classed by stays. */
  readonly amending?: boolean;
}

/** The fields. */
export function AnswersFields({ answers, onAnswers, faults, amending = false }: AnswersProps) {
  const set = (part: Partial<AnswersDraft>) => onAnswers({ ...answers, ...part });
  return (
    <Fields>
      {!amending && (
        <p>
          契約書に書かれていない取り決めです。分からないものは、はじめの選択のままで始められます。
        </p>
      )}
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
      <PromptDays {...{ answers, set, faults }} />
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
      <RetentionYears {...{ answers, set, faults }} />
      {!amending && (
        <SchemeFields
          scheme={answers.scheme}
          onScheme={(scheme) => set({ scheme })}
          faults={faults}
        />
      )}
      {(["seals", "closing"] as const).map((name) => (
        <Choices
          key={name}
          {...QUESTIONS[name]}
          value={answers[name]}
          onValue={(id) => set({ [name]: id })}
        />
      ))}
      <DetailFields
        details={answers.details}
        onDetails={(details) => set({ details })}
        faults={faults}
      />
    </Fields>
  );
}

interface NumberProps {
  readonly answers: AnswersDraft;
  readonly set: (part: Partial<AnswersDraft>) => void;
  readonly faults: AnswersProps["faults"];
}

/** Art. 14's 速やか, in days. */
function PromptDays({ answers, set, faults }: NumberProps) {
  return (
    <NumberField
      label="契約終了後、何日までを「速やか」としますか(第14条)"
      help="この日数を過ぎた返却・廃棄では、遅れた理由の記録を求めます。事故の第一報の「速やかに」(第18条)は、詳しい取り決めで時間を決めます(はじめは24時間)。"
      unit="日"
      value={answers.promptDays}
      onValue={(promptDays) => set({ promptDays })}
      error={faults["promptDays"]}
    />
  );
}

/** How long names and signatures are kept. */
function RetentionYears({ answers, set, faults }: NumberProps) {
  return (
    <NumberField
      label="契約の完結後、台帳を何年保存しますか"
      help="契約を完結した日から数えます。この年数を過ぎると、氏名・ふりがな・電話番号・手書きの署名だけを消せます。ほかの記録は残ります。"
      unit="年"
      value={answers.retentionYears}
      onValue={(retentionYears) => set({ retentionYears })}
      error={faults["retentionYears"]}
    />
  );
}
