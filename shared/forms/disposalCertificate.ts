/** 廃棄証明書: what the contractor certifies to the client (domain §2.2). It claims nothing that was not measured. */
import { dayOf } from "../domain/calendar.ts";
import { withoutAbsent } from "../domain/absent.ts";
import type { Asset, Books, Certificate, Change, Destruction } from "../domain/state.ts";
import { sheetId } from "../domain/state.ts";
import type { DestroyedOnForm, DisposalCertificateContent } from "./content.ts";
import {
  consentOnForm,
  contactOnForm,
  contractOnForm,
  contractorOf,
  isSample,
  need,
  personOnForm,
  placeOnForm,
  unitOnForm,
} from "./onForm.ts";

/** The certificate's sheet, frozen at entry `seq`: a draft until the client has accepted it. */
export function disposalCertificateSheet(
  books: Books,
  certificate: Certificate,
  seq: number,
): Change {
  const stage = certificate.accepted ? "completed" : "issued";
  const subject = certificate.certificate;
  const content = withoutAbsent(certificateContent(books, certificate, stage));
  const id = sheetId("disposalCertificate", subject, stage);
  return {
    kind: "sheet",
    id,
    doc: { form: "disposalCertificate", subject, stage, seq, content, prints: [] },
  };
}

function certificateContent(
  books: Books,
  certificate: Certificate,
  stage: "issued" | "completed",
): DisposalCertificateContent {
  const { contract } = certificate;
  const destruction = need(
    books.get("destruction", certificate.destruction),
    certificate.destruction,
  );
  const slip = need(books.get("slip", destruction.slip), destruction.slip);
  const assets = certificate.assets.map((id) => need(books.get("asset", id), id));
  const instruction = need(books.get("instruction", assets[0]?.instruction ?? ""), "instruction");
  const contractor = contractorOf(books, contract);
  const person = (id: string) => personOnForm(books, contract, id, destruction.endedAt);
  const { accepted } = certificate;
  const content: {
    [K in keyof DisposalCertificateContent]: DisposalCertificateContent[K] | undefined;
  } = {
    version: 1,
    form: "disposalCertificate",
    stage,
    sample: isSample(books),
    number: certificate.number,
    issuedOn: certificate.issuedOn,
    contract: contractOnForm(books, contract),
    contractorAddress: contractor.address,
    representative: contractor.representative,
    issuer: personOnForm(books, contract, certificate.issuer, certificate.issuedAt),
    contact: contactOnForm(books, contract, certificate.issuer, certificate.issuedAt),
    instruction: { number: instruction.document.number, date: instruction.document.date },
    slip: slip.number,
    units: assets.map((asset) => destroyedOnForm(books, destruction, asset)),
    startedAt: destruction.startedAt,
    endedAt: destruction.endedAt,
    place: placeOnForm(books, destruction.place),
    method: destruction.method,
    technique: destruction.technique,
    tool: destruction.tool,
    particleSquareMm: destruction.particleSquareMm,
    verification:
      destruction.verification.result === "notDone"
        ? destruction.verification
        : { ...destruction.verification, person: person(destruction.verification.person) },
    performer: person(destruction.performer),
    supervisor: person(destruction.supervisor),
    witness: destruction.witness === undefined ? undefined : person(destruction.witness),
    withoutWitness: destruction.withoutWitness,
    vendor: vendorOf(books, certificate, destruction),
    remains: destruction.remains,
    accepted: accepted && {
      at: accepted.at,
      person: personOnForm(books, contract, accepted.person, accepted.at),
    },
    remarks: certificate.remarks,
  };
  // Absent members are dropped next; the others have the shape the type promises.
  return content as DisposalCertificateContent;
}

function destroyedOnForm(books: Books, destruction: Destruction, asset: Asset): DestroyedOnForm {
  const done = destruction.units.find((unit) => unit.asset === asset.asset);
  const { serialRead, unreadable } = done ?? {};
  return {
    ...unitOnForm(books, asset),
    ...(serialRead === undefined ? {} : { serialRead }),
    ...(unreadable === undefined ? {} : { labelRead: unreadable.labelRead }),
    photos: done?.photos.map((photo) => photo.sha256) ?? [],
  };
}

/** Whoever destroyed in the contractor's stead, with the consent of Art. 6 and its own certificate. */
function vendorOf(books: Books, certificate: Certificate, destruction: Destruction) {
  const contract = need(books.get("contract", certificate.contract), certificate.contract);
  const party = need(books.get("place", destruction.place), destruction.place).party;
  if (party === contract.contractor || party === contract.client) return undefined;
  const own = certificate.vendorCertificate;
  return {
    name: need(books.get("party", party), party).name,
    consent: consentOnForm(books, certificate.contract, party, dayOf(destruction.endedAt)),
    certificate: own && { number: own.number, date: own.date },
    supplements: certificate.supplements,
  } as NonNullable<DisposalCertificateContent["vendor"]>;
}
