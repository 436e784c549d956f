/** The two sides of a handover: who, when, how they confirmed; seal and space while the paper still awaits them. */
import type { ReactNode } from "react";
import type {
  ContactOnForm,
  HandoverSlipContent,
  PersonOnForm,
  SideOnForm,
} from "../../shared/forms/content.ts";
import { eraDateTime } from "../../shared/forms/era.ts";
import type { PrintedForm } from "../../shared/forms/printed.ts";
import { formText, handoverBy } from "../../shared/text/ja/formLabels.ts";
import { contactLine, standing } from "../../shared/text/ja/forms.ts";
import type { Field } from "./blocks.tsx";
import { Fields } from "./blocks.tsx";
import styles from "./Confirmations.module.css";
import { Handwriting, SealBox } from "./drawings.tsx";

export function Confirmations({
  content,
  form,
}: {
  readonly content: HandoverSlipContent;
  readonly form: PrintedForm;
}) {
  const { contract, giver, receiver, release, receipt, contact } = content;
  const sealed = contract.seals === "required";
  const side = (label: string, person: PersonOnForm, done: SideOnForm | undefined) => (
    <Side label={`${label}(${roleOf(content, person)})`} {...{ person, done, sealed, form }} />
  );
  return (
    <Sides
      below={
        <Fields
          rows={[
            [{ label: formText.witness, value: receipt ? formText.absent : "" }],
            ...(contact ? [[contactField(contact, form)]] : []),
          ]}
        />
      }
    >
      {side(formText.giver, giver, release)}
      {side(formText.receiver, receiver, receipt)}
    </Sides>
  );
}

/** The places of both sides beside each other, and what stands below them. */
export function Sides({
  children,
  below,
}: {
  readonly children: ReactNode;
  readonly below?: ReactNode;
}) {
  return (
    <div className={styles["closing"]}>
      <div className={styles["sides"]}>{children}</div>
      {below}
    </div>
  );
}

/** Printed where seals are omitted: who answers for this paper, and at which number. */
export function contactField(contact: ContactOnForm, form: PrintedForm): Field {
  const phone = contact.phone && form.words[contact.phone.sealed];
  const name = [standing(contact), nameOf(form, contact)].join(" ");
  return { label: formText.contact, value: contactLine(name, phone) };
}

export function nameOf(form: PrintedForm, person: PersonOnForm): string {
  return form.words[person.name.sealed] ?? "";
}

/** One side's place: who, how and when; while nobody has confirmed, of whom it awaits that. */
export function Side(props: {
  readonly label: string;
  readonly person: PersonOnForm | Pick<PersonOnForm, "party">;
  readonly done: Pick<SideOnForm, "at" | "by" | "strokes"> | undefined;
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
          {"name" in person && <Named person={person} form={form} />}
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

function Named({ person, form }: { readonly person: PersonOnForm; readonly form: PrintedForm }) {
  return (
    <>
      {person.department !== undefined && <p>{person.department}</p>}
      <p>{standing(person)}</p>
      <p className={styles["name"]}>{nameOf(form, person)}</p>
    </>
  );
}

function roleOf({ contract }: HandoverSlipContent, { party }: PersonOnForm): string {
  if (party === contract.client) return formText.client;
  return party === contract.contractor ? formText.contractor : formText.thirdParty;
}
