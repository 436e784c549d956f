/** The parts of the set-up that have several rows: places and persons. */
import { Plus } from "lucide-react";
import { office } from "../../../shared/text/ja/words.ts";
import { Button } from "../../ui/Button.tsx";
import { DateField } from "../../ui/DateField.tsx";
import { Section } from "../../ui/Section.tsx";
import { Select, TextField } from "../../ui/TextField.tsx";
import type { PersonDraft, PlaceDraft } from "./draft.ts";
import { freshPerson, freshPlace, sideOf } from "./draft.ts";
import styles from "./FirstRun.module.css";
import type { StepProps } from "./Setup.tsx";

const SIDES = [
  { value: "client", label: "発注者の施設" },
  { value: "contractor", label: "受注者の事業所" },
];

const OFFICES = (["designatedOfficial", "custodyManager", "clientManager", "handler"] as const).map(
  (value) => ({ value, label: office[value] }),
);

/** A list with one of its rows changed, or taken out. */
function changed<R>(rows: readonly R[], at: number, part: Partial<R> | undefined): readonly R[] {
  if (part === undefined) return rows.filter((_, index) => index !== at);
  return rows.map((row, index) => (index === at ? { ...row, ...part } : row));
}

interface RowProps<R> {
  readonly row: R;
  readonly title: string;
  readonly faultOf: (name: string) => string | undefined;
  readonly onChange: (part: Partial<R> | undefined) => void;
}

/** Where things are handed over and kept. */
export function PlacesStep({ draft, change, faults }: StepProps) {
  return (
    <div className={styles["fields"]}>
      <p>
        受渡しと保管は、発注者の指定した場所だけで行えます(第10条)。指定文書は、受け取ってから契約の画面でも登録できます。
      </p>
      {draft.places.map((place, index) => (
        <PlaceRow
          // Rows have no name of their own while they are typed.
          // oxlint-disable-next-line react/no-array-index-key -- rows are only added and removed at will
          key={index}
          row={place}
          title={`場所 ${index + 1}`}
          faultOf={(name) => faults[`places.${index}.${name}`]}
          onChange={(part) => change({ places: changed(draft.places, index, part) })}
        />
      ))}
      <span>
        <Button
          icon={Plus}
          onClick={() => change({ places: [...draft.places, freshPlace("contractor")] })}
        >
          場所を加える
        </Button>
      </span>
    </div>
  );
}

function PlaceRow({ row, title, faultOf, onChange }: RowProps<PlaceDraft>) {
  return (
    <Section title={title} actions={<Remove what={title} onRemove={() => onChange(undefined)} />}>
      <div className={styles["card"]}>
        <div className={styles["pair"]}>
          <TextField
            label="場所番号"
            need="required"
            help="受渡票に印刷します。例: P-01"
            value={row.code}
            onValue={(code) => onChange({ code })}
            error={faultOf("code")}
            maxLength={60}
          />
          <Select
            label="区分"
            help="どちらの場所ですか。"
            options={SIDES}
            value={row.side}
            onValue={(side) => onChange({ side: side as PlaceDraft["side"] })}
          />
        </div>
        <TextField
          label="名称"
          need="required"
          help="例: 本庁舎3階 市民税課"
          value={row.name}
          onValue={(name) => onChange({ name })}
          error={faultOf("name")}
          maxLength={200}
        />
        <TextField
          label="所在地"
          need="optional"
          value={row.address}
          onValue={(address) => onChange({ address })}
          maxLength={300}
        />
        {row.side === "contractor" && (
          <TextField
            label="施錠の方法"
            need="optional"
            help="例: 電気錠と媒体庫の鍵。鍵は管理責任者が管理するものとして登録します。空欄のときは、あとで登録することを理由として記録します(第13条)。"
            value={row.lock}
            onValue={(lock) => onChange({ lock })}
            maxLength={100}
          />
        )}
        <DocumentFields row={row} faultOf={faultOf} onChange={onChange} />
      </div>
    </Section>
  );
}

