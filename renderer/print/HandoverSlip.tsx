/** 受渡票: what is handed over, under what authority, and the two sides' confirmation. */
import type { ReactNode } from "react";
import type { HandoverSlipContent, SlipLineOnForm } from "../../shared/forms/content.ts";
import { eraDate, eraDateTime, formNumber, shortDate } from "../../shared/forms/era.ts";
import type { PrintedForm } from "../../shared/forms/printed.ts";
import { paragraphs } from "../../shared/forms/paragraphs.ts";
import { formText, formTitle } from "../../shared/text/ja/formLabels.ts";
import {
  cited,
  continuesLine,
  differenceLine,
  placeLine,
  setAsideLine,
  uncheckedLine,
} from "../../shared/text/ja/forms.ts";
import { method, slipKind } from "../../shared/text/ja/words.ts";
import { SLIP_KINDS } from "../../shared/domain/vocabulary.ts";
import type { Field } from "./blocks.tsx";
import { Addressed, FieldRow, Fields, Title, Totals } from "./blocks.tsx";
import { Confirmations } from "./Confirmations.tsx";
import { CheckBox } from "./drawings.tsx";
import styles from "./HandoverSlip.module.css";
import { contractRows } from "./Opening.tsx";
import type { FormParts } from "./Sheets.tsx";
import { Cell, UnitHead, UnitRow, unitColumns } from "./units.tsx";

const columns = [
  ...unitColumns,
  { width: 18, up: formText.sealNumber, down: formText.container },
  { width: 16.6, up: formText.dueOn, down: formText.check },
];

export function slipParts(content: HandoverSlipContent, form: PrintedForm): FormParts {
  return {
    first: <Opening content={content} />,
    columns,
    head: <UnitHead columns={columns} />,
    rows: content.lines.map((line, index) => <Line key={index} {...{ content, line, index }} />),
    tail: [
      <Totals key="totals" units={content.lines} />,
      <Result key="checks" content={content} />,
      ...notices(content).map((text, index) => (
        <FieldRow
          key={index}
          isFirst={false}
          fields={[{ label: index === 0 ? formText.notices : "", value: text }]}
        />
      )),
      <Confirmations key="sides" content={content} form={form} />,
    ],
    isSigned: true,
  };
}

function Opening({ content }: { readonly content: HandoverSlipContent }) {
  const { contract, clientNumber } = content;
  const own = clientNumber === undefined ? [] : [`${formText.clientNumber} ${clientNumber}`];
  return (
    <>
      <Addressed
        to={contract.addressee}
        lines={[
          formNumber(content.number),
          `${formText.issuedOn} ${eraDate(content.issuedOn)}`,
          ...own,
        ]}
      />
      <Title>{formTitle.handoverSlip}</Title>
      {contract.clientForm && <p className={styles["inner"]}>{formText.clientForm}</p>}
      <Fields
        rows={[
          [{ label: formText.kind, value: <Kinds content={content} /> }],
          ...(content.continues
            ? [[{ label: formText.continues, value: continuesLine(content.continues) }]]
            : []),
          ...contractRows(contract),
          [{ label: formText.purpose, value: content.purpose }],
          [{ label: formText.authority, value: authority(content) }],
          [when(content)],
          [{ label: formText.place, value: placeLine(content.place) }],
        ]}
      />
      <div className={styles["gap"]} />
    </>
  );
}

function Kinds({ content }: { readonly content: HandoverSlipContent }) {
  return SLIP_KINDS.map((kind) => (
    <CheckBox key={kind} checked={kind === content.kind}>
      {slipKind[kind]}
    </CheckBox>
  ));
}

/** The planned time until both have confirmed, then the time it happened with the plan beside it. */
function when({ receipt, plannedAt }: HandoverSlipContent) {
  if (!receipt) return { label: formText.plannedAt, value: eraDateTime(plannedAt) };
  return {
    label: formText.handedAt,
    value: `${eraDateTime(receipt.at)}(${formText.planned} ${eraDateTime(plannedAt)})`,
  };
}

function authority({ instruction, consent }: HandoverSlipContent): string {
  const parts = [
    ...(instruction
      ? [`${cited(instruction)} ${formText.method} ${method[instruction.method]}`]
      : []),
    ...(consent ? [`${formText.consent} ${cited(consent)}`] : []),
  ];
  return parts.length === 0 ? formText.noAuthority : parts.join("、");
}

