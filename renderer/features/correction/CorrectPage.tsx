/** Corrects what was written of something: the entry, before beside after, why, who. */
import type { DescribedField, Subject } from "../../../shared/domain/commands/correction.ts";
import { isPaper } from "../../../shared/domain/commands/correction.ts";
import { correctionsId } from "../../../shared/domain/correctable/versions.ts";
import { MEANS } from "../../../shared/domain/vocabulary.ts";
import { eraDateTime } from "../../../shared/forms/era.ts";
import {
  correctedField,
  correctedLine,
  isDayField,
  isMoment,
} from "../../../shared/text/ja/correction.ts";
import { correctedThing } from "../../../shared/text/ja/correctedThing.ts";
import { means, unit } from "../../../shared/text/ja/words.ts";
import type { ContractView } from "../../../shared/views/contract.ts";
import type { CorrectingView } from "../../../shared/views/correction.ts";
import { Act } from "../../app/Act.tsx";
import { useDesk } from "../../app/ledger.tsx";
import { pageOfCorrected, pathTo, useQuery } from "../../app/paths.ts";
import { ShownPage } from "../../app/ShownPage.tsx";
import { useDraft } from "../../app/useDraft.ts";
import { useView, valueOf } from "../../app/useView.ts";
import { PersonSelect } from "../../app/selects.tsx";
import { Choices } from "../../ui/Choices.tsx";
import { DateField, DateTimeField } from "../../ui/DateField.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Page } from "../../ui/Page.tsx";
import { KeyValue } from "../../ui/Section.tsx";
import { NumberField, Select, TextArea, TextField } from "../../ui/TextField.tsx";
import styles from "./Correct.module.css";
import type { CorrectionDraft } from "./draft.ts";
import { correctionLacks, correctionOf, fieldsAt, freshCorrection } from "./draft.ts";

const TITLE = "記録の誤りを訂正する";

/** The page. Which paper of a list is meant stands behind the question mark. */
export function CorrectPage({ kind, id }: Pick<Subject, "kind" | "id">) {
  const query = useQuery();
  const [contract, nth] = [query.get("contract"), query.get("nth")];
  const of: Subject = {
    kind,
    id,
    ...(contract === null ? {} : { contract }),
    ...(nth === null ? {} : { nth: Number(nth) }),
  };
  return <Correct key={correctionsId(of)} of={of} />;
}

function Correct({ of }: { readonly of: Subject }) {
  const view = useView("correcting", of);
  const back = pageOfCorrected(of, valueOf(view)?.contract.id);
  return (
    <ShownPage view={view} what={TITLE} back={back}>
      {(shown) =>
        shown.open ? (
          <Page title={TITLE} back={back}>
            <Notice tone="warning" title="先の訂正が承認を待っています">
              <a href={pathTo.correction(shown.open.id)}>訂正票 {shown.open.label}</a>{" "}
              が承認されるか却下されてから、次の訂正を起票してください。
            </Notice>
          </Page>
        ) : (
          <UnderContract view={shown} back={back} />
        )
      }
    </ShownPage>
  );
}

interface Of {
  readonly view: CorrectingView;
  readonly back: { readonly href: string; readonly label: string };
}

function UnderContract({ view, back }: Of) {
  const contract = useView("contract", { id: view.contract.id });
  return (
    <ShownPage view={contract} what={TITLE} back={back}>
      {(shown) => <Form view={view} back={back} contract={shown} />}
    </ShownPage>
  );
}

function Form({ view, back, contract }: Of & { readonly contract: ContractView }) {
  const { session } = useDesk();
  const { subject } = view;
  const name = `correct/${correctionsId(subject)}`;
  const [draft, setDraft, giveUp] = useDraft(name, () =>
    freshCorrection(view, session.user?.person),
  );
  const set = (part: Partial<CorrectionDraft>) => setDraft({ ...draft, ...part });
  return (
    <Act
      name={name}
      title={`${correctedThing[subject.kind]} ${subject.label} の記録の誤りを訂正する`}
      what="訂正"
      back={back}
      contract={contract.id}
      lacks={correctionLacks(view, draft)}
      build={(at) => correctionOf(view, draft, at)}
      when="訂正した日時"
      next={pathTo.correction(draft.id)}
      onRecorded={giveUp}
    >
      <About view={view} />
      {view.entries.length > 1 && (
        <Choices
          label="訂正する記録"
          choices={view.entries.map(({ seq, title, occurredAt }) => ({
            id: String(seq),
            label: title,
            detail: `記録 ${seq} ${eraDateTime(occurredAt)}`,
          }))}
          value={String(draft.seq)}
          onValue={(seq) => set({ seq: Number(seq) })}
        />
      )}
      <BeforeAndAfter view={view} draft={draft} set={set} />
      <PersonSelect
        label="訂正する人"
        contract={contract}
        side="contractor"
        width="middle"
        value={draft.person}
        onValue={(person) => set({ person })}
      />
      <TextArea
        label={isPaper(subject.kind) ? "訂正の理由(どの文書で確かめたか)" : "訂正の理由"}
        need="required"
        maxLength={1000}
        value={draft.reason}
        onValue={(reason) => set({ reason })}
      />
    </Act>
  );
}

