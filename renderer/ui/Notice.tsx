/** Something the person should know, where it matters; and the quiet line that says what was done. */
import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { Icon } from "./Icon.tsx";
import styles from "./Notice.module.css";

type NoticeTone = "info" | "ok" | "warning" | "error";

const ICONS: Readonly<Record<NoticeTone, LucideIcon>> = {
  info: Info,
  ok: CircleCheck,
  warning: TriangleAlert,
  error: CircleAlert,
};

/** A notice. Faults are announced as soon as they appear. */
export function Notice(props: {
  readonly tone: NoticeTone;
  readonly title?: ReactNode;
  readonly children?: ReactNode;
  /** What can be done about it. */
  readonly actions?: ReactNode;
}) {
  const { tone, title, children, actions } = props;
  return (
    <div
      className={styles["notice"]}
      data-tone={tone}
      role={tone === "error" ? "alert" : undefined}
    >
      <Icon of={ICONS[tone]} size={24} />
      <div className={styles["body"]}>
        {title && <p className={styles["title"]}>{title}</p>}
        {children && <div>{children}</div>}
        {actions && <div className={styles["actions"]}>{actions}</div>}
      </div>
    </div>
  );
}

/** Success, said quietly and exactly; read aloud when it changes. */
export function Said({ children }: { readonly children: ReactNode }) {
  return (
    <output className={styles["said"]}>
      {children && <Icon of={CircleCheck} />}
      {children && <span>{children}</span>}
    </output>
  );
}
