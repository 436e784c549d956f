/** Days and moments, typed the way offices write them; the other calendar stands beside. */
import type { FieldProps } from "./Field.tsx";
import { Field } from "./Field.tsx";
import styles from "./Field.module.css";
import { dateFault, otherCalendar, timeFault } from "./dates.ts";

const HOW = "例: 令和8年7月24日、R8.7.24、2026-07-24";

/** A day. */
export function DateField(
  props: FieldProps & { readonly value: string; readonly onValue: (typed: string) => void },
) {
  const { value, onValue, error, help, ...about } = props;
  return (
    <Field {...about} help={help ?? HOW} error={dateFault(value) ?? error}>
      {(ties) => (
        <span className={styles["beside"]}>
          <input
            type="text"
            autoComplete="off"
            {...ties}
            className={styles["input"]}
            value={value}
            onChange={(event) => onValue(event.target.value)}
          />
          <span className={styles["read"]}>{otherCalendar(value)}</span>
        </span>
      )}
    </Field>
  );
}

/** A day and a time of day as they were typed. */
export interface TypedMoment {
  readonly day: string;
  readonly time: string;
}

/** A moment: a day and a time. */
export function DateTimeField(
  props: FieldProps & {
    readonly value: TypedMoment;
    readonly onValue: (typed: TypedMoment) => void;
  },
) {
  const { value, onValue, error, help, label, ...about } = props;
  const fault = dateFault(value.day) ?? timeFault(value.time) ?? error;
  return (
    <Field {...about} label={label} help={help ?? `${HOW}、時刻は 14:05 または 1405`} error={fault}>
      {(ties) => (
        <span className={styles["beside"]}>
          <input
            type="text"
            autoComplete="off"
            {...ties}
            className={styles["input"]}
            value={value.day}
            onChange={(event) => onValue({ ...value, day: event.target.value })}
          />
          <input
            type="text"
            autoComplete="off"
            aria-label={`${label}の時刻`}
            aria-describedby={ties["aria-describedby"]}
            aria-invalid={ties["aria-invalid"]}
            className={styles["input"]}
            data-width="short"
            value={value.time}
            onChange={(event) => onValue({ ...value, time: event.target.value })}
          />
          <span className={styles["read"]}>{otherCalendar(value.day)}</span>
        </span>
      )}
    </Field>
  );
}
