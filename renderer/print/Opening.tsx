/** How a paper begins: its number, who sends it to whom, its title, what it says, and the facts before the table. */
import type { ReactNode } from "react";
import type { ContractOnForm, PersonOnForm } from "../../shared/forms/content.ts";
import { eraDate, formNumber } from "../../shared/forms/era.ts";
import type { PrintedForm } from "../../shared/forms/printed.ts";
import { formText } from "../../shared/text/ja/formLabels.ts";
import { term } from "../../shared/text/ja/forms.ts";
import type { Field } from "./blocks.tsx";
import { Addressed, Fields, Title } from "./blocks.tsx";
import { Sender } from "./correspondence.tsx";
import styles from "./Opening.module.css";

/** `head` is the number and the day, with whoever sends the paper. */
export function Opening(props: {
  readonly head: ReactNode;
  readonly title: string;
  readonly sentence: string;
  readonly rows: readonly (readonly Field[])[];
}) {
  const { head, title, sentence, rows } = props;
  return (
    <>
      {head}
      <Title>{title}</Title>
      <p className={styles["sentence"]}>{sentence}</p>
      <p className={styles["below"]}>{formText.below}</p>
      <Fields rows={rows} />
      <Gap />
    </>
  );
}

/** Room before what follows. */
export function Gap() {
  return <div className={styles["gap"]} />;
}

/** From the contractor to the client, by the person who answers for it. */
export function Letterhead(props: {
  readonly content: Parameters<typeof Sender>[0]["content"] & {
    readonly number: Parameters<typeof formNumber>[0];
    readonly issuedOn: string;
  };
  readonly person: PersonOnForm;
  readonly form: PrintedForm;
  /** What the day is, where the paper says it. */
  readonly dayOf?: string;
}) {
  const { content, person, form, dayOf } = props;
  const day = eraDate(content.issuedOn);
  return (
    <>
      <Addressed
        to={content.contract.addressee}
        lines={[formNumber(content.number), dayOf === undefined ? day : `${dayOf} ${day}`]}
      />
      <Sender content={content} person={person} form={form} />
    </>
  );
}

/** The contract that the paper is about. */
export function contractRows(contract: ContractOnForm): Field[][] {
  return [
    [{ label: formText.contractTitle, value: contract.title }],
    [
      { label: formText.contractNumber, value: contract.number },
      { label: formText.contractTerm, value: term(contract.from, contract.to) },
    ],
  ];
}
