/** The lines of which a side says something else than the slip, each with what it says. */
import type { CheckLine } from "../../app/checking/checks.ts";
import { quantityText } from "../../app/unitText.ts";
import { Button } from "../../ui/Button.tsx";
import { Pair } from "../../ui/Layout.tsx";
import { readCount } from "../../ui/numbers.ts";
import { NumberField, Select, TextField } from "../../ui/TextField.tsx";
import styles from "./Handover.module.css";
import type { SaidLine } from "./refusing.ts";
import { asWritten } from "./refusing.ts";

interface Props {
  readonly lines: readonly CheckLine[];
  readonly said: readonly SaidLine[];
  readonly onSaid: (said: readonly SaidLine[]) => void;
  /** Whether what is missing is shown. */
  readonly asked: boolean;
}

/** Begun with what was found on the desk; others are added from the slip. */
export function SaidLines({ lines, said, onSaid, asked }: Props) {
  const rest = lines.filter(({ asset }) => !said.some((one) => one.asset === asset.id));
  return (
    <>
      {said.map((one) => {
        const line = lines.find(({ asset }) => asset.id === one.asset);
        const others = said.filter(({ asset }) => asset !== one.asset);
        const set = (part: Partial<SaidLine>) =>
          onSaid(said.map((row) => (row.asset === one.asset ? { ...row, ...part } : row)));
        return line ? (
          <Said
            key={one.asset}
            {...{ line, set, asked }}
            said={one}
            onAway={() => onSaid(others)}
          />
        ) : null;
      })}
      {rest.length > 0 && (
        <Select
          label="数量や内容が違う明細"
          help="選んだ明細ごとに、申出の数量と内容を書きます。明細の違いでないときは選びません。"
          value=""
          empty="明細を選んで加える"
          options={rest.map(({ asset }) => ({
            value: asset.id,
            label: `${asset.number} ${asset.name}`,
          }))}
          onValue={(id) => {
            const line = rest.find(({ asset }) => asset.id === id);
            if (line) onSaid([...said, asWritten(line)]);
          }}
        />
      )}
    </>
  );
}

function Said(props: {
  readonly line: CheckLine;
  readonly said: SaidLine;
  readonly set: (part: Partial<SaidLine>) => void;
  readonly onAway: () => void;
  readonly asked: boolean;
}) {
  const { line, said, set, onAway, asked } = props;
  const { number, name, quantity } = line.asset;
  const unread = asked && readCount(said.stated) === undefined;
  return (
    <fieldset className={styles["said"]}>
      <legend>
        {number} {name}(記載 {quantityText(quantity)})
      </legend>
      <Pair>
        <NumberField
          label="申出の数量"
          aria-label={`${number} の申出の数量`}
          value={said.stated}
          onValue={(stated) => set({ stated })}
          error={unread ? "数量を0以上の整数で入力してください。" : undefined}
        />
        <TextField
          label="申出の内容"
          aria-label={`${number} の申出の内容`}
          maxLength={200}
          value={said.note}
          onValue={(note) => set({ note })}
        />
      </Pair>
      <Button size="s" onClick={onAway}>
        この明細を外す
      </Button>
    </fieldset>
  );
}