function Line(props: {
  readonly content: HandoverSlipContent;
  readonly line: SlipLineOnForm;
  readonly index: number;
}) {
  const { content, line, index } = props;
  const { check } = line;
  // What was read as written needs no second mention: the tick says it.
  const unlike = (read: string | undefined, written: string | undefined) =>
    read === written ? undefined : read;
  return (
    <UnitRow
      index={index}
      unit={line}
      columns={columns}
      condition={line.condition}
      own={[
        <Cell
          key="seal"
          up={line.seal ?? formText.absent}
          down={line.container ?? formText.absent}
        />,
        <Cell
          key="due"
          up={line.dueOn === undefined ? formText.absent : shortDate(line.dueOn)}
          down={<LineChecks {...{ content, line, index }} />}
        />,
      ]}
      beneath={[
        [formText.remarks, line.remarks],
        [formText.serialRead, unlike(check?.serialRead, line.serial)],
        [formText.sealRead, unlike(check?.sealRead, line.seal)],
        [formText.checkNote, check?.note],
        [formText.contentHash, line.contentHash],
        [formText.hashRead, unlike(check?.hashRead, line.contentHash)],
      ]}
    />
  );
}

/** What it is that came, and how much of it: the tick for the count says that both are right. */
const OF_CONTENT = ["quantity", "serial", "hash"];

/** A tick for the count and one for the seal, filled in when the receiver has looked. */
function LineChecks(props: {
  readonly content: HandoverSlipContent;
  readonly line: SlipLineOnForm;
  readonly index: number;
}) {
  const { content, line, index } = props;
  const found = (kind: string) =>
    content.differences.some((one) => one.line === index + 1 && one.kind === kind);
  return (
    <span className={styles["checks"]}>
      <CheckBox checked={line.check !== undefined && !OF_CONTENT.some(found)}>数</CheckBox>
      <CheckBox checked={line.check !== undefined && line.check.seal !== "none" && !found("seal")}>
        封
      </CheckBox>
    </span>
  );
}

/** The outcome of the comparison; empty boxes until there is one. */
function Result({ content }: { readonly content: HandoverSlipContent }): ReactNode {
  const { lines, differences, receipt, release } = content;
  const done = receipt !== undefined;
  const wrong = (kinds: readonly string[]) => differences.some((one) => kinds.includes(one.kind));
  const sealed = lines.some((line) => line.check && line.check.seal !== "none");
  const counts = wrong(OF_CONTENT);
  const seals = wrong(["seal"]);
  const checks: readonly Field[] = [
    {
      label: formText.countCheck,
      value: (
        <>
          <CheckBox checked={done && !counts}>{formText.countSame}</CheckBox>
          <CheckBox checked={done && counts}>{formText.countDiffers}</CheckBox>
        </>
      ),
    },
    {
      label: formText.sealCheck,
      value: (
        <>
          <CheckBox checked={done && sealed && !seals}>{formText.sealIntact}</CheckBox>
          <CheckBox checked={done && seals}>{formText.sealBroken}</CheckBox>
          <CheckBox checked={done && !sealed && !seals}>{formText.sealNone}</CheckBox>
        </>
      ),
    },
    {
      label: formText.identityCheck,
      value: (
        <>
          <CheckBox checked={release?.identityShown === true}>{formText.giver}</CheckBox>
          <CheckBox checked={receipt?.identityShown === true}>{formText.receiver}</CheckBox>
        </>
      ),
    },
  ];
  return (
    <dl className={styles["result"]}>
      {checks.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Differences and remarks, one paragraph each, so that long ones may go on on the next page. */
function notices(content: HandoverSlipContent): readonly ReactNode[] {
  const { lines, differences, release, receipt, remarks } = content;
  const unchecked = receipt ? lines.flatMap((line, index) => (line.check ? [] : [index + 1])) : [];
  const setAside = [...new Set(differences.map((one) => one.line))];
  const by = (who: string, text: string | undefined) =>
    paragraphs(text).map((line) => `${who}: ${line}`);
  const said = [
    ...differences.map((one) => differenceLine(one, lines[one.line - 1]?.quantity.unit ?? "piece")),
    ...(setAside.length === 0 ? [] : [setAsideLine(setAside)]),
    ...(unchecked.length === 0 ? [] : [uncheckedLine(unchecked)]),
    ...paragraphs(remarks),
    ...by(formText.giver, release?.remarks),
    ...by(formText.receiver, receipt?.remarks),
  ];
  if (said.length > 0) return said;
  return [receipt ? formText.none : <span key="blank" className={styles["toWrite"]} />];
}
