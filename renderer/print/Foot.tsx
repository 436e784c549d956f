/** The foot of every page: the code that proves the paper, and what it proves in letters. */
import type { PrintedForm } from "../../shared/forms/printed.ts";
import { formNumber } from "../../shared/forms/era.ts";
import { formText } from "../../shared/text/ja/formLabels.ts";
import { formName, groupedHash, originShort } from "../../shared/text/ja/forms.ts";
import { QrSquare } from "./QrSquare.tsx";
import styles from "./Foot.module.css";

export function Foot({ form }: { readonly form: PrintedForm }) {
  const { content, proof } = form;
  return (
    <footer className={styles["foot"]}>
      <div className={styles["facts"]}>
        <p>{formName(content, formNumber(content.number))}</p>
        <dl>
          <dt>{formText.ledger}</dt>
          <dd>{originShort(proof.origin)}</dd>
          <dt>{formText.entry}</dt>
          <dd>{proof.seq}</dd>
          <dt>{formText.leaf}</dt>
          <dd>{groupedHash(proof.leaf)}</dd>
        </dl>
        <p>{formText.checkable}</p>
      </div>
      <QrSquare text={proof.code} />
    </footer>
  );
}
