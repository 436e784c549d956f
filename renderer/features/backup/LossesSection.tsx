/** What was lost before this ledger began, until somebody has said of each piece what became of it. */
import { useState } from "react";
import {
  followsTitle,
  lostEntries,
  lostSays,
  settledHow,
} from "../../../shared/text/ja/lineage.ts";
import { formNumber } from "../../../shared/forms/era.ts";
import type { LossRow, LossesView } from "../../../shared/views/losses.ts";
import { useMayRecord } from "../../app/ledger.tsx";
import { useView, valueOf } from "../../app/useView.ts";
import { Button } from "../../ui/Button.tsx";
import { moment } from "../../ui/dates.ts";
import { Bullets, Line } from "../../ui/Layout.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { grouped } from "../../ui/numbers.ts";
import { KeyValue, Section } from "../../ui/Section.tsx";
import type { Column } from "../../ui/Table.tsx";
import { Table } from "../../ui/Table.tsx";
import { Check } from "../../ui/TextField.tsx";
import { SettleDialog } from "./SettleDialog.tsx";

/** The section, where it stands while some of it is open, or once all is settled; nothing where this ledger is the first. */
export function LossesSection(props: { readonly while: "open" | "settled" }) {
  const view = valueOf(useView("losses", {}));
  if (!view?.before || view.open > 0 !== (props.while === "open")) return null;
  return <Losses view={view} before={view.before} />;
}

function Losses(props: {
  readonly view: LossesView;
  readonly before: NonNullable<LossesView["before"]>;
}) {
  const { view, before } = props;
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [settling, setSettling] = useState(false);
  const may = useMayRecord();
  const waiting = view.rows.filter(isWaiting);
  const chosen = waiting.filter(({ loss }) => ticked.has(loss));
  const tick = (loss: string, on: boolean) => {
    const next = new Set(ticked);
    if (on) next.add(loss);
    else next.delete(loss);
    setTicked(next);
  };
  return (
    <Section title="前の台帳から引き継ぐときに失われた記録">
      {view.open > 0 ? (
        <Notice tone="warning" title={`記録し直すのを待っているもの ${grouped(view.open)}項目`}>
          紙の受渡票などと照らし合わせ、受渡しの記録をし直すか、記録し直さない理由を残してください。
        </Notice>
      ) : (
        <Notice tone="ok">失われた記録は、すべて処理されています。</Notice>
      )}
      <KeyValue facts={factsOf(before)} />
      <Table
        caption="失われた記録"
        captionHidden
        columns={columnsOf(may ? { ticked, tick } : undefined)}
        rows={view.rows}
        keyOf={({ loss }) => loss}
      />
      {may && waiting.length > 0 && (
        <Line>
          <Button size="s" disabled={chosen.length === 0} onClick={() => setSettling(true)}>
            選んだものを処理する
          </Button>
        </Line>
      )}
      <Bullets items={KEEP} />
      {settling && chosen.length > 0 && (
        <SettleDialog rows={chosen} onClose={() => setSettling(false)} />
      )}
    </Section>
  );
}

function factsOf(before: NonNullable<LossesView["before"]>) {
  const { origin, size, knownSize, at, reason, name, passed } = before;
  return [
    ["前の台帳", followsTitle(origin)],
    ["引き継いだ記録", `${grouped(size)}件(記録 0 から ${grouped(size - 1)} まで)`],
    ["失われた記録", `${grouped(knownSize - size)}件(記録 ${grouped(size)} から)`],
    ["復元した日時", moment(at)],
    ["復元したファイル", name],
    ["理由", reason],
    ["使わない番号(欠番)", passed.length > 0 && passed.join("、")],
  ] as const;
}

function isWaiting({ about, settled }: LossRow): boolean {
  return about === "work" && !settled;
}

const KEEP = [
  "前の台帳のファイルと復元に使ったバックアップは、証拠としてそのまま保管してください。前の台帳が発行した受渡票は、「控えとの照合」の画面でこれからも照合できます。",
  "使わない番号は、失われた記録で発行されたかもしれない番号です。二重に発行しないよう、飛ばして続けます。",
  "公開鍵の行が新しくなりました。設定の画面から初期設定控を印刷し直し、発注者にも渡してください。",
];

interface Ticking {
  readonly ticked: ReadonlySet<string>;
  readonly tick: (loss: string, on: boolean) => void;
}

/** Those that wait can be ticked by who may settle them. */
function columnsOf(ticking: Ticking | undefined): readonly Column<LossRow>[] {
  return [
    {
      head: "記録",
      cell: (row) =>
        ticking && isWaiting(row) ? (
          <Check
            label={lostEntries(row)}
            checked={ticking.ticked.has(row.loss)}
            onValue={(on) => ticking.tick(row.loss, on)}
          />
        ) : (
          lostEntries(row)
        ),
      wrap: "none",
    },
    { head: "内容", cell: lostSays },
    { head: "番号", cell: ({ number }) => number && formNumber(number), wrap: "none" },
    {
      head: "記録した日時",
      cell: ({ recordedAt }) => recordedAt && moment(recordedAt),
      wrap: "none",
    },
    { head: "処理", cell: becameOf },
  ];
}

function becameOf({ about, settled }: LossRow): string {
  if (settled) return `${settledHow[settled.how]}(${moment(settled.at)})。${settled.note}`;
  return about === "file" ? "処理は要りません" : "未処理";
}
