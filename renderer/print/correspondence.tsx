/** Who sends a paper, at its head, and the client's word that it was taken, at its foot. */
import type { ReactNode } from "react";
import type { ContactOnForm, ContractOnForm, PersonOnForm } from "../../shared/forms/content.ts";
import { eraDateTime } from "../../shared/forms/era.ts";
import type { PrintedForm } from "../../shared/forms/printed.ts";
import { formText } from "../../shared/text/ja/formLabels.ts";
import { personWords, standing } from "../../shared/text/ja/forms.ts";
import { FieldRow } from "./blocks.tsx";
import { contactRows, nameOf } from "./Confirmations.tsx";
import styles from "./correspondence.module.css";
import { SealBox } from "./drawings.tsx";

/** The contractor and whoever answers for the paper, at the right below the date. */
export function Sender(props: {
  readonly content: {
    readonly contract: ContractOnForm;
    readonly contractorAddress?: string;
    readonly representative?: string;
  };
  readonly person: PersonOnForm;
  readonly form: PrintedForm;
}) {
  const { content, person, form } = props;
  const { contract, contractorAddress, representative } = content;
  return (
    <div className={styles["sender"]}>
      <dl>
        {contractorAddress !== undefined && (
          <Said label={formText.address} value={contractorAddress} />
        )}
        <Said label={formText.contractor} value={contract.contractor} />
        {representative !== undefined && (
          <Said label={formText.representative} value={representative} />
        )}
        {person.department !== undefined && (
          <Said label={formText.party} value={person.department} />
        )}
        <Said label={standing(person)} value={nameOf(form, person)} />
      </dl>
      {contract.seals === "required" && <SealBox />}
    </div>
  );
}

function Said({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </>
  );
}

/** The client's part: blank on a draft, filled once it has been recorded. */
export function Taken(props: {
  readonly label: string;
  readonly contract: ContractOnForm;
  readonly taken: { readonly at: string; readonly person: PersonOnForm } | undefined;
  /** What else is said of it, such as the client's own number. */
  readonly more?: string | undefined;
  readonly contact: ContactOnForm | undefined;
  readonly form: PrintedForm;
}): ReactNode {
  const { label, contract, taken, more, contact, form } = props;
  return (
    <div className={styles["closing"]}>
      <section className={styles["taken"]}>
        <h2>{label}</h2>
        <div>
          <p>{taken ? eraDateTime(taken.at) : formText.blankDay}</p>
          <p>{taken ? personLine(form, taken.person) : contract.client}</p>
          {more !== undefined && <p>{more}</p>}
        </div>
        {contract.seals === "required" && <SealBox />}
      </section>
      {contactRows(contact, form).map((fields, index) => (
        <FieldRow key={index} isFirst={false} fields={fields} />
      ))}
    </div>
  );
}

/** A person in one line: party, department, office or title, name. */
export function personLine(form: PrintedForm, person: PersonOnForm): string {
  return personWords(person, nameOf(form, person));
}
