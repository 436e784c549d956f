/** A state: a word, an icon and a colour, so that none of them is needed alone. */
import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import styles from "./Badge.module.css";
import { Icon } from "./Icon.tsx";

export type Tone = "plain" | "ok" | "info" | "caution" | "warning" | "error";

/** A state in words. */
export function Badge(props: {
  readonly tone: Tone;
  readonly icon: LucideIcon;
  readonly children: ReactNode;
}) {
  return (
    <span className={styles["badge"]} data-tone={props.tone}>
      <Icon of={props.icon} size={16} />
      <span>{props.children}</span>
    </span>
  );
}
