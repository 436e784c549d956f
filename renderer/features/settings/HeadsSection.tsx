/** Where heads of the ledger are kept outside of it, how far they reach, and another folder for them. */
import { FolderOpen } from "lucide-react";
import { useState } from "react";
import type { Fault } from "../../../shared/ipc/reply.ts";
import { placeKind, placeSaying } from "../../../shared/text/ja/heads.ts";
import type { HeadPlace, HeadsView } from "../../../shared/views/heads.ts";
import { ask } from "../../app/api.ts";
import { Failure } from "../../app/Failure.tsx";
import { useDesk } from "../../app/ledger.tsx";
import { pathTo } from "../../app/paths.ts";
import { Shown } from "../../app/Shown.tsx";
import { useView } from "../../app/useView.ts";
import { Button } from "../../ui/Button.tsx";
import { Line } from "../../ui/Layout.tsx";
import { mono } from "../../ui/links.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { grouped } from "../../ui/numbers.ts";
import { useSaid } from "../../ui/said.tsx";
import { Section } from "../../ui/Section.tsx";
import type { Column } from "../../ui/Table.tsx";
import { Table } from "../../ui/Table.tsx";

/** The section. */
export function HeadsSection() {
  return (
    <Shown view={useView("heads", {})} what="台帳の外の控え">
      {(view) => (
        <Section title="台帳の外の控え">
          <p>
            記録するたびに、署名された先頭を台帳の外にも書き足し、台帳を開くたびに照合します。台帳が切り取られたり、古い写しに戻されたり、書き換えられたりすると、記録を止めて知らせます。受け取った控えや用紙との照合は、
            <a href={pathTo.checkPaper()}>控えとの照合</a>で行います。
          </p>
          {view.anchorFolder === undefined && (
            <Notice tone="warning" title="控えを残す2つ目のフォルダが決まっていません">
              台帳と別の場所(USBメモリ、共有フォルダなど)を選んでください。このパソコンが失われても、台帳が元のままかを確かめられます。
            </Notice>
          )}
          <Beside folder={view.anchorFolder} />
          <Table
            caption="控えのある所"
            captionHidden
            columns={COLUMNS}
            rows={rowsOf(view)}
            keyOf={({ where }) => where}
          />
          <Folder view={view} />
        </Section>
      )}
    </Shown>
  );
}

/** A folder that is lost, copied and put back together with the ledger shows nothing. */
function Beside({ folder }: { readonly folder: string | undefined }) {
  const { session } = useDesk();
  const beside = session.ledger?.path.replace(/[\\/][^\\/]*$/, "");
  if (folder === undefined || folder !== beside) return null;
  return (
    <Notice tone="warning" title="控えのフォルダが台帳と同じ場所です">
      台帳といっしょに失われたり、古い写しに戻されたりすると、控えの役に立ちません。別の場所(USBメモリ、共有フォルダなど)を選んでください。
    </Notice>
  );
}

interface Row {
  readonly where: string;
  readonly file?: string;
  readonly how: string;
}

const COLUMNS: readonly Column<Row>[] = [
  { head: "控え", cell: ({ where }) => where },
  { head: "状態", cell: ({ how }) => how },
  { head: "ファイル", cell: ({ file }) => file && mono(file) },
];

function rowsOf({ places, witnesses, paper }: HeadsView): readonly Row[] {
  return [
    ...places.map((place: HeadPlace) => ({
      where: placeKind[place.kind],
      file: place.path,
      how: placeSaying(place),
    })),
    ...witnesses.map(({ witness, size }) => ({
      where: `立会人 ${witness}`,
      how: `記録 ${grouped(size)}件の時点まで連署しています。`,
    })),
    {
      where: "印刷した用紙",
      how:
        paper.sheets === 0
          ? "まだ印刷していません。"
          : `${grouped(paper.sheets)}通。記録 ${grouped(paper.size)}件の時点までの控えになります。`,
    },
  ];
}

const UNKEPT = "フォルダを決めましたが、控えはまだ書けていません";

/** What came of choosing a folder. */
const KEPT: Readonly<Record<HeadPlace["state"], string>> = {
  unknown: UNKEPT,
  empty: UNKEPT,
  current: "控えを書きました",
  behind: UNKEPT,
  gone: UNKEPT,
  unreachable: UNKEPT,
  differs: "このフォルダの控えは、台帳と一致しません",
};

/** Choosing another second folder. The ledger itself is not touched. */
function Folder({ view }: { readonly view: HeadsView }) {
  const { session, refresh } = useDesk();
  const [fault, setFault] = useState<Fault>();
  const say = useSaid();
  if (session.user?.role !== "manager") return null;
  const keep = async (folder: string | undefined) => {
    const reply = await ask("keepHeads", folder === undefined ? {} : { folder });
    setFault(reply.ok ? undefined : reply.fault);
    if (!reply.ok) return;
    refresh();
    const kept = reply.value.places.find(({ kind }) => kind === "folder");
    say(kept ? KEPT[kept.state] : "2つ目のフォルダに控えを残すのをやめました");
  };
  const choose = async () => {
    const reply = await ask("chooseFolder", { purpose: "anchor" });
    if (!reply.ok) return setFault(reply.fault);
    return reply.value.chosen ? keep(reply.value.path) : undefined;
  };
  return (
    <>
      <Line>
        <Button size="s" icon={FolderOpen} onClick={() => void choose()}>
          {view.anchorFolder === undefined ? "フォルダを選ぶ" : "別のフォルダを選ぶ"}
        </Button>
        {view.anchorFolder !== undefined && (
          <Button size="s" onClick={() => void keep(undefined)}>
            このフォルダに残すのをやめる
          </Button>
        )}
      </Line>
      {fault && <Failure fault={fault} />}
    </>
  );
}
