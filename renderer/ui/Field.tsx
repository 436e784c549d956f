/**
 * What every field has: a label, whether it must be filled, help above, the fault below. Fields are never
 * disabled and have no placeholder: what to type stands in the label and the help.
 */
import { CircleAlert } from "lucide-react";
import { useId } from "react";
import type { ReactNode } from "react";
import styles from "./Field.module.css";
import { Icon } from "./Icon.tsx";

/** What any field may be given. */
export interface FieldProps {
  readonly label: string;
  /** Marked 必須 or 任意; unmarked where a choice is always made. */
  readonly need?: "required" | "optional" | undefined;
  readonly help?: ReactNode;
  /** What is wrong with what was typed, in words. */
  readonly error?: string | undefined;
}

/** What ties an input to its label, help and fault. */
export interface Ties {
  readonly id: string;
  readonly "aria-describedby": string | undefined;
  readonly "aria-invalid": true | undefined;
  readonly "aria-required": true | undefined;
}

/** A field around one input. */
export function Field(props: FieldProps & { readonly children: (ties: Ties) => ReactNode }) {
  const { label, need, help, error, children } = props;
  const id = useId();
  const described = [help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <div className={styles["field"]}>
      <label className={styles["label"]} htmlFor={id}>
        {label}
        <Need need={need} />
      </label>
      {help && (
        <p className={styles["help"]} id={`${id}-help`}>
          {help}
        </p>
      )}
      {children({
        id,
        "aria-describedby": described === "" ? undefined : described,
        "aria-invalid": error ? true : undefined,
        "aria-required": need === "required" ? true : undefined,
      })}
      <FieldError id={`${id}-error`} error={error} />
    </div>
  );
}

/** 必須 or 任意. */
export function Need({ need }: { readonly need: FieldProps["need"] }) {
  if (!need) return null;
  return (
    <span className={styles["need"]} data-need={need}>
      {need === "required" ? "必須" : "任意"}
    </span>
  );
}

/** The fault below a field. */
export function FieldError({
  id,
  error,
}: {
  readonly id: string;
  readonly error: string | undefined;
}) {
  if (!error) return null;
  return (
    <p className={styles["error"]} id={id}>
      <Icon of={CircleAlert} size={18} />
      <span>{error}</span>
    </p>
  );
}
