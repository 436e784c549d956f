/** From a backup to a ledger: choosing one, what it would mean, and doing it. */
import { History } from "lucide-react";
import { useState } from "react";
import type { Fault } from "../../../shared/ipc/reply.ts";
import type { RehearsalView } from "../../../shared/views/restore.ts";
import { Button } from "../../ui/Button.tsx";
import { Line } from "../../ui/Layout.tsx";
import { Section } from "../../ui/Section.tsx";
import { ask } from "../api.ts";
import { Failure } from "../Failure.tsx";
import { useDesk } from "../ledger.tsx";
import { Rehearsal } from "./Rehearsal.tsx";
import { RestoreDialog } from "./RestoreDialog.tsx";

/** The section. `atStart` while no ledger is open: then whoever restores says who they are. */
export function Restoring({ atStart = false }: { readonly atStart?: boolean }) {
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<Fault>();
  const [view, setView] = useState<RehearsalView>();
  const choose = async () => {
    setBusy(true);
    const reply = await ask(atStart ? "rehearseAtStart" : "rehearseRestore", {});
    setBusy(false);
    setFault(reply.ok ? undefined : reply.fault);
    if (reply.ok && reply.value.chosen) setView(reply.value.rehearsal);
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
      {fault && <Failure fault={fault} />}
      {view && !busy && <Tried key={view.path} view={view} atStart={atStart} />}
    </Section>
  );
}

/** What was found, and for a manager the way to do it. */
function Tried({ view, atStart }: { readonly view: RehearsalView; readonly atStart: boolean }) {
  const { session } = useDesk();
  const [restoring, setRestoring] = useState(false);
  const may = atStart || session.user?.role === "manager";
  const can = view.outcome === "whole" || view.outcome === "loses";
  return (
    <>
      <Rehearsal view={view} />
      {can && !may && <p>復元できるのは管理責任者だけです。</p>}
      {can && may && (
        <Line>
          <Button onClick={() => setRestoring(true)}>このバックアップから復元する</Button>
        </Line>
      )}
      {restoring && (
        <RestoreDialog view={view} atStart={atStart} onClose={() => setRestoring(false)} />
      )}
    </>
  );
}
