/** Corrects what was written of a unit or a slip: the entry, before beside after, why, who. */
import type { DescribedField } from "../../../shared/domain/commands/correction.ts";
import type { Subject } from "../../../shared/domain/correction.ts";
import { eraDateTime } from "../../../shared/forms/era.ts";
import { correctedField, correctedLine } from "../../../shared/text/ja/correction.ts";
import { unit } from "../../../shared/text/ja/words.ts";
import type { ContractView } from "../../../shared/views/contract.ts";
import type { CorrectingView } from "../../../shared/views/correction.ts";
import { Act } from "../../app/Act.tsx";
import { peopleOptions } from "../../app/choices.ts";
import { useDesk } from "../../app/ledger.tsx";
import { pathTo } from "../../app/paths.ts";
import { ShownPage } from "../../app/ShownPage.tsx";
import { useDraft } from "../../app/useDraft.ts";
import { useView } from "../../app/useView.ts";
import { Choices } from "../../ui/Choices.tsx";
import { DateTimeField } from "../../ui/DateField.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Page } from "../../ui/Page.tsx";
import { KeyValue } from "../../ui/Section.tsx";
import { NumberField, Select, TextArea, TextField } from "../../ui/TextField.tsx";
import styles from "./Correct.module.css";
import type { CorrectionDraft } from "./draft.ts";
import { correctionLacks, correctionOf, fieldsAt, freshCorrection, isTime } from "./draft.ts";

const TITLE = "記録の誤りを訂正する";

/** The page. */
export function CorrectPage({ of }: { readonly of: Subject }) {
  const back = backTo(of);
  return (
    <ShownPage view={useView("correcting", of)} what={TITLE} back={back}>
      {(view) =>
        view.open ? (
          <Page title={TITLE} back={back}>
            <Notice tone="warning" title="先の訂正が承認を待っています">
              <a href={pathTo.correction(view.open.id)}>訂正票 {view.open.label}</a>{" "}
              が承認されるか却下されてから、次の訂正を起票してください。
            </Notice>
          </Page>
        ) : (
          <UnderContract view={view} back={back} />
        )
      }
    </ShownPage>
  );
}

function backTo({ kind, id }: Subject) {
  return kind === "asset"
    ? { href: pathTo.asset(id), label: "情報資産" }
    : { href: pathTo.slip(id), label: "受渡票" };
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
  const name = `correct/${subject.kind}/${subject.id}`;
  const [draft, setDraft, giveUp] = useDraft(name, () =>
    freshCorrection(view, session.user?.person),
  );
  const set = (part: Partial<CorrectionDraft>) => setDraft({ ...draft, ...part });
  return (
    <Act
      name={name}
      title={`${subject.kind === "asset" ? "情報資産" : "受渡票"} ${subject.label} の記録の誤りを訂正する`}
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
      <Select
        label="訂正する人"
        need="required"
        width="middle"
        empty="選んでください"
        options={peopleOptions(contract, "contractor")}
        value={draft.person}
        onValue={(person) => set({ person })}
      />
      <TextArea
        label="訂正の理由"
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
          : "双方の確認の前の内容のため、起票と同時に有効になります。"}
      </p>
      <p>
        場所・保管責任者・受渡しの相手は訂正できません。
        {subject.kind === "slip" && "明細も変えられません。"}
        実際に起きたことを、移動・引継ぎ・戻しの受渡しとして記録してください(特記事項 第11条)。
      </p>
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

const LONG: readonly DescribedField[] = ["note", "remarks"];
const LONGEST = { note: 1000, remarks: 1000, purpose: 300, name: 200, model: 100, serial: 100 };

function After({ view, draft, set, field }: Typing & { readonly field: DescribedField }) {
  const typed = draft.typed[field];
  const label = `訂正後の${correctedField[field]}`;
  const put = (value: typeof typed) => set({ typed: { ...draft.typed, [field]: value } });
  if (isTime(field)) {
    const moment = typeof typed === "object" ? typed : { day: "", time: "" };
    return <DateTimeField label={label} value={moment} onValue={put} />;
  }
  const about = { label, value: typeof typed === "string" ? typed : "", onValue: put };
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
