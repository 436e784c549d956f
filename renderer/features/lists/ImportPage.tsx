/** 取込: a list from a file is looked at first, and recorded when whoever chose it says so. */
import { Download, FileInput, FolderOpen } from "lucide-react";
import { useState } from "react";
import type { Listed } from "../../../shared/domain/commands/import.ts";
import { LISTED } from "../../../shared/domain/commands/import.ts";
import type { Sent } from "../../../shared/ipc/contract.ts";
import type { Fault } from "../../../shared/ipc/reply.ts";
import { columnsOf } from "../../../shared/lists/columns.ts";
import type { Column as ListColumn } from "../../../shared/lists/list.ts";
import { listed } from "../../../shared/text/ja/history/import.ts";
import type { ImportPreview } from "../../../shared/views/import.ts";
import { ask } from "../../app/api.ts";
import { useContract } from "../../app/contract.tsx";
import { useNoContract } from "../../app/noContract.tsx";
import { Failure } from "../../app/Failure.tsx";
import { ForManagers } from "../../app/ForManagers.tsx";
import { go, pathTo, useQuery } from "../../app/paths.ts";
import { Shown } from "../../app/Shown.tsx";
import { useView, valueOf } from "../../app/useView.ts";
import { Button } from "../../ui/Button.tsx";
import { Choices } from "../../ui/Choices.tsx";
import { Fields, Line } from "../../ui/Layout.tsx";
import { grouped } from "../../ui/numbers.ts";
import { Page, PrimaryButton } from "../../ui/Page.tsx";
import { useSaid } from "../../ui/said.tsx";
import { Section } from "../../ui/Section.tsx";
import type { Column } from "../../ui/Table.tsx";
import { Table } from "../../ui/Table.tsx";
import { Select } from "../../ui/TextField.tsx";
import { Preview } from "./Preview.tsx";

interface Picked {
  readonly name: string;
  readonly sha256: string;
}

const TITLE = "一覧の取込";
const RECORDING = "記録しています";

/** The page; what is taken over is in the address, so that each screen leads to its own list. */
export function ImportPage() {
  const asked = useQuery().get("of");
  const of = LISTED.find((one) => one === asked) ?? "assets";
  const { contract } = useChosenContract();
  const back = wayBack(of, contract);
  return (
    <ForManagers title={TITLE} back={back}>
      <Importing key={of} of={of} back={back} />
    </ForManagers>
  );
}

/** Where what was taken over is seen, and designated. */
function wayBack(of: Listed, contract: string) {
  if (of === "assets") return { href: pathTo.assets(), label: "情報資産の一覧" };
  const href = contract === "" ? pathTo.contracts() : pathTo.contract(contract, of);
  return { href, label: "契約" };
}

interface Props {
  readonly of: Listed;
  readonly back: { readonly href: string; readonly label: string };
}

function Importing({ of, back }: Props) {
  const [file, setFile] = useState<Picked>();
  const { contract, setContract } = useChosenContract();
  const wanted = wantedOf(of, contract, file);
  const view = useView("importPreview", wanted);
  const recording = useImport(back.href);
  return (
    <Page
      title={TITLE}
      back={back}
      action={wanted && <Record preview={valueOf(view)} wanted={wanted} recording={recording} />}
    >
      <Choose of={of} file={file} contract={contract} onContract={setContract} onFile={setFile} />
      {recording.fault && <Failure fault={recording.fault} />}
      {wanted ? (
        <Shown view={view} what="ファイルの内容">
          {(shown) => (
            <Preview
              preview={shown}
              busy={recording.busy ? RECORDING : undefined}
              onAnswer={(reasons) => void recording.send({ ...wanted, reasons: [...reasons] })}
            />
          )}
        </Shown>
      ) : (
        <Guide of={of} />
      )}
    </Page>
  );
}

type Wanted = Sent<"importPreview">;

/** What is asked about the file; nothing while it is not known whose units they are. */
function wantedOf(of: Listed, contract: string, file: Picked | undefined): Wanted | undefined {
  if (!file) return undefined;
  const { sha256 } = file;
  if (of !== "assets") return { of, sha256 };
  return contract === "" ? undefined : { of, contract, sha256 };
}

