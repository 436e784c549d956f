/** Part 1 of a new slip: from whom, to whom, where, when and what for. */
import { Pencil } from "lucide-react";
import { useState } from "react";
import { eraDateTime } from "../../../shared/forms/era.ts";
import { slipKind } from "../../../shared/text/ja/words.ts";
import { SLIP_KINDS } from "../../../shared/domain/vocabulary.ts";
import type { SlipKind } from "../../../shared/domain/vocabulary.ts";
import type { Choice as Offered } from "../../../shared/views/handover.ts";
import { useContract } from "../../app/contract.tsx";
import { isNotCompleted, useNoContract } from "../../app/noContract.tsx";
import { useView, valueOf } from "../../app/useView.ts";
import type { Choice } from "../../ui/Choices.tsx";
import { Choices } from "../../ui/Choices.tsx";
import { DateTimeField } from "../../ui/DateField.tsx";
import { Button } from "../../ui/Button.tsx";
import { KeyValue, Section } from "../../ui/Section.tsx";
import { Select, TextArea, TextField } from "../../ui/TextField.tsx";
import { partiesLack, plannedAt } from "./draft.ts";
import styles from "./Handover.module.css";
import type { NewSlip } from "./useNewSlip.ts";

const KINDS: readonly Choice[] = SLIP_KINDS.map((kind) => ({ id: kind, label: slipKind[kind] }));

/** だれから だれへ: in one line while everything is as it was the last time, with the fields once asked for. */
export function Parties({ slip }: { readonly slip: NewSlip }) {
  const { draft, refusals } = slip;
  const [opened, setOpened] = useState(false);
  const settled =
    partiesLack(draft).length === 0 && refusals.every((one) => one.severity !== "block");
  const folded = settled && !opened;
  return (
    <Section
      title="1. だれから だれへ"
      actions={
        folded && (
          <Button size="s" icon={Pencil} onClick={() => setOpened(true)}>
            変える
          </Button>
        )
      }
    >
      {folded ? <InShort slip={slip} /> : <Fields slip={slip} onTouch={() => setOpened(true)} />}
    </Section>
  );
}

function InShort({ slip: { draft, choices, contract } }: { readonly slip: NewSlip }) {
  const named = (list: readonly Offered[] | undefined, id: string) =>
    list?.find((one) => one.id === id)?.label;
  const planned = plannedAt(draft);
  return (
    <KeyValue
      facts={[
        ["区分", slipKind[draft.kind]],
        ["契約", contract && `${contract.number} ${contract.title}`],
        [
          "だれから だれへ",
          `${named(choices?.givers, draft.giver) ?? ""} から ${named(choices?.receivers, draft.receiver) ?? ""} へ`,
        ],
        [
          "場所と日時",
          `${named(choices?.places, draft.place) ?? ""}、${planned ? eraDateTime(planned) : ""}`,
        ],
        ["業務・利用目的", draft.purpose],
      ]}
    />
  );
}

/** All of the fields. Once touched they stay open, whatever was typed. */
function Fields({ slip, onTouch }: { readonly slip: NewSlip; readonly onTouch: () => void }) {
  const { draft } = slip;
  const touching: NewSlip = {
    ...slip,
    set: (part) => {
      onTouch();
      slip.set(part);
    },
  };
  const { set } = touching;
  return (
    <div className={styles["parties"]}>
      <Choices
        label="区分"
        choices={KINDS}
        value={draft.kind}
        // Whoever gave takes, when things go back: the sides are asked anew.
        onValue={(kind) => set({ kind: kind as SlipKind, giver: "", receiver: "", place: "" })}
      />
      <ContractChoice slip={touching} />
      {draft.contract !== "" && <Sides slip={touching} />}
      <DateTimeField
        label="受渡日時"
        need="required"
        value={draft.planned}
        onValue={(planned) => set({ planned })}
      />
      {draft.kind === "disposal" && <InstructionChoice slip={touching} />}
      <TextField
        label="業務・利用目的"
        need="required"
        maxLength={300}
        value={draft.purpose ?? ""}
        onValue={(purpose) => set({ purpose })}
      />
      <Others slip={touching} />
    </div>
  );
}

function ContractChoice({ slip }: { readonly slip: NewSlip }) {
  const { contracts } = useContract();
  const open = contracts?.filter(isNotCompleted) ?? [];
  return (
    <Select
      label="契約"
      need="required"
      help={useNoContract(isNotCompleted)}
      empty="選んでください"
      options={open.map((one) => ({ value: one.id, label: `${one.number} ${one.title}` }))}
      value={slip.draft.contract}
      onValue={(contract) =>
        slip.set({ contract, giver: "", receiver: "", place: "", purpose: undefined })
      }
    />
  );
}

function Sides({ slip }: { readonly slip: NewSlip }) {
  const { draft, choices, refusals, set } = slip;
  const faultAt = (path: string) => refusals.find((one) => one.path === path)?.message;
  return (
    <>
      <div className={styles["sides"]}>
        <Choices
          label="引渡側"
          need="required"
          choices={offered(choices?.givers)}
          none="引渡側になれる人が登録されていません。契約の画面で、人の指定を登録してください。"
          value={draft.giver}
          onValue={(giver) => set({ giver })}
          error={faultAt("giver")}
        />
        <Choices
          label="受領側"
          need="required"
          choices={offered(choices?.receivers)}
          none="受領側になれる人が登録されていません。契約の画面で、人の指定を登録してください。"
          value={draft.receiver}
          onValue={(receiver) => set({ receiver })}
          error={faultAt("receiver")}
        />
      </div>
      <Choices
        label="受渡場所"
        need="required"
        choices={offered(choices?.places)}
        none="発注者の指定した場所が登録されていません。契約の画面で、指定文書を登録してください。"
        value={draft.place}
        onValue={(place) => set({ place })}
        error={faultAt("place")}
      />
    </>
  );
}

function offered(choices: readonly Offered[] | undefined): readonly Choice[] {
  return (choices ?? []).map(({ id, label, detail, ok, why }) => ({
    id,
    label,
    // A title that is also the office is said once.
    detail: [...new Set(detail.split(" "))].join(" "),
    why: ok ? undefined : (why ?? ""),
  }));
}

function InstructionChoice({ slip }: { readonly slip: NewSlip }) {
  const { draft, set } = slip;
  const view = useView("disposals", { contract: draft.contract });
  const open = (valueOf(view)?.instructions ?? []).filter(
    (one) => !one.withdrawn && one.waiting > 0,
  );
  return (
    <Select
      label="根拠となる廃棄指示"
      need="required"
      empty={open.length === 0 ? "待っている廃棄指示はありません" : "選んでください"}
      options={open.map((one) => ({
        value: one.id,
        label: `${one.number}(対象 ${one.waiting}点)`,
      }))}
      value={draft.instruction}
      onValue={(instruction) => set({ instruction })}
    />
  );
}

function Others({ slip }: { readonly slip: NewSlip }) {
  const { draft, set } = slip;
  return (
    <details className={styles["others"]}>
      <summary>発注者の文書番号・備考</summary>
      <div className={styles["parties"]}>
        <TextField
          label="発注者の文書番号"
          need="optional"
          help="発注者がこの受渡しに付けた番号。例: 8川財税第123号"
          maxLength={60}
          value={draft.clientNumber}
          onValue={(clientNumber) => set({ clientNumber })}
        />
        <TextArea
          label="備考"
          need="optional"
          maxLength={1000}
          rows={2}
          value={draft.remarks}
          onValue={(remarks) => set({ remarks })}
        />
      </div>
    </details>
  );
}
