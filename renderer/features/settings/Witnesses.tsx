/** Having a head cosigned by somebody who does not keep the ledger: a file goes there, and another comes back. */
import { FileDown, FileUp } from "lucide-react";
import { useState } from "react";
import type { Fault } from "../../../shared/ipc/reply.ts";
import { ask } from "../../app/api.ts";
import { Failure } from "../../app/Failure.tsx";
import { useDesk } from "../../app/ledger.tsx";
import { Button } from "../../ui/Button.tsx";
import { Line } from "../../ui/Layout.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { useSaid } from "../../ui/said.tsx";
import { Section } from "../../ui/Section.tsx";
import { TextField } from "../../ui/TextField.tsx";

interface Became {
  readonly fault?: Fault;
  readonly refused?: readonly string[];
}

/** The section. Only who may record hands heads out and takes lines in. */
export function Witnesses() {
  const { session, refresh } = useDesk();
  const [key, setKey] = useState("");
  const [{ fault, refused = [] }, setBecame] = useState<Became>({});
  const say = useSaid();
  if (session.user?.role !== "manager") return null;
  const save = async () => {
    const reply = await ask("saveHead", {});
    setBecame(reply.ok ? {} : { fault: reply.fault });
    if (reply.ok && reply.value.chosen)
      say(`立会人に渡すファイルを保存しました(${reply.value.path})`);
  };
  const take = async () => {
    const reply = await ask("takeCosigned", key.trim() === "" ? {} : { key: key.trim() });
    if (!reply.ok) return setBecame({ fault: reply.fault });
    setBecame({ refused: reply.value.flatMap(({ ok, says }) => (ok ? [] : [says])) });
    for (const { ok, says } of reply.value) if (ok) say(says);
    return refresh();
  };
  return (
    <Section title="立会人">
      <p>
        発注者など、台帳を持たない人に、先頭へ連署してもらえます。保存したファイルを渡し、相手が連署したファイルを取り込みます。連署は台帳に残り、検証のたびに確かめます。
      </p>
      <Line>
        <Button size="s" icon={FileDown} onClick={() => void save()}>
          立会人に渡すファイルを保存する
        </Button>
        <Button size="s" icon={FileUp} onClick={() => void take()}>
          連署されたファイルを取り込む
        </Button>
      </Line>
      <TextField
        label="立会人の公開鍵"
        need="optional"
        help="初めての立会人のときだけ、相手から受け取った1行を入力してから取り込みます。"
        value={key}
        onValue={setKey}
        maxLength={300}
      />
      {refused.map((why) => (
        <Notice key={why} tone="warning">
          {why}
        </Notice>
      ))}
      {fault && <Failure fault={fault} />}
    </Section>
  );
}
