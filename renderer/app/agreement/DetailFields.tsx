/** The details of an agreement, out of sight until somebody wants one otherwise. */
import { WEIGHED, weightText } from "../../../shared/text/ja/settings.ts";
import { Choices } from "../../ui/Choices.tsx";
import { Fields, More } from "../../ui/Layout.tsx";
import { wordOptions } from "../choices.ts";
import { NumberField, Select, TextField } from "../../ui/TextField.tsx";
import type { DetailsDraft, Weight } from "./details.ts";
import { COUNTED, COUNTS, WEIGHING } from "./details.ts";
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
        <TextField
          label="発注者は、土日・祝日・年末年始(12月29日から1月3日)のほか、いつ休みですか"
          help="ないときは空けておきます。毎年の日は「毎年6月23日」、その年だけの日は「令和8年8月14日」の形で、「、」で区切ります。守衛の預りを受け取る翌開庁日は、これらの日を除いて数えます。"
          value={details.closedDays}
          onValue={(closedDays) => set({ closedDays })}
          error={faults["closedDays"]}
        />
        <p>
          次の場合に、理由を求めるか、断るかを選びます。「断る」にすると、理由があっても記録できません。第13条は努力義務なので、知らせるだけにもできます。
        </p>
        {WEIGHING.map((rule) => (
          <Select
            key={rule}
            label={WEIGHED[rule]}
            width="middle"
            options={rule.startsWith("R13") ? WEIGHTS : WEIGHTS.slice(0, 2)}
            value={details.weights[rule]}
            onValue={(weight) => set({ weights: { ...details.weights, [rule]: weight as Weight } })}
          />
        ))}
      </Fields>
    </More>
  );
}

/** Only where the article asks for an effort may a rule merely be said. */
const WEIGHTS = wordOptions(weightText, ["warn", "block", "hold"] as const);
