/** A question that must be answered first. Escape and 「やめる」 close it; focus goes back where it was. */
import { useEffect, useId, useRef } from "react";
import type { ReactNode } from "react";
import { Button } from "./Button.tsx";
import styles from "./Dialog.module.css";

/** A dialog, open as long as it is rendered. */
export function Dialog(props: {
  readonly title: string;
  readonly children: ReactNode;
  readonly onClose: () => void;
  /** What the dialog is for, at its end. */
  readonly action?: ReactNode;
  /** The words for closing without it. */
  readonly close?: string;
  readonly wide?: boolean;
}) {
  const { title, children, onClose, action, close = "やめる", wide = false } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className={styles["dialog"]}
      data-wide={wide}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className={styles["inside"]}>
        <h2 className={styles["title"]} id={id}>
          {title}
        </h2>
        {children}
        <div className={styles["actions"]}>
          <Button onClick={onClose}>{close}</Button>
          {action}
        </div>
      </div>
    </dialog>
  );
}