/** The way to record the list, once nothing stands against it. */
function Record(props: {
  readonly preview: ImportPreview | undefined;
  readonly wanted: Wanted;
  readonly recording: ReturnType<typeof useImport>;
}) {
  const { preview, wanted, recording } = props;
  if (preview?.file.sha256 !== wanted.sha256) return null;
  // Where reasons are asked for, they are given together with the word to record.
  if (preview.unfit !== undefined || preview.faultCount > 0 || preview.askCount > 0) return null;
  return (
    <PrimaryButton
      icon={FileInput}
      busy={recording.busy ? RECORDING : undefined}
      onClick={() => void recording.send(wanted)}
    >
      {`${listed[wanted.of]}${grouped(preview.count)}件を取り込む`}
    </PrimaryButton>
  );
}

/** The contract that units are registered under: the chosen one, or the only one there is. */
function useChosenContract() {
  const { contracts, contract } = useContract();
  const [own, setOwn] = useState<string>();
  const only = contracts?.length === 1 ? contracts[0]?.id : undefined;
  return { contract: own ?? contract?.id ?? only ?? "", setContract: setOwn };
}

function useImport(next: string) {
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<Fault>();
  const say = useSaid();
  const send = async (wanted: Sent<"importList">) => {
    setBusy(true);
    const reply = await ask("importList", wanted);
    setBusy(false);
    setFault(reply.ok ? undefined : reply.fault);
    // Where it was refused after all, the preview asks again and says why.
    if (!reply.ok || !reply.value.imported) return;
    const { count, seqs } = reply.value;
    say(`${listed[wanted.of]}${grouped(count)}件を取り込みました(記録 ${entriesText(seqs)})`);
    go(next);
  };
  return { busy, fault, send };
}

/** 113, or 113〜120. */
function entriesText(seqs: readonly number[]): string {
  const [first = 0, last = first] = [seqs[0], seqs.at(-1)];
  return first === last ? grouped(first) : `${grouped(first)}〜${grouped(last)}`;
}

function Choose(props: {
  readonly of: Listed;
  readonly file: Picked | undefined;
  readonly contract: string;
  readonly onContract: (contract: string) => void;
  readonly onFile: (file: Picked) => void;
}) {
  const { of, file, contract, onContract, onFile } = props;
  const { contracts = [] } = useContract();
  const none = useNoContract();
  const [fault, setFault] = useState<Fault>();
  const choose = async () => {
    const reply = await ask("chooseList", {});
    setFault(reply.ok ? undefined : reply.fault);
    if (reply.ok && reply.value.chosen) onFile(reply.value);
  };
  return (
    <Fields>
      <Choices
        label="何の一覧ですか"
        choices={LISTED.map((one) => ({ id: one, label: listed[one] }))}
        value={of}
        // The choices are the lists.
        onValue={(one) => go(pathTo.importList(one as Listed))}
      />
      {of === "assets" && (
        <Select
          label="どの契約の情報資産ですか"
          need="required"
          help={none}
          empty="選んでください"
          options={contracts.map(({ id, title }) => ({ value: id, label: title }))}
          value={contract}
          onValue={onContract}
        />
      )}
      <Line>
        <Button icon={FolderOpen} onClick={() => void choose()}>
          {file ? "別のファイルを選ぶ" : "ファイルを選ぶ"}
        </Button>
        <span>{file ? file.name : "CSVまたはExcel(.xlsx)の一覧を選びます。"}</span>
      </Line>
      {fault && <Failure fault={fault} />}
    </Fields>
  );
}

const GUIDE: readonly Column<ListColumn>[] = [
  { head: "見出し", cell: ({ heading }) => heading, wrap: "none" },
  { head: "必須", cell: ({ required }) => (required ? "必須" : "任意"), wrap: "none" },
  { head: "書き方", cell: ({ write }) => write },
  { head: "例", cell: ({ example }) => example },
];

/** What the columns are, before there is a file; and a template to begin with. */
function Guide({ of }: { readonly of: Listed }) {
  const [fault, setFault] = useState<Fault>();
  const say = useSaid();
  const save = async () => {
    const reply = await ask("saveTemplate", { of });
    setFault(reply.ok ? undefined : reply.fault);
    if (reply.ok && reply.value.chosen) say(`ひな形を保存しました(${reply.value.path})`);
  };
  return (
    <Section
      title="一覧の列"
      actions={
        <Button size="s" icon={Download} onClick={() => void save()}>
          ひな形(CSV)を保存
        </Button>
      }
    >
      <p>
        1行目に見出しを書きます。列の順は自由で、ない列は空欄として扱います。全角の数字や和暦の日付もそのまま読み取ります。
      </p>
      {fault && <Failure fault={fault} />}
      <Table
        caption="一覧の列"
        captionHidden
        columns={GUIDE}
        rows={columnsOf(of)}
        keyOf={({ field }) => field}
      />
    </Section>
  );
}
