/** Issuing the certificate of a destruction: the vendor's own certificate first, where a vendor destroyed. */
import type { Attachment } from "../../../shared/domain/values.ts";
import { shortDate } from "../../../shared/forms/era.ts";
import type { ContractView } from "../../../shared/views/contract.ts";
import type { DestructionView } from "../../../shared/views/disposal.ts";
import { Act } from "../../app/Act.tsx";
import { AttachField } from "../../app/AttachField.tsx";
import { ifOffered, otherPartyOptions, peopleOptions } from "../../app/choices.ts";
import { today } from "../../app/clock.ts";
import { useDesk } from "../../app/ledger.tsx";
import { newId } from "../../app/newId.ts";
import { pathTo } from "../../app/paths.ts";
import { ShownPage } from "../../app/ShownPage.tsx";
import { given, lacking, unchosen, unfilled } from "../../app/typed.ts";
import type { Unsent } from "../../app/unsent.ts";
import { useDraft } from "../../app/useDraft.ts";
import { useView } from "../../app/useView.ts";
import { DateField } from "../../ui/DateField.tsx";
import { dayTyped } from "../../ui/dates.ts";
import { Narrow, Pair } from "../../ui/Layout.tsx";
import { Section } from "../../ui/Section.tsx";
import { Select, TextArea, TextField } from "../../ui/TextField.tsx";
import { marksIn } from "./marks.ts";
import { MarksTable } from "./MarksTable.tsx";

interface CertificateDraft {
  readonly certificate: string;
  readonly issuedOn: string;
  readonly issuer: string;
  readonly remarks: string;
  readonly number: string;
  readonly date: string;
  readonly vendor: string;
  readonly marks: string;
  readonly scans: readonly Attachment[];
}

interface FormProps {
  readonly work: DestructionView;
  readonly contract: ContractView;
}

const TITLE = "廃棄証明書を発行する";

/** The page. */
export function NewCertificatePage({ destruction }: { readonly destruction: string }) {
  const back = { href: pathTo.destruction(destruction), label: "廃棄の実施記録" };
  return (
    <ShownPage view={useView("destruction", { id: destruction })} what={TITLE} back={back}>
      {(work) => <UnderContract work={work} />}
    </ShownPage>
  );
}

function UnderContract({ work }: Pick<FormProps, "work">) {
  const back = { href: pathTo.destruction(work.id), label: "廃棄の実施記録" };
  return (
    <ShownPage view={useView("contract", { id: work.contract.id })} what={TITLE} back={back}>
      {(contract) => <Form work={work} contract={contract} />}
    </ShownPage>
  );
}

function Form({ work, contract }: FormProps) {
  const { session } = useDesk();
  const name = `certify/${work.id}`;
  const issuers = peopleOptions(contract, "contractor");
  const [draft, setDraft, giveUp] = useDraft<CertificateDraft>(name, () => ({
    certificate: newId(),
    issuedOn: shortDate(today()),
    issuer: ifOffered(issuers, session.user?.person) || (issuers[0]?.value ?? ""),
    remarks: "",
    number: "",
    date: "",
    vendor: ifOffered(otherPartyOptions(contract), work.vendor?.id),
    marks: "",
    scans: [],
  }));
  const set = (part: Partial<CertificateDraft>) => setDraft({ ...draft, ...part });
  return (
    <Act
      wide
      name={name}
      what="廃棄証明書"
      does="発行"
      back={{ href: pathTo.destruction(work.id), label: "廃棄の実施記録" }}
      contract={contract.id}
      lacks={lacks(draft, work)}
      build={(at) => issuing(draft, work, at)}
      next={pathTo.certificate(draft.certificate)}
      onRecorded={giveUp}
    >
      {work.vendor && (
        <Section title={`${work.vendor.label} の証明書`}>
          <VendorFields draft={draft} set={set} contract={contract} />
          <MarksTable units={work.items} marks={marksIn(draft.marks)} />
        </Section>
      )}
      <Section title="発注者へ出す廃棄証明書" note={`${work.items.length}点`}>
        <OwnFields draft={draft} set={set} contract={contract} />
      </Section>
    </Act>
  );
}

interface FieldsProps {
  readonly draft: CertificateDraft;
  readonly set: (part: Partial<CertificateDraft>) => void;
  readonly contract: ContractView;
}

function OwnFields({ draft, set, contract }: FieldsProps) {
  return (
    <Narrow>
      <Pair>
        <DateField
          label="発行日"
          need="required"
          value={draft.issuedOn}
          onValue={(issuedOn) => set({ issuedOn })}
        />
        <Select
          label="発行する管理責任者"
          need="required"
          empty="選んでください"
          options={peopleOptions(contract, "contractor")}
          value={draft.issuer}
          onValue={(issuer) => set({ issuer })}
        />
      </Pair>
      <TextArea
        label="備考"
        need="optional"
        help="最終処分先や管理票の番号など、証明書に印刷します。"
        maxLength={1000}
        value={draft.remarks}
        onValue={(remarks) => set({ remarks })}
      />
    </Narrow>
  );
}

function VendorFields({ draft, set, contract }: FieldsProps) {
  return (
    <Narrow>
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
        value={draft.vendor}
        onValue={(vendor) => set({ vendor })}
      />
      <TextArea
        label="証明書に記載された番号"
        need="required"
        help="製造番号(ないものは資産番号)を、1行に1つ、または空白で区切って貼り付けます。"
        rows={5}
        value={draft.marks}
        onValue={(marks) => set({ marks })}
      />
      <AttachField
        label="証明書の写し"
        purpose="scan"
        files={draft.scans}
        onFiles={(scans) => set({ scans })}
      />
    </Narrow>
  );
}

function lacks(draft: CertificateDraft, work: DestructionView): readonly string[] {
  return lacking(
    work.vendor !== undefined && unfilled(draft.number, "業者の証明書の番号"),
    work.vendor !== undefined &&
      dayTyped(draft.date) === undefined &&
      "業者の証明書の日付を入力してください。",
    work.vendor !== undefined && unchosen(draft.vendor, "証明した業者"),
    work.vendor !== undefined &&
      marksIn(draft.marks).length === 0 &&
      "証明書に記載された番号を入力してください。",
    dayTyped(draft.issuedOn) === undefined && "発行日を入力してください。",
    unchosen(draft.issuer, "発行する管理責任者"),
  );
}

function issuing(
  draft: CertificateDraft,
  work: DestructionView,
  occurredAt: string,
): Unsent<"issueCertificate"> | undefined {
  const issuedOn = dayTyped(draft.issuedOn);
  const date = dayTyped(draft.date);
  const [scan] = draft.scans;
  if (issuedOn === undefined) return undefined;
  return {
    type: "issueCertificate",
    occurredAt,
    certificate: draft.certificate,
    destruction: work.id,
    issuedOn,
    issuer: draft.issuer,
    ...given("remarks", draft.remarks),
    ...(work.vendor && date !== undefined
      ? {
          vendorCertificate: {
            number: draft.number.trim(),
            date,
            issuer: draft.vendor,
            marks: [...marksIn(draft.marks)],
            ...(scan ? { scan } : {}),
          },
        }
      : {}),
  };
}
