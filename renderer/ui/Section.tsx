/** The parts pages are made of: sections, facts, steps, empty lists, progress. */
import type { ReactNode } from "react";
import { useId } from "react";
import { Button } from "./Button.tsx";
import styles from "./Section.module.css";
import { grouped } from "./numbers.ts";

/** A part of a page under a heading of its own. */
export function Section(props: {
  readonly title: string;
  /** Words after the heading, such as a count. */
  readonly note?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}) {
  const { title, note, actions, children } = props;
  const id = useId();
  return (
    <section className={styles["section"]} aria-labelledby={id}>
      <div className={styles["head"]}>
        <h2 className={styles["title"]} id={id}>
          {title}
          {note && <span className={styles["number"]}> {note}</span>}
        </h2>
        {actions}
      </div>
      {children}
    </section>
  );
}

/** A fact: what it is called and what it is. One without a value is left out. */
export type Fact = readonly [label: string, value: ReactNode];

/** Facts in two columns. */
export function KeyValue({ facts }: { readonly facts: readonly Fact[] }) {
  const known = facts.filter(
    ([, value]) => !["", undefined, null, false].includes(value as string),
  );
  return (
    <dl className={styles["facts"]}>
      {known.map(([label, value]) => (
        <FactRow key={label} label={label} value={value} />
      ))}
    </dl>
  );
}

function FactRow({ label, value }: { readonly label: string; readonly value: ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </>
  );
}

/** Where one is among several parts. */
export function Steps(props: { readonly items: readonly string[]; readonly current: number }) {
  return (
    <ol className={styles["steps"]} aria-label="手順">
      {props.items.map((item, index) => (
        <li
          key={item}
          className={styles["step"]}
          aria-current={index === props.current ? "step" : undefined}
        >
          {index + 1}. {item}
        </li>
      ))}
    </ol>
  );
}

/** A list with nothing in it: what that means, and what can be done. */
export function EmptyState(props: { readonly children: ReactNode; readonly action?: ReactNode }) {
  return (
    <div className={styles["empty"]}>
      <p>{props.children}</p>
      {props.action}
    </div>
  );
}

/** Something under way: what, how far, how long it still takes, and the way to stop it. */
export function Progress(props: {
  readonly label: string;
  readonly done: number;
  readonly total: number;
  /** How far it is, in words; otherwise how many of how many. */
  readonly far?: string;
  readonly rest?: string | undefined;
  readonly onStop?: () => void;
}) {
  const { label, done, total, rest, onStop } = props;
  const { far = `${grouped(total)}件のうち${grouped(done)}件` } = props;
  const id = useId();
  return (
    <div className={styles["progress"]}>
      <p id={id}>
        {label} {far}
        {rest && `、${rest}`}
      </p>
      <progress aria-labelledby={id} value={done} max={Math.max(total, 1)} />
      {onStop && (
        <span>
          <Button size="s" onClick={onStop}>
            中止
          </Button>
        </span>
      )}
    </div>
  );
}

/** The words while something short is awaited. */
export function Asking({ children }: { readonly children: ReactNode }) {
  return <output className={styles["asking"]}>{children}</output>;
}
