/** The questions that the contract text leaves open. */
import { Choices } from "../../ui/Choices.tsx";
import { Fields } from "../../ui/Layout.tsx";
import { NumberField } from "../../ui/TextField.tsx";
import type { AnswersDraft } from "./answers.ts";
import { QUESTIONS } from "./questions.ts";

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
      {(amending ? (["seals", "closing"] as const) : (["scheme", "seals", "closing"] as const)).map(
        (name) => (
          <Choices
            key={name}
            {...QUESTIONS[name]}
            value={answers[name]}
            onValue={(id) => set({ [name]: id })}
          />
        ),
      )}
    </Fields>
  );
}
