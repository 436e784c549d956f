/** 廃棄証明書: what was destroyed, when, how, checked how, by whom (domain §2.2). */
import type { ReactNode } from "react";
import { isBeyondRecovery } from "../../shared/forms/claim.ts";
import type {
  DestroyedOnForm,
  DisposalCertificateContent,
  PersonOnForm,
} from "../../shared/forms/content.ts";
import { eraDateTime, formNumber } from "../../shared/forms/era.ts";
import type { PrintedForm } from "../../shared/forms/printed.ts";
import { paragraphs } from "../../shared/forms/paragraphs.ts";
import { formText, formTitle } from "../../shared/text/ja/formLabels.ts";
import {
  certificateSentence,
  cited,
  particleLine,
  photoCountLine,
  photoMark,
  placeLine,
  readLine,
  verificationResult,
  withoutWitnessLine,
} from "../../shared/text/ja/forms.ts";
import { method, technique } from "../../shared/text/ja/words.ts";
import type { Field } from "./blocks.tsx";
import { Totals, fieldParts } from "./blocks.tsx";
import { Taken, personLine } from "./correspondence.tsx";
import styles from "./DisposalCertificate.module.css";
import { Letterhead, Opening, contractRows } from "./Opening.tsx";
import type { FormParts } from "./Sheets.tsx";
import { Cell, UnitHead, UnitRow, unitColumns } from "./units.tsx";

const columns = [...unitColumns, { width: 34.6, up: formText.serialRead, down: formText.photos }];

export function certificateParts(
  content: DisposalCertificateContent,
  form: PrintedForm,
): FormParts {
  return {
    first: <Beginning content={content} form={form} />,
    columns,
    head: <UnitHead columns={columns} />,
    rows: content.units.map((unit, index) => <Line key={index} unit={unit} index={index} />),
    tail: [
      <Totals key="totals" units={content.units} />,
      ...fieldParts(fieldRows(content, form)),
      ...photoLines(content.units),
      <Taken
        key="accepted"
        label={formText.accepted}
        contract={content.contract}
        taken={content.accepted}
        contact={content.contact}
        form={form}
      />,
    ],
    // Who certifies signs at the head of the first page.
    isSigned: false,
  };
}

interface Certificate {
  readonly content: DisposalCertificateContent;
  readonly form: PrintedForm;
}

function Beginning({ content, form }: Certificate) {
  return (
    <Opening
      head={
        <Letterhead
          content={content}
          person={content.issuer}
          form={form}
          dayOf={formText.issuedOn}
        />
      }
      title={formTitle.disposalCertificate}
      sentence={certificateSentence(content.instruction, isBeyondRecovery(content))}
      rows={[
        ...contractRows(content.contract),
        [{ label: formText.disposalSlip, value: formNumber(content.slip) }],
      ]}
    />
  );
}

function Line({ unit, index }: { readonly unit: DestroyedOnForm; readonly index: number }) {
  const photos = `${formText.photos} ${unit.photos.length}枚`;
  return (
    <UnitRow
      index={index}
      unit={unit}
      columns={columns}
      own={[<Cell key="read" up={readLine(unit) ?? formText.absent} down={photos} />]}
      beneath={[[formText.contentHash, unit.contentHash]]}
    />
  );
}

/** Everything about the work, a row each, so that a page may end between any two. */
function fieldRows(content: DisposalCertificateContent, form: PrintedForm): Field[][] {
  const { performer, supervisor, verification, remains, remarks } = content;
  const person = (label: string, who: PersonOnForm): Field => ({
    label,
    value: personLine(form, who),
  });
  const photos = content.units.reduce((sum, unit) => sum + unit.photos.length, 0);
  return [
    [
      {
        label: formText.workedAt,
        value: `${eraDateTime(content.startedAt)}〜${eraDateTime(content.endedAt)}`,
      },
    ],
    [{ label: formText.workedIn, value: placeLine(content.place) }],
    [
      { label: formText.method, value: method[content.method] },
      { label: formText.technique, value: technique[content.technique] },
    ],
    [{ label: formText.tool, value: content.tool }],
    ...(content.particleSquareMm === undefined
      ? []
      : [[{ label: formText.particle, value: particleLine(content.particleSquareMm) }]]),
    [{ label: formText.verification, value: verificationLine(content) }],
    ...(verification.result === "notDone"
      ? []
      : [[person(formText.verifier, verification.person)]]),
    [person(formText.performer, performer)],
    [person(formText.supervisor, supervisor)],
    [{ label: formText.witness, value: witnessLine(content, form) }],
    [{ label: formText.photoCount, value: photoCountLine(photos) }],
    [{ label: formText.vendor, value: vendorLine(content) }],
    [{ label: formText.remains, value: remains }],
    ...paragraphs(remarks).map((text, index) => [
      { label: index === 0 ? formText.remarks : "", value: text },
    ]),
  ];
}

function verificationLine({ verification }: DisposalCertificateContent): string {
  const result = verificationResult[verification.result];
  return verification.result === "notDone"
    ? result
    : `${result}(${formText.method} ${verification.how})`;
}

function witnessLine(
  { witness, withoutWitness }: DisposalCertificateContent,
  form: PrintedForm,
): ReactNode {
  if (witness) return personLine(form, witness);
  return withoutWitness === undefined ? formText.absent : withoutWitnessLine(withoutWitness);
}

function vendorLine({ vendor }: DisposalCertificateContent): string {
  if (!vendor) return formText.none;
  const { name, consent, certificate, supplements = [] } = vendor;
  return [
    name,
    ...(consent ? [`${formText.consent} ${cited(consent)}`] : []),
    ...(certificate ? [`${formText.vendorCertificate} ${cited(certificate)}`] : []),
    ...supplements.map((one) => `${formText.supplement} ${cited(one)}`),
  ].join("、");
}

/** One line a photograph, so that each picture on file can be found again. */
function photoLines(units: readonly DestroyedOnForm[]): ReactNode[] {
  const lines = units.flatMap(({ number, photos }) =>
    photos.map((hash, index) => ({ mark: photoMark(number, index + 1, photos.length), hash })),
  );
  return lines.map(({ mark, hash }, index) => (
    <div key={mark} className={styles["photo"]}>
      {index === 0 && <p className={styles["photoTitle"]}>{formText.photoHashes}</p>}
      <p>
        <span>{mark}</span>
        <span>{hash}</span>
      </p>
    </div>
  ));
}
