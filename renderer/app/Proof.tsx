/** What makes one entry provable, and the way to hand it out. */
import { FileCheck } from "lucide-react";
import { useState } from "react";
import type { ReactNode } from "react";
import type { Fault } from "../../shared/ipc/reply.ts";
import { Button } from "../ui/Button.tsx";
import { Line, More } from "../ui/Layout.tsx";
import { linkTo, mono } from "../ui/links.tsx";
import { KeyValue } from "../ui/Section.tsx";
import { grouped } from "../ui/numbers.ts";
import { useSaid } from "../ui/said.tsx";
import { ask } from "./api.ts";
import { Failure } from "./Failure.tsx";
import { pathTo } from "./paths.ts";
import { Shown } from "./Shown.tsx";
import { useView } from "./useView.ts";

/** 「証明」, opened where the entry is told of. */
export function proofOf(seq: number): ReactNode {
  return (
    <More label="証明" small>
      <Opened seq={seq} />
    </More>
  );
}

function Opened({ seq }: { readonly seq: number }) {
  const view = useView("entry", { seq });
  return (
    <Shown view={view} what="記録">
      {(entry) => (
        <>
          <KeyValue
            facts={[
              [
                "記録番号",
                linkTo({ id: String(seq), label: grouped(seq) }, () => pathTo.entry(seq)),
              ],
              ["記録のハッシュ", mono(entry.leaf)],
              ["直前のハッシュ", mono(entry.prev)],
              ["署名された先頭", entry.checkpoint && `${grouped(entry.checkpoint.size)}件の時点`],
            ]}
          />
          <SaveProof seq={seq} />
        </>
      )}
    </Shown>
  );
}

/** 「この記録を渡す」: saves the entry's proof, which anyone can check without this program. */
export function SaveProof({ seq }: { readonly seq: number }) {
  const [fault, setFault] = useState<Fault>();
  const say = useSaid();
  const save = async () => {
    const reply = await ask("saveProof", { seq });
    setFault(reply.ok ? undefined : reply.fault);
    if (reply.ok && reply.value.chosen) {
      say(`記録 ${grouped(seq)} の証明を保存しました(${reply.value.path})`);
    }
  };
  return (
    <>
      <Line>
        <Button size="s" icon={FileCheck} onClick={() => void save()}>
          この記録を渡す
        </Button>
      </Line>
      {fault && <Failure fault={fault} />}
    </>
  );
}
