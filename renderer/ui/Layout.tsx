/** How the parts of a page stand beside and below each other. */
import { useState } from "react";
import type { ReactNode } from "react";
import styles from "./Layout.module.css";

interface Inside {
  readonly children: ReactNode;
}

/** Fields below each other. */
export function Fields({ children }: Inside) {
  return <div className={styles["fields"]}>{children}</div>;
}

/** Fields in lines of the length that is easily read, on a page that is wider for its tables. */
export function Narrow({ children }: Inside) {
  return (
    <div className={styles["fields"]} data-narrow="true">
      {children}
    </div>
  );
}

/** Two fields beside each other, where there is room. */
export function Pair({ children }: Inside) {
  return <div className={styles["pair"]}>{children}</div>;
}

/** What is read first, and the facts beside it. */
export function Columns({ main, side }: { readonly main: ReactNode; readonly side: ReactNode }) {
  return (
    <div className={styles["columns"]}>
      <div className={styles["column"]}>{main}</div>
      <div className={styles["column"]}>{side}</div>
    </div>
  );
}

/** What narrows a list, beside each other. */
export function Filters({ label, children }: Inside & { readonly label: string }) {
  return (
    <div className={styles["filters"]} role="group" aria-label={label}>
      {children}
    </div>
  );
}

/** Things in one line that breaks when it must. */
export function Line({ children }: Inside) {
  return <div className={styles["row"]}>{children}</div>;
}

/** Sentences below each other. */
export function Bullets({ items }: { readonly items: readonly ReactNode[] }) {
  return (
    <ul className={styles["bullets"]}>
      {items.map((item, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- the list is shown, never reordered
        <li key={index}>
          <span>{item}</span>
        </li>
      ))}
    </ul>
  );
}

/** Words that only accompany. */
export function Soft({ children }: Inside) {
  return <span className={styles["soft"]}>{children}</span>;
}

/** Hashes and other strings that are compared, not read. */
export function Mono({ children }: Inside) {
  return <span className={styles["mono"]}>{children}</span>;
}

/** Text exactly as it stands in a file. */
export function Raw({ label, children }: Inside & { readonly label: string }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keys
    <pre className={styles["raw"]} aria-label={label} role="region" tabIndex={0}>
      {children}
    </pre>
  );
}

/** More of it, shown when asked for and made only then. */
export function More(props: Inside & { readonly label: string; readonly small?: boolean }) {
  const { label, small = false, children } = props;
  const [open, setOpen] = useState(false);
  return (
    <details
      className={styles["more"]}
      data-small={small}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{label}</summary>
      <div>{open && children}</div>
    </details>
  );
}
