/** The details of an agreement, out of sight until somebody wants one otherwise. */
import { Choices } from "../../ui/Choices.tsx";
import { Fields, More } from "../../ui/Layout.tsx";
import { NumberField, Select } from "../../ui/TextField.tsx";
import type { DetailsDraft, Weight } from "./details.ts";
import { COUNTED, COUNTS, WEIGHED, WEIGHING } from "./details.ts";
import { MOVES } from "./questions.ts";

interface DetailProps {
  readonly details: DetailsDraft;
  readonly onDetails: (details: DetailsDraft) => void;
  readonly faults: Readonly<Record<string, string | undefined>>;
}

/** The fields. */
export function DetailFields({ details, onDetails, faults }: DetailProps) {
  const set = (part: Partial<DetailsDraft>) => onDetails({ ...details, ...part });
  return (
    <More label="詳しい取り決め">
      <Fields>
        <p>
          ふつうは、このままで始められます。ここにある数と扱いは、契約の取り決めとして記録します。
        </p>
        <Choices
          {...MOVES}
          value={details.moveConfirmation}
          onValue={(id) => set({ moveConfirmation: id === "official" ? "official" : "notify" })}
        />
        {COUNTED.map((name) => (
          <NumberField
            key={name}
            label={COUNTS[name].label}
            help={`${COUNTS[name].help}はじめの値は${COUNTS[name].fresh}${COUNTS[name].unit}です。`}
            unit={COUNTS[name].unit}
            value={details.counts[name]}
            onValue={(typed) => set({ counts: { ...details.counts, [name]: typed } })}
            error={faults[name]}
          />
        ))}
        {WEIGHING.map((rule) => (
          <Select
            key={rule}
            label={WEIGHED[rule]}
            help={
              rule.startsWith("R13")
                ? "「断る」にすると、理由があっても記録できません。第13条は努力義務なので、知らせるだけにもできます。"
                : "「断る」にすると、理由があっても記録できません。"
            }
            width="middle"
            options={rule.startsWith("R13") ? [...FIRM, NOTED] : FIRM}
            value={details.weights[rule]}
            onValue={(weight) => set({ weights: { ...details.weights, [rule]: weight as Weight } })}
          />
        ))}
      </Fields>
    </More>
  );
}

const FIRM = [
  { value: "warn", label: "理由を求める" },
  { value: "block", label: "断る" },
];
const NOTED = { value: "hold", label: "記録し、知らせるだけ" };
