/** What every screen has: a heading, its content, and one primary action at the bottom right. */
import type { ReactNode } from "react";
import { useEffect, useRef } from "react";
import type { ComponentProps } from "react";
import { Button, ButtonLink } from "./Button.tsx";
import styles from "./Page.module.css";
import { SaidLine } from "./said.tsx";

/** A screen. */
export function Page(props: {
  readonly title: string;
  /** Beside the heading: a state, a date. */
  readonly beside?: ReactNode;
  /** The list this came from. */
  readonly back?: { readonly href: string; readonly label: string };
  /** The one primary action; others stand before it. */
  readonly action?: ReactNode;
  /** What was done, or what the action will do: at the left of the action. */
  readonly note?: ReactNode;
  /** For reading and filling in, lines are kept short. */
  readonly narrow?: boolean;
  /** All of the window, for what is compared side by side. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}) {
  const { title, beside, back, action, note, narrow = false, wide = false, children } = props;
  const heading = useOpening(title);
  return (
    <div className={styles["page"]}>
      <main className={styles["scroll"]} id="content">
        <div
          className={styles["inside"]}
          data-width={narrow ? "narrow" : wide ? "wide" : undefined}
        >
          <header className={styles["head"]}>
            {back && (
              <p className={styles["back"]}>
                <a href={back.href}>{back.label}へ戻る</a>
              </p>
            )}
            <h1 className={styles["title"]} ref={heading} tabIndex={-1}>
              {title}
            </h1>
            {beside}
          </header>
          {children}
        </div>
      </main>
      <footer className={styles["foot"]}>
        <div className={styles["note"]}>
          {note}
          <SaidLine />
        </div>
        {action}
      </footer>
    </div>
  );
}

/** What happens when a screen opens: it is named, heard from, and begins at its heading. */
function useOpening(title: string) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // Unless one of its fields asks to be first.
    const taken = document.activeElement?.closest("main");
    if (!taken) heading.current?.focus();
    window.addEventListener("keydown", pressed);
    return () => window.removeEventListener("keydown", pressed);
  }, []);
  useEffect(() => {
    document.title = `${title} | 受渡台帳`;
  }, [title]);
  return heading;
}

const KEYS = "Control+Enter";

/** The screen's primary action; Ctrl+Enter presses it from anywhere. */
export function PrimaryButton(props: ComponentProps<typeof Button>) {
  const { children, ...rest } = props;
  return (
    <Button look="fill" aria-keyshortcuts={KEYS} data-primary {...rest}>
      {children}
    </Button>
  );
}

/** The primary action where it is a way to another screen. */
export function PrimaryLink(props: ComponentProps<typeof ButtonLink>) {
  const { children, ...rest } = props;
  return (
    <ButtonLink look="fill" aria-keyshortcuts={KEYS} data-primary {...rest}>
      {children}
    </ButtonLink>
  );
}

/** Ctrl+Enter, but not the Enter that ends a conversion. */
function pressed(event: KeyboardEvent): void {
  if (event.key !== "Enter" || !event.ctrlKey || event.isComposing) return;
  event.preventDefault();
  pressPrimary();
}

/** Presses the primary action of what is on the screen: of the dialog on top, if there is one. */
function pressPrimary(): void {
  const dialogs = document.querySelectorAll("dialog[open]");
  const top = dialogs.item(dialogs.length - 1) ?? document;
  const button = top.querySelector("[data-primary]");
  if (button instanceof HTMLElement) button.click();
}
