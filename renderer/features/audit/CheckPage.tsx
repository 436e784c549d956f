/** What people hold, beside what the ledger recorded: papers by their codes, copies, bundles, files of heads. */
import { FileSearch, FolderOpen } from "lucide-react";
import { useState } from "react";
import type { Sent } from "../../../shared/ipc/contract.ts";
import type { Fault } from "../../../shared/ipc/reply.ts";
import { heldVerdict } from "../../../shared/text/ja/heads.ts";
import type { CheckedView, FormLines, PaperView } from "../../../shared/views/heads.ts";
import { ask } from "../../app/api.ts";
import { Failure } from "../../app/Failure.tsx";
import { useDesk } from "../../app/ledger.tsx";
import { pathTo } from "../../app/paths.ts";
import { useScanner } from "../../app/useScanner.ts";
import { Button } from "../../ui/Button.tsx";
import { Line } from "../../ui/Layout.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Page, PrimaryButton } from "../../ui/Page.tsx";
import { KeyValue, Section } from "../../ui/Section.tsx";
import type { Column } from "../../ui/Table.tsx";
import { Table } from "../../ui/Table.tsx";
import { TextArea } from "../../ui/TextField.tsx";
import { formPage } from "./formPage.ts";

/** What was asked for last, and what came of it. */
interface Checking {
  readonly busy: boolean;
  readonly checked?: CheckedView;
  readonly fault?: Fault;
}

/** The page. */
export function CheckPage() {
  const [checking, setChecking] = useState<Checking>({ busy: false });
  const [text, setText] = useState("");
  const { busy, checked, fault } = checking;
  const check = async (input: Sent<"checkPaper">) => {
    setChecking({ busy: true });
    const reply = await ask("checkPaper", input);
    if (!reply.ok) return setChecking({ busy: false, fault: reply.fault });
    const { value } = reply;
    return setChecking({ busy: false, ...(value.chosen ? { checked: value.checked } : {}) });
  };
  useScanner((scanned) => void check({ from: "text", text: scanned }));
  const typed = text.trim();
  return (
    <Page
      title="控えとの照合"
      back={{ href: pathTo.audit(), label: "検証" }}
      action={
        <PrimaryButton
          icon={FileSearch}
          busy={busy ? "照合しています" : undefined}
          onClick={() => void check(typed === "" ? { from: "files" } : { from: "text", text })}
        >
          {typed === "" ? "ファイルを選んで照合する" : "この文字を照合する"}
        </PrimaryButton>
      }
    >
      <p>
        受渡票・廃棄証明書のQRコードや、以前の控えを、いまの台帳と比べます。台帳には何も書き込みません。QRコードは読取機でそのまま読み取れます。
      </p>
      <Line>
        <Button size="s" icon={FolderOpen} onClick={() => void check({ from: "folder" })}>
          証拠一式のフォルダを選ぶ
        </Button>
      </Line>
      {fault && <Failure fault={fault} />}
      {checked && <Checked key={JSON.stringify(checked)} checked={checked} />}
      <Section title="照合できるもの">
        <p>
          用紙の写真や読取画像(PNG・JPEG・PDF)、署名された先頭、記録の証明、控えのファイル、証拠一式(フォルダまたはZIP)。
        </p>
        <TextArea
          label="QRコードの文字・署名された先頭"
          need="optional"
          help="ほかの機械で読み取った文字を、そのまま貼り付けます。"
          value={text}
          onValue={setText}
          rows={3}
        />
      </Section>
    </Page>
  );
}

function Checked({ checked }: { readonly checked: CheckedView }) {
  const { papers, refused } = checked;
  return (
    <>
      {refused.map((why) => (
        <Notice key={why} tone="warning">
          {why}
        </Notice>
      ))}
      {papers.map((paper, at) => (
        // One file may hold the same code on each of its pages.
        // oxlint-disable-next-line react/no-array-index-key -- the list is shown once, as it is
        <Paper key={at} paper={paper} />
      ))}
      {papers.some(({ result }) => result.verdict === "held") && <Remember />}
    </>
  );
}

function Paper({ paper }: { readonly paper: PaperView }) {
  const { result, title, says, lines, subject } = paper;
  const held = result.verdict === "held" || result.verdict === "inherited";
  const foreign = result.verdict === "otherLedger" || result.verdict === "lost";
  return (
    <Section title={title} note={result.name}>
      <Notice
        tone={held ? "ok" : foreign ? "warning" : "error"}
        title={heldVerdict[result.verdict]}
        actions={subject && <a href={formPage(subject)}>台帳のこの用紙を見る</a>}
      >
        {says}
      </Notice>
      {lines && <Lines lines={lines} />}
    </Section>
  );
}

const UNITS: readonly Column<FormLines["units"][number]>[] = [
  { head: "情報資産番号", cell: ({ number }) => number, wrap: "none" },
  { head: "名称", cell: ({ name }) => name },
  { head: "媒体", cell: ({ media }) => media, wrap: "none" },
  { head: "数量", cell: ({ quantity }) => quantity, align: "end" },
  {
    head: "そのほかの記載",
    cell: ({ more }) => more.map(([label, value]) => <div key={label}>{`${label} ${value}`}</div>),
  },
];

/** What the ledger recorded, for the eye to compare with the paper. */
function Lines({ lines }: { readonly lines: FormLines }) {
  return (
    <>
      {lines.later.map((says) => (
        <Notice key={says} tone="warning">
          {says}
        </Notice>
      ))}
      <p>台帳に記録された内容です。用紙の記載と見比べてください。</p>
      <KeyValue
        facts={lines.facts.map(([label, said]) => [label, <Said key={label} of={said} />])}
      />
      {lines.units.length > 0 && (
        <Table
          caption="台帳に記録された明細"
          columns={UNITS}
          rows={lines.units}
          keyOf={({ number }) => number}
        />
      )}
    </>
  );
}

/** One line below the other, as on the paper. */
function Said({ of }: { readonly of: readonly string[] }) {
  // oxlint-disable-next-line react/no-array-index-key -- shown once, as it is
  return of.map((line, at) => <div key={at}>{line}</div>);
}

/** From now on every opening compares with what was just found to hold. */
function Remember() {
  const { refresh } = useDesk();
  const [said, setSaid] = useState<readonly { ok: boolean; says: string }[]>([]);
  const [fault, setFault] = useState<Fault>();
  const remember = async () => {
    const reply = await ask("rememberHeads", {});
    setFault(reply.ok ? undefined : reply.fault);
    if (reply.ok) setSaid(reply.value);
    refresh();
  };
  return (
    <Section title="この控えを覚える">
      <p>このパソコンに控えを覚えさせ、これから台帳を開くたびに照合します。</p>
      <Line>
        <Button size="s" onClick={() => void remember()}>
          覚える
        </Button>
      </Line>
      {said.map(({ ok, says }) => (
        <Notice key={says} tone={ok ? "ok" : "warning"}>
          {says}
        </Notice>
      ))}
      {fault && <Failure fault={fault} />}
    </Section>
  );
}