/** The official and the custody manager, and whoever else acts. */
export function PersonsStep({ draft, change, faults }: StepProps) {
  return (
    <div className={styles["fields"]}>
      <p>
        受渡しは、発注者の指定職員と受注者の管理責任者の間で行います(第12条)。氏名は台帳の中で封をして保管します。
      </p>
      {draft.persons.map((person, index) => (
        <PersonRow
          // oxlint-disable-next-line react/no-array-index-key -- rows are only added and removed at will
          key={index}
          row={person}
          title={`人 ${index + 1}`}
          faultOf={(name) => faults[`persons.${index}.${name}`]}
          onChange={(part) =>
            change({
              persons: changed(draft.persons, index, part),
              // The first account belongs to one of them by its place in the list.
              ...(part === undefined ? { owner: "" } : {}),
            })
          }
        />
      ))}
      <span>
        <Button
          icon={Plus}
          onClick={() => change({ persons: [...draft.persons, freshPerson("handler")] })}
        >
          人を加える
        </Button>
      </span>
    </div>
  );
}

function PersonRow({ row, title, faultOf, onChange }: RowProps<PersonDraft>) {
  return (
    <Section title={title} actions={<Remove what={title} onRemove={() => onChange(undefined)} />}>
      <div className={styles["card"]}>
        <Select
          label="役割"
          options={OFFICES}
          width="middle"
          value={row.office}
          onValue={(value) => onChange({ office: value as PersonDraft["office"] })}
        />
        <div className={styles["pair"]}>
          <TextField
            label="氏名"
            need="required"
            value={row.name}
            onValue={(name) => onChange({ name })}
            error={faultOf("name")}
            maxLength={100}
          />
          <TextField
            label="ふりがな"
            need="required"
            value={row.kana}
            onValue={(kana) => onChange({ kana })}
            error={faultOf("kana")}
            maxLength={100}
          />
        </div>
        <div className={styles["pair"]}>
          <TextField
            label="部署"
            need="optional"
            value={row.department}
            onValue={(department) => onChange({ department })}
            maxLength={100}
          />
          <TextField
            label="役職"
            need="optional"
            value={row.title}
            onValue={(text) => onChange({ title: text })}
            maxLength={60}
          />
        </div>
        {sideOf(row.office) === "contractor" && <Phone row={row} onChange={onChange} />}
        <DocumentFields row={row} faultOf={faultOf} onChange={onChange} />
      </div>
    </Section>
  );
}

/** What is printed where seals are omitted. */
function Phone({ row, onChange }: Pick<RowProps<PersonDraft>, "row" | "onChange">) {
  return (
    <TextField
      label="電話番号"
      need="optional"
      help="押印を省略する契約では、発行責任者・担当者の連絡先として用紙に印刷します。空欄だと、電話番号のない用紙になります。"
      width="middle"
      value={row.phone}
      onValue={(phone) => onChange({ phone })}
      maxLength={40}
    />
  );
}

/** The paper that designates. Without it the row is registered, and the designation is still missing. */
function DocumentFields(props: {
  readonly row: { readonly document: string; readonly date: string };
  readonly faultOf: (name: string) => string | undefined;
  readonly onChange: (part: { document?: string; date?: string }) => void;
}) {
  const { row, faultOf, onChange } = props;
  return (
    <div className={styles["pair"]}>
      <TextField
        label="指定文書の番号"
        need="optional"
        help="例: 8川財税第123号"
        value={row.document}
        onValue={(document) => onChange({ document })}
        error={faultOf("document")}
        maxLength={60}
      />
      <DateField
        label="指定の日"
        need="optional"
        value={row.date}
        onValue={(date) => onChange({ date })}
        error={faultOf("date")}
      />
    </div>
  );
}

function Remove({ what, onRemove }: { readonly what: string; readonly onRemove: () => void }) {
  return (
    <Button size="s" look="text" aria-label={`${what}を除く`} onClick={onRemove}>
      除く
    </Button>
  );
}
