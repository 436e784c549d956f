/**
 * Refusals in words. When all of them are warnings, each can be answered with a reason, and the command is sent
 * again with the reasons, which become part of the record.
 */
import { Fragment, useState } from "react";
import type { RefusalView } from "../../shared/views/common.ts";
import { Button } from "./Button.tsx";
import { Notice } from "./Notice.tsx";
import styles from "./Notice.module.css";
import { TextField } from "./TextField.tsx";

/** A warning answered with a reason. */
export interface Answered {
  readonly rule: string;
  readonly reason: string;
}

/** Where a refusal can be mended. */
export interface Mend {
  readonly href: string;
  readonly label: string;
}

interface RefusalListProps {
  readonly refusals: readonly RefusalView[];
  readonly mendOf?: (refusal: RefusalView) => Mend | undefined;
  /** Sends again with reasons; without it, warnings are only shown. */
  readonly onAnswer?: ((reasons: readonly Answered[]) => void) | undefined;
  /** What is being done with the reasons given. */
  readonly busy?: string | undefined;
}

const TONES = { block: "error", warn: "warning", hold: "warning", info: "info" } as const;

/** Refusals, each once, with the way to mend it. */
export function RefusalList({ refusals, mendOf, onAnswer, busy }: RefusalListProps) {
  const each = [...new Map(refusals.map((one) => [one.message, one])).values()];
  const blocking = each.filter((one) => one.severity !== "warn");
  const warnings = each.filter((one) => one.severity === "warn");
  const answerable = warnings.length > 0 && blocking.every((one) => one.severity !== "block");
  if (each.length === 0) return null;
  return (
    <div className={styles["list"]}>
      {blocking.map((one) => (
        <Notice key={one.message} tone={TONES[one.severity]}>
          <p>{one.message}</p>
          <MendLink mend={mendOf?.(one)} />
        </Notice>
      ))}
      {answerable && onAnswer ? (
        <Warnings {...{ warnings, mendOf, onAnswer, busy }} />
      ) : (
        warnings.map((one) => (
          <Notice key={one.message} tone="warning">
            <p>{one.message}</p>
            <MendLink mend={mendOf?.(one)} />
          </Notice>
        ))
      )}
    </div>
  );
}

function MendLink({ mend }: { readonly mend: Mend | undefined }) {
  if (!mend) return null;
  return <a href={mend.href}>{mend.label}</a>;
}

function Warnings(props: {
  readonly warnings: readonly RefusalView[];
  readonly mendOf: RefusalListProps["mendOf"];
  readonly onAnswer: (reasons: readonly Answered[]) => void;
  readonly busy: string | undefined;
}) {
  const { warnings, mendOf, onAnswer, busy } = props;
  const [reasons, setReasons] = useState<Readonly<Record<string, string>>>({});
  const [asked, setAsked] = useState(false);
  const rules = [...new Set(warnings.map((one) => one.rule))];
  const answered = rules.map((rule) => ({ rule, reason: (reasons[rule] ?? "").trim() }));
  const missing = answered.some(({ reason }) => reason === "");
  return (
    <Notice
      tone="warning"
      title="理由を記録すると続けられます"
      actions={
        <Button
          data-primary
          aria-keyshortcuts="Control+Enter"
          busy={busy}
          onClick={() => (missing ? setAsked(true) : onAnswer(answered))}
        >
          理由を記録して続ける
        </Button>
      }
    >
      <div className={styles["list"]}>
        {rules.map((rule) => (
          <div key={rule} className={styles["list"]}>
            {warnings
              .filter((one) => one.rule === rule)
              .map((one, index, all) => (
                <Fragment key={one.message}>
                  <p>{one.message}</p>
                  {index === all.length - 1 && <MendLink mend={mendOf?.(one)} />}
                </Fragment>
              ))}
            <TextField
              label="理由"
              need="required"
              maxLength={300}
              value={reasons[rule] ?? ""}
              onValue={(reason) => setReasons({ ...reasons, [rule]: reason })}
              error={asked && !reasons[rule]?.trim() ? "理由を入力してください。" : undefined}
            />
          </div>
        ))}
      </div>
    </Notice>
  );
}
