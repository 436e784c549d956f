/** Getting a sheet that is no form onto paper or into a file: what is under way, and what came of it. */
import { FileDown, Printer } from "lucide-react";
import type { ReactNode } from "react";
import { useState } from "react";
import type { Returned } from "../../shared/ipc/contract.ts";
import type { Fault, Reply } from "../../shared/ipc/reply.ts";
import { Button } from "../ui/Button.tsx";
import { Notice } from "../ui/Notice.tsx";
import { useSaid } from "../ui/said.tsx";
import { Failure } from "./Failure.tsx";

export type Target = "printer" | "file";
type LetOut = Returned<"printSetupSheet">;

interface Going {
  readonly doing?: Target;
  readonly fault?: Fault;
  readonly why?: string;
}

export interface LettingOut {
  /** What went wrong, if anything. */
  readonly trouble: ReactNode;
  readonly doing: Target | undefined;
  readonly to: (target: Target) => void;
}

/** `title` is what the sheet is called; `let` the call that lets it out. */
export function useLettingOut(
  title: string,
  letOut: (target: Target) => Promise<Reply<LetOut>>,
): LettingOut {
  const say = useSaid();
  const [{ doing, fault, why }, setGoing] = useState<Going>({});
  const to = async (target: Target) => {
    setGoing({ doing: target });
    const reply = await letOut(target);
    if (!reply.ok) return setGoing({ fault: reply.fault });
    if (!reply.value.printed) return setGoing({ why: reply.value.why });
    setGoing({});
    const { path } = reply.value;
    return say(path === undefined ? `${title}を印刷しました` : `${title}を保存しました(${path})`);
  };
  return {
    doing,
    to: (target) => void to(target),
    trouble: (
      <>
        {fault && <Failure fault={fault} />}
        {why !== undefined && <Notice tone="error">{why}</Notice>}
      </>
    ),
  };
}

/** The way into a file; the way onto paper is the page's own, which may be what it offers first. */
export function IntoFile({
  out: { doing, to },
  size,
}: {
  readonly out: LettingOut;
  readonly size?: "s";
}) {
  return (
    <Button
      {...(size === undefined ? {} : { size })}
      icon={FileDown}
      busy={doing === "file" ? "保存しています" : undefined}
      onClick={() => to("file")}
    >
      PDFに保存
    </Button>
  );
}

/** What the way onto paper is drawn with. */
export function ontoPaper({ doing, to }: LettingOut) {
  return {
    icon: Printer,
    busy: doing === "printer" ? "印刷しています" : undefined,
    onClick: () => to("printer"),
  } as const;
}
