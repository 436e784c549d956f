/** Blocks around the table: labelled fields in a ruled grid, persons, fixed sentences. */
import type { ReactNode } from "react";
import styles from "./blocks.module.css";

export interface Field {
  readonly label: string;
  readonly value: ReactNode;
}

/** Ruled rows of labelled values; a row may hold two of them. */
export function Fields({ rows }: { readonly rows: readonly (readonly Field[])[] }) {
  return (
    <dl className={styles["fields"]}>
      {rows.map((row, index) => (
        <div key={index} className={styles["row"]}>
          {row.map(({ label, value }) => (
            <div key={label} className={styles["field"]}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </div>
      ))}
    </dl>
  );
}

/** Number and days at the right, as every office puts them. */
export function NumberBlock({ lines }: { readonly lines: readonly string[] }) {
  return (
    <div className={styles["number"]}>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}

export function Title({ children }: { readonly children: string }) {
  return <h1 className={styles["title"]}>{children}</h1>;
}

/** Text a person typed, its line ends kept as paragraphs. */
export function paragraphs(text: string | undefined): readonly string[] {
  return text?.split("\n").filter((line) => line.trim() !== "") ?? [];
}
