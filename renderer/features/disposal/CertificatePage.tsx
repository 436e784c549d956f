/** One certificate: what it certifies, its paper, and whether the client has accepted it. */
import { eraDate } from "../../../shared/forms/era.ts";
import type { CertificateView } from "../../../shared/views/disposal.ts";
import { useMayRecord } from "../../app/ledger.tsx";
import { pathTo } from "../../app/paths.ts";
import { proofOf } from "../../app/Proof.tsx";
import { Sheets } from "../../app/Sheets.tsx";
import { ShownPage } from "../../app/ShownPage.tsx";
import { SignedCopies } from "../../app/SignedCopies.tsx";
import { UnitsField } from "../../app/UnitsField.tsx";
import { useView } from "../../app/useView.ts";
import { moment } from "../../ui/dates.ts";
import { linkTo } from "../../ui/links.tsx";
import { Page, PrimaryLink } from "../../ui/Page.tsx";
import { KeyValue, Section } from "../../ui/Section.tsx";
import { Timeline } from "../../ui/Timeline.tsx";
import { CertificateBadge } from "./badges.tsx";

const BACK = { href: pathTo.disposals(), label: "廃棄" };

/** The page. */
export function CertificatePage({ certificate }: { readonly certificate: string }) {
  return (
    <ShownPage view={useView("certificate", { id: certificate })} what="廃棄証明書" back={BACK}>
      {(paper) => (
        <Page
          title={`廃棄証明書 ${paper.number}`}
          beside={<CertificateBadge accepted={paper.accepted} withdrawn={paper.withdrawn} />}
          back={BACK}
          action={<Next paper={paper} />}
        >
          <Facts paper={paper} />
          <UnitsField units={paper.items} />
          <Sheets
            form="disposalCertificate"
            subject={paper.id}
            what={`廃棄証明書 ${paper.number}`}
            sheets={paper.sheets}
          />
          <SignedCopies form="disposalCertificate" subject={paper.id} scans={paper.scans} />
          <Section title="これまでの記録">
            <Timeline items={paper.history} hrefOf={pathTo.entry} proofOf={proofOf} />
          </Section>
        </Page>
      )}
    </ShownPage>
  );
}

function Facts({ paper }: { readonly paper: CertificateView }) {
  const { vendorCertificate: vendor, acceptedBy } = paper;
  return (
    <KeyValue
      facts={[
        ["契約", linkTo(paper.contract, (id) => pathTo.contract(id))],
        ["実施記録", linkTo(paper.destruction, pathTo.destruction)],
        ["発行日", eraDate(paper.issuedOn)],
        ["発行責任者", paper.issuer.label],
        ["業者の証明書", vendor && `${vendor.issuer} ${vendor.number}(${eraDate(vendor.date)})`],
        ["発注者の確認", acceptedBy && `${acceptedBy.person}(${moment(acceptedBy.at)})`],
      ]}
    />
  );
}

function Next({ paper }: { readonly paper: CertificateView }) {
  const mayRecord = useMayRecord();
  if (!mayRecord || paper.accepted || paper.withdrawn) return null;
  return (
    <PrimaryLink href={pathTo.acceptCertificate(paper.id)}>発注者の確認を記録する</PrimaryLink>
  );
}
