/** The parts of something that is too much for one page: ways to each, the open one marked. */
import styles from "./Parts.module.css";

interface Part {
  readonly id: string;
  readonly label: string;
  readonly href: string;
}

/** One way a part. */
export function Parts(props: {
  readonly label: string;
  readonly parts: readonly Part[];
  readonly current: string;
}) {
  const { label, parts, current } = props;
  return (
    <nav aria-label={label}>
      <ul className={styles["parts"]}>
        {parts.map((part) => (
          <li key={part.id}>
            <a
              className={styles["part"]}
              href={part.href}
              aria-current={part.id === current ? "page" : undefined}
            >
              {part.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
