/** Issuing the certificate of a destruction to the client, upon the vendor's own where a vendor destroyed. */
import { shortDate } from "../../../shared/forms/era.ts";
import type { ContractView } from "../../../shared/views/contract.ts";
import type { DestructionView } from "../../../shared/views/disposal.ts";
import { Act } from "../../app/Act.tsx";
import { ifOffered, peopleOptions } from "../../app/choices.ts";
import { today } from "../../app/clock.ts";
import { useDesk } from "../../app/ledger.tsx";
import { newId } from "../../app/newId.ts";
import { pathTo } from "../../app/paths.ts";
import { ShownPage } from "../../app/ShownPage.tsx";
import { given, lacking, unchosen } from "../../app/typed.ts";
import type { Unsent } from "../../app/unsent.ts";
import { useDraft } from "../../app/useDraft.ts";
import { useView } from "../../app/useView.ts";
import { PersonSelect } from "../../app/selects.tsx";
import { DateField } from "../../ui/DateField.tsx";
import { dayTyped } from "../../ui/dates.ts";
import { Narrow, Pair } from "../../ui/Layout.tsx";
import { Section } from "../../ui/Section.tsx";
import { TextArea } from "../../ui/TextField.tsx";
import { Papers } from "./Certified.tsx";

interface CertificateDraft {
  readonly certificate: string;
  readonly issuedOn: string;
  readonly issuer: string;
  readonly remarks: string;
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
      lacks={lacks(draft)}
      build={(at) => issuing(draft, work, at)}
      next={pathTo.certificate(draft.certificate)}
      onRecorded={giveUp}
    >
      {work.vendor && <Papers certified={work.certified} />}
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
        <PersonSelect
          label="発行する管理責任者"
          contract={contract}
          side="contractor"
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

function lacks(draft: CertificateDraft): readonly string[] {
  return lacking(
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
  if (issuedOn === undefined) return undefined;
  return {
    type: "issueCertificate",
    occurredAt,
    certificate: draft.certificate,
    destruction: work.id,
    issuedOn,
    issuer: draft.issuer,
    ...given("remarks", draft.remarks),
  };
}