function About({ view: { both, entries, subject } }: Pick<Of, "view">) {
  const [only] = entries;
  return (
    <>
      <p>
        元の記録は変えずにそのまま残し、訂正票を起票します。
        {both.length > 0
          ? `双方が確認した受渡しの内容のため、${both.join("と")}の両方が承認すると有効になります。`
          : atOnce(subject.kind)}
      </p>
      <p>{beyond(subject.kind)}</p>
      {entries.length === 1 && only && (
        <KeyValue
          facts={[
            ["訂正する記録", `記録 ${only.seq} ${only.title}(${eraDateTime(only.occurredAt)})`],
          ]}
        />
      )}
    </>
  );
}

/** Why nobody else has to approve. */
function atOnce(kind: Subject["kind"]): string {
  return isPaper(kind)
    ? "文書に書かれたとおりに直すため、起票と同時に有効になります。どの文書で確かめたかを、理由に書いてください。"
    : "双方の確認の前の内容のため、起票と同時に有効になります。";
}

/** What is no description, and what to do about that. */
function beyond(kind: Subject["kind"]): string {
  if (isPaper(kind))
    return "文書が認めた内容(人・場所・範囲など)は訂正できません。この文書による指定・承諾・許可・指示を終わらせるか撤回し、正しい文書を新しく登録してください(特記事項 第11条)。この文書を根拠とした記録は、根拠とともに元のまま残ります。";
  if (kind === "transport")
    return "運んだもの・区間・搬送する人・到着予定と、照合した点数・封印番号は訂正できません。照合の結果が違うときは、差異として記録してください(特記事項 第11条)。";
  return `場所・保管責任者・受渡しの相手は訂正できません。${kind === "slip" ? "明細も変えられません。" : ""}実際に起きたことを、移動・引継ぎ・戻しの受渡しとして記録してください(特記事項 第11条)。`;
}

interface Typing {
  readonly view: CorrectingView;
  readonly draft: CorrectionDraft;
  readonly set: (part: Partial<CorrectionDraft>) => void;
}

/** Each field of the entry: what stands there, and beside it what is right. */
function BeforeAndAfter({ view, draft, set }: Typing) {
  return (
    <div className={styles["lines"]}>
      {fieldsAt(view, draft.seq).map((field) => (
        <div key={field} className={styles["line"]}>
          <div className={styles["before"]}>
            <p>訂正前の{correctedField[field]}</p>
            <p>{correctedLine({ field, before: view.now[field] }).before}</p>
          </div>
          <After {...{ view, draft, set, field }} />
        </div>
      ))}
    </div>
  );
}

const LONG: readonly DescribedField[] = ["note", "remarks", "departureNote", "arrivalNote"];
const LONGEST = {
  note: 1000,
  remarks: 1000,
  departureNote: 1000,
  arrivalNote: 1000,
  purpose: 300,
  name: 200,
  training: 200,
  model: 100,
  serial: 100,
};

function After({ view, draft, set, field }: Typing & { readonly field: DescribedField }) {
  const typed = draft.typed[field];
  const label = `訂正後の${correctedField[field]}`;
  const put = (value: typeof typed) => set({ typed: { ...draft.typed, [field]: value } });
  if (isMoment(field)) {
    const moment = typeof typed === "object" ? typed : { day: "", time: "" };
    return <DateTimeField label={label} value={moment} onValue={put} />;
  }
  const about = { label, value: typeof typed === "string" ? typed : "", onValue: put };
  if (isDayField(field)) return <DateField {...about} />;
  if (field === "means")
    return <Select {...about} options={MEANS.map((one) => ({ value: one, label: means[one] }))} />;
  if (field === "quantity")
    return <NumberField {...about} unit={unit[view.now.quantity?.unit ?? "piece"]} />;
  if (field === "records") return <NumberField {...about} unit={unit.record} />;
  const maxLength = field in LONGEST ? LONGEST[field as keyof typeof LONGEST] : 60;
  return LONG.includes(field) ? (
    <TextArea {...about} maxLength={maxLength} />
  ) : (
    <TextField {...about} maxLength={maxLength} />
  );
}
