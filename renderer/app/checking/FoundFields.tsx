/** What was found instead of what is written, for one line. */
import { unit } from "../../../shared/text/ja/words.ts";
import { Button } from "../../ui/Button.tsx";
import { NumberField, Select, TextField } from "../../ui/TextField.tsx";
import styles from "./Checking.module.css";
import type { CheckLine, Found } from "./checks.ts";
import { unread } from "./checks.ts";

const SEALS = [
  { value: "intact", label: "異常なし" },
  { value: "broken", label: "破損・開封の跡がある" },
  { value: "none", label: "封印がない" },
];

/** What is said of it in words. */
type Worded = "sealRead" | "serialRead" | "damage" | "note";

/** The fields, and the way back. */
export function FoundFields(props: {
  readonly line: CheckLine;
  readonly found: Found;
  readonly onFound: (found: Found) => void;
  readonly onAsWritten: () => void;
}) {
  const { line, found, onFound, onAsWritten } = props;
  const missing = unread(line, found);
  const set = (part: Partial<Found>) => onFound({ ...found, ...part });
  const text = (name: Worded, maxLength: number) => ({
    value: found[name],
    onValue: (typed: string) => set({ [name]: typed }),
    maxLength,
  });
  return (
    <div className={styles["found"]}>
      <NumberField
        label="数えた数量"
        need="required"
        unit={unit[line.asset.quantity.unit]}
        value={found.counted}
        onValue={(counted) => set({ counted })}
      />
      <Select
        label="封印の状態"
        options={SEALS}
        value={found.seal}
        onValue={(seal) => set({ seal: seal as Found["seal"] })}
      />
      <TextField
        label="現物の封印番号"
        need={missing === "seal" ? "required" : "optional"}
        {...text("sealRead", 60)}
      />
      <TextField
        label="現物の製造番号"
        need={missing === "serial" ? "required" : "optional"}
        {...text("serialRead", 100)}
      />
      <TextField
        label="破損"
        need="optional"
        help="例: 筐体の割れ、水濡れ"
        {...text("damage", 120)}
      />
      <TextField label="状況" need="optional" {...text("note", 200)} />
      <span>
        <Button size="s" onClick={onAsWritten}>
          相違を取り消す
        </Button>
      </span>
    </div>
  );
}
