/** From a backup to a ledger: choosing one, what it would mean, and doing it. */
import { History } from "lucide-react";
import { useState } from "react";
import type { Fault } from "../../../shared/ipc/reply.ts";
import type { RehearsalView } from "../../../shared/views/restore.ts";
import { Button } from "../../ui/Button.tsx";
import { Line } from "../../ui/Layout.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Section } from "../../ui/Section.tsx";
import { ask } from "../api.ts";
import { Failure } from "../Failure.tsx";
import { useDesk } from "../ledger.tsx";
import { Rehearsal } from "./Rehearsal.tsx";
import { RestoreDialog } from "./RestoreDialog.tsx";
import { RestoreProgress } from "./RestoreProgress.tsx";
import { useRestoreStatus } from "./useRestoreStatus.ts";

/** The section. `atStart` while no ledger is open: then whoever restores says who they are. */
export function Restoring({ atStart = false }: { readonly atStart?: boolean }) {
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<Fault>();
  const [view, setView] = useState<RehearsalView>();
  const [why, setWhy] = useState<string>();
  const [restoring, setRestoring] = useState(false);
  const { running, stop } = useRestoreStatus(busy);
  const choose = async () => {
    setBusy(true);
    setWhy(undefined);
    const reply = await ask(atStart ? "rehearseAtStart" : "rehearseRestore", {});
    setBusy(false);
    setFault(reply.ok ? undefined : reply.fault);
    if (!reply.ok) return;
    if (reply.value.chosen) setView(reply.value.rehearsal);
    else setWhy(reply.value.why);
  };
  return (
    <Section title={atStart ? "バックアップを選ぶ" : "復元の予行と復元"}>
      <p>
        {atStart
          ? "バックアップを選ぶと、全体を検証し、台帳の外の控えと比べて、復元したときに何が失われるかを示します。選んだだけでは何も書き込みません。"
          : "バックアップを選ぶと、全体を検証し、いまの台帳や台帳の外の控えと比べて、復元したときに何が失われるかを示します。何も置き換えません。ときどき予行して、いざというときに使えることを確かめてください。"}
      </p>
      <Line>
        <Button
          size="s"
          icon={History}
          busy={busy ? "選んだバックアップを検証しています" : undefined}
          onClick={() => void choose()}
        >
          {atStart ? "バックアップを選ぶ" : "バックアップを選んで予行する"}
        </Button>
      </Line>
      {running && !restoring && <RestoreProgress running={running} onStop={stop} />}
      {fault && <Failure fault={fault} />}
      {why !== undefined && <Notice tone="info">{why}</Notice>}
      {view && !busy && (
        <Tried key={view.path} {...{ view, atStart, restoring }} onRestoring={setRestoring} />
      )}
    </Section>
  );
}

/** What was found, and for a manager the way to do it. */
function Tried(props: {
  readonly view: RehearsalView;
  readonly atStart: boolean;
  readonly restoring: boolean;
  readonly onRestoring: (restoring: boolean) => void;
}) {
  const { view, atStart, restoring, onRestoring } = props;
  const { session } = useDesk();
  const may = atStart || session.user?.role === "manager";
  const can = view.outcome === "whole" || view.outcome === "loses";
  return (
    <>
      <Rehearsal view={view} />
      {can && !may && <p>復元できるのは管理責任者だけです。</p>}
      {can && may && (
        <Line>
          <Button onClick={() => onRestoring(true)}>このバックアップから復元する</Button>
        </Line>
      )}
      {restoring && (
        <RestoreDialog view={view} atStart={atStart} onClose={() => onRestoring(false)} />
      )}
    </>
  );
}
