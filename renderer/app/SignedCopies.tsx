/** Scans of the signed paper: those on file, and the way to file one. */
import { FileUp } from "lucide-react";
import { useState } from "react";
import type { Fault } from "../../shared/ipc/reply.ts";
import type { Sent } from "../../shared/ipc/contract.ts";
import { Button } from "../ui/Button.tsx";
import { useSaid } from "../ui/said.tsx";
import { Section } from "../ui/Section.tsx";
import { ask } from "./api.ts";
import { now } from "./clock.ts";
import { Failure } from "./Failure.tsx";
import { useDesk } from "./ledger.tsx";
import { Outcome } from "./Outcome.tsx";
import { Picture } from "./Picture.tsx";
import { recordedAs } from "./recordedAs.ts";
import { useCommand } from "./useCommand.ts";

interface CopiesProps {
  readonly form: Sent<"preview">["form"];
  readonly subject: string;
  readonly scans: readonly { readonly sha256: string; readonly name: string }[];
}

/** 署名済みの写し */
export function SignedCopies({ form, subject, scans }: CopiesProps) {
  const { session } = useDesk();
  const { sending, send } = useCommand("record");
  const [fault, setFault] = useState<Fault>();
  const [open, setOpen] = useState<string>();
  const say = useSaid();
  const file = async () => {
    const picked = await ask("chooseAttachments", { purpose: "scan" });
    setFault(picked.ok ? undefined : picked.fault);
    const scan = picked.ok ? picked.value[0] : undefined;
    if (!scan) return;
    const became = await send((id) => ({
      command: { type: "fileSignedCopy", id, occurredAt: now(), form, subject, scan },
    }));
    if (became.state === "done") say(recordedAs("署名済みの写し", became.outcome));
  };
  return (
    <Section
      title="署名済みの写し"
      actions={
        session.user?.role !== "auditor" && (
          <Button
            size="s"
            icon={FileUp}
            busy={sending.state === "sending" ? "取り込んでいます" : undefined}
            onClick={() => void file()}
          >
            署名済みの写しを取り込む
          </Button>
        )
      }
    >
      {fault && <Failure fault={fault} />}
      <Outcome sending={sending} />
      {scans.length === 0 && <p>取り込んだ写しはありません。</p>}
      <ul>
        {scans.map(({ sha256, name }) => (
          <li key={sha256}>
            <Button look="text" onClick={() => setOpen(sha256)}>
              {name}
            </Button>
          </li>
        ))}
      </ul>
      {open !== undefined && (
        <Picture
          sha256={open}
          name={scans.find((one) => one.sha256 === open)?.name ?? ""}
          onClose={() => setOpen(undefined)}
        />
      )}
    </Section>
  );
}
