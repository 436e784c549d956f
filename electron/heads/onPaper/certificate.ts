/** What a 廃棄証明書 says. */
import type { DestroyedOnForm, DisposalCertificateContent } from "../../../shared/forms/content.ts";
import { eraDateTime, formNumber } from "../../../shared/forms/era.ts";
import { paragraphs } from "../../../shared/forms/paragraphs.ts";
import { formText } from "../../../shared/text/ja/formLabels.ts";
import {
  cited,
  particleLine,
  placeLine,
  readLine,
  verificationResult,
} from "../../../shared/text/ja/forms.ts";
import { method, technique } from "../../../shared/text/ja/words.ts";
import type { Fact, Names } from "./facts.ts";
import { contactFact, contractFacts, person, senderFacts } from "./facts.ts";
import type { Own } from "./units.ts";

export function certificateFacts(
  content: DisposalCertificateContent,
  names: Names,
): readonly Fact[] {
  const { accepted, particleSquareMm, startedAt, endedAt } = content;
  return [
    ["証明者", person(names, content.issuer)],
    ...senderFacts(content),
    ...contractFacts(content),
    ["指示", cited(content.instruction)],
    [formText.disposalSlip, formNumber(content.slip)],
    [formText.workedAt, `${eraDateTime(startedAt)}〜${eraDateTime(endedAt)}`],
    [formText.workedIn, placeLine(content.place)],
    [formText.method, method[content.method]],
    [formText.technique, technique[content.technique]],
    [formText.tool, content.tool],
    [
      formText.particle,
      particleSquareMm === undefined ? undefined : particleLine(particleSquareMm),
    ],
    ...verificationFacts(content, names),
    [formText.performer, person(names, content.performer)],
    [formText.supervisor, person(names, content.supervisor)],
    [formText.witness, person(names, content.witness)],
    ["立会いのない理由", content.withoutWitness],
    ...vendorFacts(content),
    [formText.remains, content.remains],
    [formText.remarks, paragraphs(content.remarks)],
    [
      formText.accepted,
      accepted && [eraDateTime(accepted.at), person(names, accepted.person) ?? ""],
    ],
    contactFact(names, content.contact),
  ];
}

function verificationFacts(
  { verification }: DisposalCertificateContent,
  names: Names,
): readonly Fact[] {
  const result: Fact = [formText.verification, verificationResult[verification.result]];
  if (verification.result === "notDone") return [result];
  return [
    result,
    ["検証の方法", verification.how],
    [formText.verifier, person(names, verification.person)],
  ];
}

function vendorFacts({ vendor }: DisposalCertificateContent): readonly Fact[] {
  return [
    [formText.vendor, vendor?.name],
    ["委託先への承諾", vendor?.consent && cited(vendor.consent)],
    [formText.vendorCertificate, vendor?.certificate && cited(vendor.certificate)],
    ["証明書の補完", vendor?.supplements?.map(cited)],
  ];
}

export function destroyedUnit(unit: DestroyedOnForm): Own {
  return [
    [formText.serialRead, readLine(unit)],
    [formText.photoHashes, unit.photos.join("\n")],
  ];
}
