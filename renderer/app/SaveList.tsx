/** Saves a list as a file that Excel opens. */
import { Download } from "lucide-react";
import { useState } from "react";
import type { Sent } from "../../shared/ipc/contract.ts";
import type { Fault } from "../../shared/ipc/reply.ts";
import { Button } from "../ui/Button.tsx";
import { useSaid } from "../ui/said.tsx";
import { ask } from "./api.ts";
import { Failure } from "./Failure.tsx";

/** The button; the list is saved whole, as its filters leave it. */
export function SaveList({ list }: { readonly list: Sent<"saveList"> }) {
  const [fault, setFault] = useState<Fault>();
  const say = useSaid();
  const save = async () => {
    const reply = await ask("saveList", list);
    setFault(reply.ok ? undefined : reply.fault);
    if (reply.ok && reply.value.chosen) say(`一覧を保存しました(${reply.value.path})`);
  };
  return (
    <>
      <Button size="s" look="text" icon={Download} onClick={() => void save()}>
        CSVで保存
      </Button>
      {fault && <Failure fault={fault} />}
    </>
  );
}
