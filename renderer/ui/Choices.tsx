/** One of a few, all in sight. What cannot be chosen stands below, with the reason. */
import { useId } from "react";
import type { FieldProps } from "./Field.tsx";
import { FieldError, Need } from "./Field.tsx";
import styles from "./Field.module.css";

export interface Choice {
  readonly id: string;
  readonly label: string;
  readonly detail?: string | undefined;
  /** Why it cannot be chosen; absent when it can. */
  readonly why?: string | undefined;
}

/** A reason as a sentence, which short ones are not. */
function sentence(why = ""): string {
  return /[。)]$/.test(why) ? why : `${why}。`;
}

/** Radio buttons as cards. */
export function Choices(
  props: FieldProps & {
    readonly choices: readonly Choice[];
    readonly value: string;
    readonly onValue: (id: string) => void;
    /** What to say when there is nothing to choose from. */
    readonly none?: string;
  },
) {
  const { label, need, help, error, choices, value, onValue, none } = props;
  const id = useId();
  const open = choices.filter((choice) => choice.why === undefined);
  const refused = choices.filter((choice) => choice.why !== undefined);
  return (
    <fieldset
      className={styles["field"]}
      aria-describedby={error ? `${id}-error` : help ? `${id}-help` : undefined}
      aria-invalid={error ? true : undefined}
    >
      <legend className={styles["label"]}>
        {label} <Need need={need} />
      </legend>
      {help && (
        <p className={styles["help"]} id={`${id}-help`}>
          {help}
        </p>
      )}
      <div className={styles["choices"]}>
        {open.map((choice) => (
          <label key={choice.id} className={styles["choice"]}>
            <input
              type="radio"
              name={id}
              value={choice.id}
              checked={choice.id === value}
              onChange={() => onValue(choice.id)}
            />
            <span>
              {choice.label}
              {choice.detail && <span className={styles["detail"]}>{choice.detail}</span>}
            </span>
          </label>
        ))}
      </div>
      {open.length === 0 && none && <p>{none}</p>}
      <FieldError id={`${id}-error`} error={error} />
      <Refused choices={refused} />
    </fieldset>
  );
}

function Refused({ choices }: { readonly choices: readonly Choice[] }) {
  if (choices.length === 0) return null;
  return (
    <ul className={styles["refused"]} aria-label="選べないもの">
      {choices.map((choice) => (
        <li key={choice.id}>
          {choice.label} は選べません。{sentence(choice.why)}
        </li>
      ))}
    </ul>
  );
}
