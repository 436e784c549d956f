/** The vendor's own certificate: the numbers on it, laid beside what was handed over while they are typed. */
import { comparedWith } from "../../../shared/domain/certified.ts";
import type { Attachment } from "../../../shared/domain/values.ts";
import type { CertifiedView } from "../../../shared/views/certified.ts";
import type { ContractView } from "../../../shared/views/contract.ts";
import type { DestructionView } from "../../../shared/views/disposal.ts";
import { Act } from "../../app/Act.tsx";
import { AttachField } from "../../app/AttachField.tsx";
import { ifOffered, otherPartyOptions } from "../../app/choices.ts";
import { pathTo } from "../../app/paths.ts";
import { ShownPage } from "../../app/ShownPage.tsx";
import { lacking, unchosen, unfilled } from "../../app/typed.ts";
import type { Unsent } from "../../app/unsent.ts";
import { useDraft } from "../../app/useDraft.ts";
import { useView } from "../../app/useView.ts";
import { Choices } from "../../ui/Choices.tsx";
import { DateField } from "../../ui/DateField.tsx";
import { dayTyped } from "../../ui/dates.ts";
import { Narrow, Pair } from "../../ui/Layout.tsx";
import { Select, TextField } from "../../ui/TextField.tsx";
import { Papers } from "./Certified.tsx";
import { marksIn } from "./marks.ts";
import { MarksField } from "./MarksField.tsx";
import { ThreeLists } from "./ThreeLists.tsx";

interface PaperDraft {
  readonly number: string;
  readonly date: string;
  readonly issuer: string;
  readonly marks: string;
  readonly replaces: boolean;
  readonly scans: readonly Attachment[];
}

interface FormProps {
  readonly work: DestructionView;
  readonly contract: ContractView;
}

const WHAT = "処分業者の証明書";
/** What one entry can hold. */
const MOST_MARKS = 500;

/** The page. */
export function VendorCertificatePage({ destruction }: { readonly destruction: string }) {
  const back = { href: pathTo.destruction(destruction), label: "廃棄の実施記録" };
  return (
    <ShownPage view={useView("destruction", { id: destruction })} what={WHAT} back={back}>
      {(work) => <UnderContract work={work} />}
    </ShownPage>
  );
}

function UnderContract({ work }: Pick<FormProps, "work">) {
  const back = { href: pathTo.destruction(work.id), label: "廃棄の実施記録" };
  return (
    <ShownPage view={useView("contract", { id: work.contract.id })} what={WHAT} back={back}>
      {(contract) => <Form work={work} contract={contract} />}
    </ShownPage>
  );
}

function Form({ work, contract }: FormProps) {
  const name = `vendor/${work.id}`;
  const [draft, setDraft, giveUp] = useDraft<PaperDraft>(name, () => ({
    number: "",
    date: "",
    issuer: ifOffered(otherPartyOptions(contract), work.vendor?.id),
    marks: "",
    replaces: false,
    scans: [],
  }));
  const set = (part: Partial<PaperDraft>) => setDraft({ ...draft, ...part });
  const { certified } = work;
  return (
    <Act
      wide
      name={name}
      what={WHAT}
      does="登録"
      back={{ href: pathTo.destruction(work.id), label: "廃棄の実施記録" }}
      contract={contract.id}
      lacks={lacks(draft)}
      build={(at) => recording(draft, work, at)}
      next={pathTo.destruction(work.id)}
      onRecorded={giveUp}
    >
      <Papers certified={certified} />
      <Narrow>
        <PaperFields draft={draft} set={set} contract={contract} />
        {certified.papers.length > 0 && <Standing draft={draft} set={set} />}
        <MarksField
          value={draft.marks}
          onValue={(marks) => set({ marks })}
          handed={[...certified.handed, ...certified.besides]}
        />
        <AttachField
          label="証明書の写し"
          purpose="scan"
          files={draft.scans}
          onFiles={(scans) => set({ scans })}
        />
      </Narrow>
      <ThreeLists compared={comparedAs(draft, certified)} />
    </Act>
  );
}

/** As it will be once this paper is recorded. */
function comparedAs({ marks, replaces }: PaperDraft, { handed, besides, papers }: CertifiedView) {
  return comparedWith({ units: handed, besides }, [...papers, { marks: marksIn(marks), replaces }]);
}

interface FieldsProps {
  readonly draft: PaperDraft;
  readonly set: (part: Partial<PaperDraft>) => void;
}

function PaperFields({ draft, set, contract }: FieldsProps & Pick<FormProps, "contract">) {
  return (
    <>
      <Pair>
        <TextField
          label="証明書の番号"
          need="required"
          maxLength={60}
          value={draft.number}
          onValue={(number) => set({ number })}
        />
        <DateField
          label="証明書の日付"
          need="required"
          value={draft.date}
          onValue={(date) => set({ date })}
        />
      </Pair>
      <Select
        label="証明した業者"
        need="required"
        width="middle"
        empty="選んでください"
        options={otherPartyOptions(contract)}
        value={draft.issuer}
        onValue={(issuer) => set({ issuer })}
      />
    </>
  );
}

/** A further paper completes the ones before it, or stands in their place. */
function Standing({ draft, set }: FieldsProps) {
  return (
    <Choices
      label="これまでの証明書との関係"
      need="required"
      choices={[
        { id: "adds", label: "補完", detail: "これまでの証明書に、記載を加えます。" },
        {
          id: "replaces",
          label: "差替え",
          detail: "これまでの証明書は記録に残り、照合には使いません。",
        },
      ]}
      value={draft.replaces ? "replaces" : "adds"}
      onValue={(id) => set({ replaces: id === "replaces" })}
    />
  );
}

function lacks(draft: PaperDraft): readonly string[] {
  return lacking(
    unfilled(draft.number, "証明書の番号"),
    dayTyped(draft.date) === undefined && "証明書の日付を入力してください。",
    unchosen(draft.issuer, "証明した業者"),
    marksIn(draft.marks).length > MOST_MARKS &&
      `一度に登録できる番号は${MOST_MARKS}件までです。残りは「補完」として登録してください。`,
  );
}

function recording(
  draft: PaperDraft,
  work: DestructionView,
  occurredAt: string,
): Unsent<"recordVendorCertificate"> | undefined {
  const date = dayTyped(draft.date);
  const [scan] = draft.scans;
  if (date === undefined) return undefined;
  return {
    type: "recordVendorCertificate",
    occurredAt,
    destruction: work.id,
    number: draft.number.trim(),
    date,
    issuer: draft.issuer,
    marks: [...marksIn(draft.marks)],
    replaces: draft.replaces,
    ...(scan ? { scan } : {}),
  };
}
