/** 受渡票: what is handed over, under what authority, and the two sides' confirmation. */
import type { ReactNode } from "react";
import type { HandoverSlipContent, SlipLineOnForm } from "../../shared/forms/content.ts";
import { eraDate, eraDateTime, formNumber, shortDate } from "../../shared/forms/era.ts";
import type { PrintedForm } from "../../shared/forms/printed.ts";
import { totalsOf } from "../../shared/forms/totals.ts";
import {
  cited,
  differenceLine,
  formText,
  formTitle,
  placeLine,
  term,
  totalsLine,
  uncheckedLine,
} from "../../shared/text/ja/forms.ts";
import { method, slipKind } from "../../shared/text/ja/words.ts";
import { SLIP_KINDS } from "../../shared/domain/vocabulary.ts";
import { Fields, NumberBlock, Title, paragraphs } from "./blocks.tsx";
import { Confirmations } from "./Confirmations.tsx";
import { CheckBox } from "./drawings.tsx";
import styles from "./HandoverSlip.module.css";
import type { FormParts } from "./Sheets.tsx";
import { Cell, UnitHead, UnitRow, unitColumns } from "./units.tsx";

const columns = [
  ...unitColumns,
  { width: 18, up: formText.sealNumber, down: formText.container },
  { width: 14, up: formText.dueOn, down: formText.check },
];

export function slipParts(content: HandoverSlipContent, form: PrintedForm): FormParts {
  return {
    title: formTitle.handoverSlip,
    first: <Opening content={content} />,
    columns: columns.map(({ width }) => width),
    head: <UnitHead columns={columns} />,
    rows: content.lines.map((line, index) => <Line key={index} {...{ content, line, index }} />),
    tail: [
      <Result key="result" content={content} />,
      ...notices(content).map((notice, index) => (
        <Notice key={index} isFirst={index === 0} {...notice} />
      )),
      <Confirmations key="sides" content={content} form={form} />,
    ],
  };
}

function Opening({ content }: { readonly content: HandoverSlipContent }) {
  const { contract, clientNumber } = content;
  const own = clientNumber === undefined ? [] : [`${formText.clientNumber} ${clientNumber}`];
  return (
    <>
      <NumberBlock
        lines={[
          formNumber(content.number),
          `${formText.issuedOn} ${eraDate(content.issuedOn)}`,
          ...own,
        ]}
      />
      <p className={styles["addressee"]}>
        {formText.to} {contract.addressee}
      </p>
      <Title>{formTitle.handoverSlip}</Title>
      {contract.clientForm && <p className={styles["inner"]}>{formText.clientForm}</p>}
      <Fields
        rows={[
          [{ label: formText.kind, value: <Kinds content={content} /> }],
          [{ label: formText.contractTitle, value: contract.title }],
          [
            { label: formText.contractNumber, value: contract.number },
            { label: formText.contractTerm, value: term(contract.from, contract.to) },
          ],
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
    value: `${eraDateTime(receipt.at)}(${formText.plannedAt} ${eraDateTime(plannedAt)})`,
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
  return (
    <UnitRow
      index={index}
      unit={line}
      columns={columns}
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
        [formText.condition, line.condition],
        [formText.remarks, line.remarks],
        [formText.serialRead, check?.serialRead],
        [formText.sealRead, check?.sealRead],
        [formText.checkNote, check?.note],
        [formText.contentHash, line.contentHash],
      ]}
    />
  );
}

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
      <CheckBox checked={line.check !== undefined && !found("quantity") && !found("serial")}>
        数
      </CheckBox>
      <CheckBox checked={line.check !== undefined && line.check.seal !== "none" && !found("seal")}>
        封
      </CheckBox>
    </span>
  );
}

/** Totals and the outcome of the comparison. */
function Result({ content }: { readonly content: HandoverSlipContent }): ReactNode {
  const { lines, differences, receipt, release } = content;
  const done = receipt !== undefined;
  const wrong = (kinds: readonly string[]) => differences.some((one) => kinds.includes(one.kind));
  const sealed = lines.some((line) => line.check && line.check.seal !== "none");
  const counts = wrong(["quantity", "serial"]);
  return (
    <div className={styles["result"]}>
      <p className={styles["totals"]}>{totalsLine(totalsOf(lines))}</p>
      <p>
        <b>{formText.countCheck}</b>
        <CheckBox checked={done && !counts}>{formText.countSame}</CheckBox>
        <CheckBox checked={done && counts}>{formText.countDiffers}</CheckBox>
        <b>{formText.sealCheck}</b>
        <CheckBox checked={done && sealed && !wrong(["seal"])}>{formText.sealIntact}</CheckBox>
        <CheckBox checked={done && wrong(["seal"])}>{formText.sealBroken}</CheckBox>
        <CheckBox checked={done && !sealed && !wrong(["seal"])}>{formText.sealNone}</CheckBox>
        <b>{formText.identityCheck}</b>
        <CheckBox checked={release?.identityShown === true}>{formText.giver}</CheckBox>
        <CheckBox checked={receipt?.identityShown === true}>{formText.receiver}</CheckBox>
      </p>
    </div>
  );
}

interface NoticeText {
  readonly text: string;
}

/** Differences and remarks, one paragraph each, so that long ones may go on on the next page. */
function notices(content: HandoverSlipContent): readonly NoticeText[] {
  const { lines, differences, release, receipt, remarks } = content;
  const unchecked = receipt ? lines.flatMap((line, index) => (line.check ? [] : [index + 1])) : [];
  const by = (who: string, text: string | undefined) =>
    paragraphs(text).map((line) => `${who}: ${line}`);
  const said = [
    ...differences.map(differenceLine),
    ...(unchecked.length === 0 ? [] : [uncheckedLine(unchecked)]),
    ...paragraphs(remarks),
    ...by(formText.giver, release?.remarks),
    ...by(formText.receiver, receipt?.remarks),
  ];
  if (said.length > 0) return said.map((text) => ({ text }));
  return [{ text: receipt ? formText.none : "" }];
}

function Notice({ text, isFirst }: NoticeText & { readonly isFirst: boolean }) {
  return (
    <p className={styles["notice"]} data-first={isFirst}>
      {isFirst && <b>{formText.notices}</b>}
      <span>{text}</span>
    </p>
  );
}
