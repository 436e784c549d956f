/** Says on every screen that nothing can be recorded, why, and what to do. */
import { useState } from "react";
import { Button } from "../ui/Button.tsx";
import { Notice } from "../ui/Notice.tsx";
import { Failure } from "./Failure.tsx";
import { ask } from "./api.ts";
import styles from "./Frame.module.css";
import { useDesk } from "./ledger.tsx";
import { pathTo } from "./paths.ts";
import type { ProblemCode } from "../../shared/domain/problem.ts";
import type { Fault } from "../../shared/ipc/reply.ts";

/** With these the file itself is not what it was. */
const RESTORED: readonly ProblemCode[] = [
  "damaged",
  "behind-heads",
  "parted-from-heads",
  "disk-error",
  "stopped",
];

/** The banner, when there is a problem. */
export function ProblemBanner() {
  const { session, take } = useDesk();
  const [fault, setFault] = useState<Fault>();
  const [opening, setOpening] = useState(false);
  const { ledger } = session;
  if (!ledger?.problem) return null;
  const reopen = async () => {
    setOpening(true);
    const reply = await ask("openLedger", { path: ledger.path });
    setOpening(false);
    if (reply.ok) take(reply.value);
    setFault(reply.ok ? undefined : reply.fault);
  };
  return (
    <div className={styles["banner"]}>
      <Notice
        tone="error"
        title="記録を止めています。閲覧と検証はできます"
        actions={
          <>
            <Button
              size="s"
              busy={opening ? "開き直しています" : undefined}
              onClick={() => void reopen()}
            >
              台帳を開き直す
            </Button>
            <a href={pathTo.audit()}>検証の画面へ</a>
            {RESTORED.includes(ledger.problem) && (
              <a href={pathTo.backups()}>バックアップから復元する</a>
            )}
          </>
        }
      >
        {ledger.problemText}
      </Notice>
      {fault && <Failure fault={fault} />}
    </div>
  );
}
