/** Where backups go, when they are taken by themselves, and how many are kept. */
import { FolderOpen } from "lucide-react";
import { useState } from "react";
import type { Fault } from "../../../shared/ipc/reply.ts";
import type { BackupPlan, BackupView } from "../../../shared/views/backup.ts";
import { ask } from "../../app/api.ts";
import { Failure } from "../../app/Failure.tsx";
import { useDesk } from "../../app/ledger.tsx";
import { Button } from "../../ui/Button.tsx";
import { Fields, Line } from "../../ui/Layout.tsx";
import { mono } from "../../ui/links.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { useSaid } from "../../ui/said.tsx";
import type { Fact } from "../../ui/Section.tsx";
import { KeyValue, Section } from "../../ui/Section.tsx";
import { Check, NumberField, Select } from "../../ui/TextField.tsx";

/** A plan as it stands before anyone has said otherwise. */
const USUAL = { everyHours: 4, atClose: true, keep: 10 } as const;

const HOURS: readonly { readonly value: string; readonly label: string }[] = [
  { value: "", label: "時刻では取らない" },
  ...[1, 2, 4, 8, 24].map((hours) => ({ value: String(hours), label: `${hours}時間ごと` })),
];

/** The section; only a manager changes anything. */
export function PlanSection({ view }: { readonly view: BackupView }) {
  const { plan, beside } = view;
  const { session } = useDesk();
  const isManager = session.user?.role === "manager";
  return (
    <Section title="自動のバックアップ">
      {!plan && (
        <Notice tone="warning" title="バックアップ先のフォルダが決まっていません">
          台帳と別の場所(USBメモリ、共有フォルダなど)を選んでください。パソコンが壊れても、台帳を復元できます。
        </Notice>
      )}
      {beside && (
        <Notice tone="warning" title="バックアップ先が台帳と同じ場所です">
          台帳といっしょに失われると、バックアップの役に立ちません。別の場所(USBメモリ、共有フォルダなど)を選んでください。
        </Notice>
      )}
      <KeyValue
        facts={[
          ["バックアップ先", plan && mono(plan.folder)],
          ...(isManager || !plan ? [] : factsOf(plan)),
        ]}
      />
      {isManager && <Planning plan={plan} />}
    </Section>
  );
}

/** The plan for those who do not change it. */
function factsOf({ everyHours, atClose, keep }: BackupPlan): readonly Fact[] {
  return [
    ["定期", everyHours === undefined ? "時刻では取りません" : `${everyHours}時間ごと`],
    ["台帳を閉じるとき", atClose ? "新しい記録があれば取ります" : "取りません"],
    ["残す個数", `${keep}個`],
  ];
}

const KEEP = /^[1-9][0-9]{0,2}$/;

function Planning({ plan }: { readonly plan: BackupPlan | undefined }) {
  const { refresh } = useDesk();
  const say = useSaid();
  const [fault, setFault] = useState<Fault>();
  const [hours, setHours] = useState(plan ? String(plan.everyHours ?? "") : `${USUAL.everyHours}`);
  const [atClose, setAtClose] = useState(plan?.atClose ?? USUAL.atClose);
  const [keep, setKeep] = useState(String(plan?.keep ?? USUAL.keep));
  const keepFault = KEEP.test(keep)
    ? undefined
    : "残す個数を1から999までの数字で入力してください。";
  const save = async (folder: string) => {
    if (keepFault) return;
    const timed = hours === "" ? {} : { everyHours: Number(hours) };
    const next = { folder, ...timed, atClose, keep: Number(keep) };
    const reply = await ask("planBackups", { plan: next });
    setFault(reply.ok ? undefined : reply.fault);
    if (!reply.ok) return;
    say("自動のバックアップの設定を保存しました");
    refresh();
  };
  const choose = async () => {
    const reply = await ask("chooseFolder", { purpose: "backup" });
    if (!reply.ok) return setFault(reply.fault);
    return reply.value.chosen ? save(reply.value.path) : undefined;
  };
  return (
    <Fields>
      <Select label="定期" value={hours} onValue={setHours} options={HOURS} width="middle" />
      <Check
        label="台帳を閉じるときにも取る(新しい記録があるとき)"
        checked={atClose}
        onValue={setAtClose}
      />
      <NumberField
        label="残す個数"
        help="これより古いこの台帳のバックアップは、新しいものを検証したあとに消します。"
        unit="個"
        error={keepFault}
        value={keep}
        onValue={setKeep}
        maxLength={3}
      />
      <Line>
        {plan && (
          <Button size="s" onClick={() => void save(plan.folder)}>
            設定を保存する
          </Button>
        )}
        <Button size="s" icon={FolderOpen} onClick={() => void choose()}>
          {plan ? "別のフォルダを選ぶ" : "バックアップ先のフォルダを選ぶ"}
        </Button>
      </Line>
      {fault && <Failure fault={fault} />}
    </Fields>
  );
}
