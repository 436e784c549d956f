/** Fields that are typed into. Their value is what was typed, so that a draft keeps every character. */
import type {
  InputHTMLAttributes,
  ReactNode,
  SelectHTMLAttributes,
  TextareaHTMLAttributes,
} from "react";
import type { FieldProps } from "./Field.tsx";
import { Field } from "./Field.tsx";
import styles from "./Field.module.css";
import { tidyNumber } from "./numbers.ts";

interface Typed {
  readonly value: string;
  readonly onValue: (typed: string) => void;
  readonly width?: "short" | "middle" | undefined;
}

/** What is the field's own, apart from what is handed to the input. */
function split<P extends FieldProps & Typed>(props: P) {
  const { label, need, help, error, onValue, width, ...native } = props;
  return { about: { label, need, help, error } as FieldProps, onValue, width, native };
}

type Input = Omit<InputHTMLAttributes<HTMLInputElement>, "value" | "onChange" | "width">;

/** One line of text. */
export function TextField(props: FieldProps & Typed & Input) {
  const { about, onValue, width, native } = split(props);
  return (
    <Field {...about}>
      {(ties) => (
        <input
          type="text"
          autoComplete="off"
          {...native}
          {...ties}
          className={styles["input"]}
          data-width={width}
          onChange={(event) => onValue(event.target.value)}
        />
      )}
    </Field>
  );
}

/** A whole number, in half-width or full-width digits; full width turns half on leaving. */
export function NumberField(props: FieldProps & Typed & Input & { readonly unit?: ReactNode }) {
  const { unit, ...rest } = props;
  const { about, onValue, native } = split(rest);
  return (
    <Field {...about}>
      {(ties) => (
        <span className={styles["beside"]}>
          <input
            type="text"
            inputMode="numeric"
            autoComplete="off"
            {...native}
            {...ties}
            className={styles["input"]}
            onChange={(event) => onValue(event.target.value)}
            onBlur={(event) => onValue(tidyNumber(event.target.value))}
          />
          {unit && <span>{unit}</span>}
        </span>
      )}
    </Field>
  );
}

type Area = Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, "value" | "onChange">;

/** Several lines of text. */
export function TextArea(props: FieldProps & Typed & Area) {
  const { about, onValue, native } = split(props);
  return (
    <Field {...about}>
      {(ties) => (
        <textarea
          rows={3}
          {...native}
          {...ties}
          className={styles["input"]}
          onChange={(event) => onValue(event.target.value)}
        />
      )}
    </Field>
  );
}

/** One of a list. */
export interface Option {
  readonly value: string;
  readonly label: string;
}

type Choosing = Omit<SelectHTMLAttributes<HTMLSelectElement>, "value" | "onChange">;

/** One of a list, in little room. `empty` is the words for no choice yet. */
export function Select(
  props: FieldProps &
    Typed &
    Choosing & { readonly options: readonly Option[]; readonly empty?: string },
) {
  const { options, empty, ...rest } = props;
  const { about, onValue, width, native } = split(rest);
  return (
    <Field {...about}>
      {(ties) => (
        <select
          {...native}
          {...ties}
          className={styles["input"]}
          data-width={width}
          onChange={(event) => onValue(event.target.value)}
        >
          {empty !== undefined && <option value="">{empty}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** Yes or no. */
export function Check(
  props: Omit<Input, "type" | "checked"> & {
    readonly label: ReactNode;
    readonly checked: boolean;
    readonly onValue: (checked: boolean) => void;
  },
) {
  const { label, onValue, ...native } = props;
  return (
    <label className={styles["check"]}>
      <input {...native} type="checkbox" onChange={(event) => onValue(event.target.checked)} />
      <span>{label}</span>
    </label>
  );
}
