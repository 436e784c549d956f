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
  const { giver, receiver, release, receipt, contact } = content;
  const labelOf = (label: string, person: PersonOnForm) => `${label}(${roleOf(content, person)})`;
  return (
    <Sides
      form={form}
      sides={[
        { label: labelOf(formText.giver, giver), person: giver, done: release },
        { label: labelOf(formText.receiver, receiver), person: receiver, done: receipt },
      ]}
      below={
        <Fields
          rows={[
            [{ label: formText.witness, value: receipt ? formText.absent : "" }],
            ...contactRows(contact, form),
          ]}
        />
      }
    />
  );
}

/** One side of a paper: its name there, who it is, and what they did, once they did. */
interface SideOfPaper {
  readonly label: string;
  readonly person: PersonOnForm | Pick<PersonOnForm, "party">;
  readonly done: Pick<SideOnForm, "at" | "by" | "strokes"> | undefined;
}

/** The places of both sides beside each other, with room for seals where they are required; what stands below them. */
export function Sides(props: {
  readonly form: PrintedForm;
  readonly sides: readonly SideOfPaper[];
  readonly below?: ReactNode;
}) {
  const { form, sides, below } = props;
  return (
    <div className={styles["closing"]}>
      <div className={styles["sides"]}>
        {sides.map((side) => (
          <Side key={side.label} {...side} form={form} />
        ))}
      </div>
      {below}
    </div>
  );
}

/** Printed where seals are omitted: who answers for this paper, and at which number. */
export function contactRows(contact: ContactOnForm | undefined, form: PrintedForm): Field[][] {
  if (!contact) return [];
  const phone = contact.phone && form.words[contact.phone.sealed];
  const name = [standing(contact), nameOf(form, contact)].join(" ");
  return [[{ label: formText.contact, value: contactLine(name, phone) }]];
}

export function nameOf(form: PrintedForm, person: PersonOnForm): string {
  return form.words[person.name.sealed] ?? "";
}

/** One side's place: who, how and when; while nobody has confirmed, of whom it awaits that. */
function Side({
  label,
  person,
  done,
  form,
}: SideOfPaper & {
  readonly form: PrintedForm;
}) {
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
        {form.content.contract.seals === "required" && <SealBox />}
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
