/** The two sides of a handover: who, when, how they confirmed; seal and space while the paper still awaits them. */
import type { HandoverSlipContent, PersonOnForm, SideOnForm } from "../../shared/forms/content.ts";
import { eraDateTime } from "../../shared/forms/era.ts";
import type { PrintedForm } from "../../shared/forms/printed.ts";
import { formText, handoverBy, standing } from "../../shared/text/ja/forms.ts";
import styles from "./Confirmations.module.css";
import { Handwriting, SealBox } from "./drawings.tsx";

export function Confirmations({
  content,
  form,
}: {
  readonly content: HandoverSlipContent;
  readonly form: PrintedForm;
}) {
  const { contract, giver, receiver, release, receipt } = content;
  const sealed = contract.seals === "required";
  const side = (label: string, person: PersonOnForm, done: SideOnForm | undefined) => (
    <Side label={`${label}(${roleOf(content, person)})`} {...{ person, done, sealed, form }} />
  );
  return (
    <div className={styles["closing"]}>
      <div className={styles["sides"]}>
        {side(formText.giver, giver, release)}
        {side(formText.receiver, receiver, receipt)}
      </div>
      <p className={styles["line"]}>
        <b>{formText.witness}</b>
        {receipt ? formText.absent : ""}
      </p>
      {!sealed && <Contact person={ofContractor(content)} form={form} />}
    </div>
  );
}

/** Printed where seals are omitted: who answers for this paper, and at which number. */
export function Contact({
  person,
  form,
}: {
  readonly person: PersonOnForm;
  readonly form: PrintedForm;
}) {
  const phone = person.phone && form.words[person.phone.sealed];
  return (
    <p className={styles["line"]}>
      <b>{formText.contact}</b>
      <span>
        {person.party} {standing(person)} {nameOf(form, person)}
        {"　"}
        {formText.phone} {phone ?? "　　　　　　　　　　"}
        {"　"}({formText.sealsOmitted})
      </span>
    </p>
  );
}

export function nameOf(form: PrintedForm, person: PersonOnForm): string {
  return form.words[person.name.sealed] ?? "";
}

function Side(props: {
  readonly label: string;
  readonly person: PersonOnForm;
  readonly done: SideOnForm | undefined;
  readonly sealed: boolean;
  readonly form: PrintedForm;
}) {
  const { label, person, done, sealed, form } = props;
  const strokes = done?.strokes && form.strokes[done.strokes.sealed];
  return (
    <section className={styles["side"]}>
      <h2>
        {label}
        <small>{done ? handoverBy[done.by] : formText.signHere}</small>
      </h2>
      <div className={styles["body"]}>
        <div className={styles["who"]}>
          <p>{person.party}</p>
          {person.department !== undefined && <p>{person.department}</p>}
          <p>{standing(person)}</p>
          <p className={styles["name"]}>{nameOf(form, person)}</p>
          {strokes && <Handwriting strokes={strokes} />}
        </div>
        {sealed && <SealBox />}
      </div>
      <p className={styles["when"]}>
        {done ? eraDateTime(done.at) : `${formText.blankDay}　　${formText.blankTime}`}
      </p>
    </section>
  );
}

function roleOf({ contract }: HandoverSlipContent, { party }: PersonOnForm): string {
  if (party === contract.client) return formText.client;
  return party === contract.contractor ? formText.contractor : formText.thirdParty;
}

function ofContractor({ contract, giver, receiver }: HandoverSlipContent): PersonOnForm {
  return receiver.party === contract.contractor ? receiver : giver;
}
