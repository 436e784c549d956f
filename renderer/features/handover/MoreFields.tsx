/** The fields of a row that are not always needed, folded under it. */
import { BODILESS_MEDIA, DECIDED } from "../../../shared/domain/vocabulary.ts";
import type { Decided } from "../../../shared/domain/vocabulary.ts";
import { DateField } from "../../ui/DateField.tsx";
import { NumberField, Select, TextField } from "../../ui/TextField.tsx";
import styles from "./Grid.module.css";
import type { Row } from "./rows.ts";

const YES_NO: Readonly<Record<Decided, string>> = {
  yes: "有",
  no: "無",
  unknown: "不明(最も厳しく扱う)",
};

const ANSWERS = DECIDED.map((value) => ({ value, label: YES_NO[value] }));

const OWNERS = [
  { value: "client", label: "発注者" },
  { value: "contractor", label: "受注者" },
];

interface MoreProps {
  readonly row: Row;
  readonly isNew: boolean;
  readonly onSlip: boolean;
  readonly levels: readonly { readonly code: string; readonly label: string }[];
  readonly onChange: (part: Partial<Row>) => void;
}

/** What a new unit can say besides, and what any unit can on a slip. */
export function MoreFields(props: MoreProps) {
  return (
    <div className={styles["fields"]}>
      {props.isNew && <UnitFields {...props} />}
      {props.onSlip && <SlipFields {...props} />}
    </div>
  );
}

function UnitFields({ row, levels, onChange }: MoreProps) {
  return (
    <>
      <MarkFields row={row} onChange={onChange} />
      <NumberField
        label="個人情報の件数"
        need="optional"
        unit="件"
        value={row.records}
        onValue={(records) => onChange({ records })}
      />
      <Select
        label="分類"
        empty="最も厳しい分類"
        options={levels.map(({ code, label }) => ({ value: code, label }))}
        value={row.classification}
        onValue={(classification) => onChange({ classification })}
      />
      <ContentFields row={row} onChange={onChange} />
      <Select
        label="媒体の所有"
        options={OWNERS}
        value={row.owner}
        onValue={(owner) => onChange({ owner: owner as Row["owner"] })}
      />
      <TextField
        label="暗号化の方式"
        need="optional"
        help="暗号化していないときは空のままにします。パスワードは書かないでください。"
        maxLength={100}
        value={row.encryption}
        onValue={(encryption) => onChange({ encryption })}
      />
      <DateField
        label="返却期限"
        need="optional"
        value={row.dueOn}
        onValue={(dueOn) => onChange({ dueOn })}
      />
    </>
  );
}

/** By what a unit is told from others. */
function MarkFields({ row, onChange }: Pick<MoreProps, "row" | "onChange">) {
  const text = (
    name: "serial" | "medium" | "model" | "capacity" | "contentHash",
    maxLength: number,
  ) => ({
    value: row[name],
    onValue: (typed: string) => onChange({ [name]: typed }),
    maxLength,
  });
  return (
    <>
      <TextField label="製造番号" need="optional" {...text("serial", 100)} />
      <TextField
        label="共有する媒体の番号"
        need="optional"
        help="1つの媒体に複数の情報資産が入るときだけ、同じ番号を入れます。"
        {...text("medium", 60)}
      />
      <TextField label="型番" need="optional" {...text("model", 100)} />
      <TextField label="容量" need="optional" {...text("capacity", 60)} />
      {(BODILESS_MEDIA.some((media) => media === row.media) || row.contentHash !== "") && (
        <TextField
          label="内容のハッシュ(SHA-256)"
          need="optional"
          help="送り手が示した64桁の値を入れます。受渡票にも載ります。"
          {...text("contentHash", 100)}
        />
      )}
    </>
  );
}

function ContentFields({ row, onChange }: Pick<MoreProps, "row" | "onChange">) {
  const answer = (name: "personal" | "myNumber" | "sensitive") => ({
    options: ANSWERS,
    value: row[name],
    onValue: (value: string) => onChange({ [name]: value }),
  });
  return (
    <>
      <Select label="個人情報" {...answer("personal")} />
      <Select label="特定個人情報(マイナンバー)" {...answer("myNumber")} />
      <Select label="要配慮個人情報" {...answer("sensitive")} />
    </>
  );
}

function SlipFields({ row, onChange }: MoreProps) {
  return (
    <>
      <TextField
        label="容器番号"
        need="optional"
        maxLength={60}
        value={row.container}
        onValue={(container) => onChange({ container })}
      />
      <TextField
        label="状態"
        need="optional"
        help="例: 外観異常なし"
        maxLength={100}
        value={row.condition}
        onValue={(condition) => onChange({ condition })}
      />
      <TextField
        label="備考"
        need="optional"
        maxLength={200}
        value={row.remarks}
        onValue={(remarks) => onChange({ remarks })}
      />
    </>
  );
}
