/** Chooses units from the ledger where there is nothing to scan. */
import { useState } from "react";
import type { AssetState } from "../../../shared/domain/state.ts";
import { TRANSITIONS } from "../../../shared/domain/transitions.ts";
import type { SlipKind } from "../../../shared/domain/vocabulary.ts";
import { media, unit } from "../../../shared/text/ja/words.ts";
import { Shown } from "../../app/Shown.tsx";
import { useView } from "../../app/useView.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { PrimaryButton } from "../../ui/Page.tsx";
import { EmptyState } from "../../ui/Section.tsx";
import { Check, TextField } from "../../ui/TextField.tsx";
import styles from "./Handover.module.css";

/** From which states a unit may go on a slip of each kind. */
const STATES: Readonly<Record<SlipKind, readonly AssetState[]>> = {
  provision: ["planned"],
  return: TRANSITIONS.T14.from,
  disposal: ["disposalInstructed"],
};

const MOST = 200;

interface PickProps {
  readonly contract: string;
  readonly kind: SlipKind;
  /** The numbers that are in the table already. */
  readonly taken: readonly string[];
  readonly onTake: (numbers: readonly string[]) => void;
  readonly onClose: () => void;
}

/** The units that could go on the slip, with a tick each. */
export function PickDialog({ contract, kind, taken, onTake, onClose }: PickProps) {
  const [text, setText] = useState("");
  const [picked, setPicked] = useState<readonly string[]>([]);
  const view = useView("assets", {
    contract,
    states: [...STATES[kind]],
    perPage: MOST,
    ...(text.trim() === "" ? {} : { text: text.normalize("NFKC").trim() }),
  });
  const tick = (numbers: readonly string[], on: boolean) =>
    setPicked([...picked.filter((one) => !numbers.includes(one)), ...(on ? numbers : [])]);
  return (
    <Dialog
      title="台帳から選ぶ"
      wide
      onClose={onClose}
      action={
        picked.length > 0 && (
          <PrimaryButton onClick={() => onTake(picked)}>{picked.length}点を入れる</PrimaryButton>
        )
      }
    >
      <TextField
        label="番号・名称・製造番号で絞り込む"
        value={text}
        onValue={setText}
        width="middle"
      />
      <Shown view={view} what="情報資産の一覧">
        {({ rows, total }) => {
          const open = rows.filter((row) => !taken.includes(row.number));
          const numbers = open.map((row) => row.number);
          if (open.length === 0) return <EmptyState>入れられる情報資産はありません。</EmptyState>;
          return (
            <div className={styles["picks"]}>
              <Check
                label={`すべて(${numbers.length}点)`}
                checked={numbers.every((one) => picked.includes(one))}
                onValue={(on) => tick(numbers, on)}
              />
              {open.map((row) => (
                <Check
                  key={row.id}
                  label={`${row.number} ${row.name}(${media[row.media]} ${row.quantity.value}${unit[row.quantity.unit]})`}
                  checked={picked.includes(row.number)}
                  onValue={(on) => tick([row.number], on)}
                />
              ))}
              {total > MOST && (
                <p>
                  {total}点のうち{MOST}点を表示しています。絞り込んでください。
                </p>
              )}
            </div>
          );
        }}
      </Shown>
    </Dialog>
  );
}
