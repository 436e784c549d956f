/** Something that is done when pressed. While it is being done the button says so and cannot be pressed again. */
import type { LucideIcon } from "lucide-react";
import type { AnchorHTMLAttributes, ButtonHTMLAttributes } from "react";
import styles from "./Button.module.css";
import { Icon } from "./Icon.tsx";

interface Look {
  readonly look?: "fill" | "outline" | "text";
  readonly size?: "s" | "m" | "l";
  readonly tone?: "danger";
  readonly icon?: LucideIcon;
}

type ButtonProps = Look &
  ButtonHTMLAttributes<HTMLButtonElement> & {
    /** What is being done, such as 記録しています; absent when nothing is. */
    readonly busy?: string | undefined;
  };

/** A button; outlined unless it is the screen's one primary action. */
export function Button(props: ButtonProps) {
  const { look = "outline", size = "m", tone, icon, busy, children, onClick, ...rest } = props;
  const idle = busy === undefined;
  return (
    <button
      type="button"
      {...rest}
      className={styles["button"]}
      data-look={look}
      data-size={size}
      data-tone={tone}
      aria-busy={idle ? undefined : true}
      aria-disabled={idle ? undefined : true}
      onClick={idle ? onClick : (event) => event.preventDefault()}
    >
      {icon && <Icon of={icon} />}
      <span>{busy ?? children}</span>
    </button>
  );
}

/** A way to another screen that looks like a button. */
export function ButtonLink(
  props: Look & AnchorHTMLAttributes<HTMLAnchorElement> & { href: string },
) {
  const { look = "outline", size = "m", tone, icon, children, ...rest } = props;
  return (
    <a {...rest} className={styles["button"]} data-look={look} data-size={size} data-tone={tone}>
      {icon && <Icon of={icon} />}
      <span>{children}</span>
    </a>
  );
}
