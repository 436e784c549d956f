/** A printed form: how it looks, printing it again, and every print there has been. */
import { FileDown, Printer } from "lucide-react";
import { useState } from "react";
import type { Fault } from "../../shared/ipc/reply.ts";
import type { Sent } from "../../shared/ipc/contract.ts";
import type { SheetView } from "../../shared/views/common.ts";
import { Button } from "../ui/Button.tsx";
import { moment } from "../ui/dates.ts";
import { linkTo } from "../ui/links.tsx";
import { Notice } from "../ui/Notice.tsx";
import { grouped } from "../ui/numbers.ts";
import { PdfView } from "../ui/PdfView/PdfView.tsx";
import { useSaid } from "../ui/said.tsx";
import { Section } from "../ui/Section.tsx";
import { Table } from "../ui/Table.tsx";
import { ask } from "./api.ts";
import { Failure } from "./Failure.tsx";
import { useDesk } from "./ledger.tsx";
import { pathTo } from "./paths.ts";
import { newId } from "./newId.ts";
import styles from "./Sheets.module.css";
import { Shown } from "./Shown.tsx";
import { useView } from "./useView.ts";

type Key = Sent<"preview">;

const STAGES: Readonly<Record<SheetView["stage"], string>> = {
  issued: "発行時の内容",
  completed: "確認後の内容",
};

/** How a print is going: what is being done, or why nothing came out. */
export interface Printing {
  readonly doing?: "printer" | "file";
  readonly fault?: Fault;
  readonly why?: string;
}

/** Prints a form on paper or into a file, and says what came of it. */
export function usePrinting(key: Key, what: string) {
  const [printing, setPrinting] = useState<Printing>({});
  const say = useSaid();
  const print = async (target: "printer" | "file") => {
    setPrinting({ doing: target });
    const reply = await ask("print", { ...key, id: newId(), target });
    if (!reply.ok) return setPrinting({ fault: reply.fault });
    if (!reply.value.printed) return setPrinting({ why: reply.value.why });
    setPrinting({});
    const { seq, path } = reply.value;
    return say(
      path === undefined
        ? `${what}を2部印刷しました(記録 ${grouped(seq)})`
        : `${what}を保存しました(${path}、記録 ${grouped(seq)})`,
    );
  };
  return { printing, print };
}

interface SheetProps {
  readonly form: Key["form"];
  readonly subject: string;
  /** What the form is called, with its number. */
  readonly what: string;
  readonly sheets: readonly SheetView[];
}

/** The form as it is now, with the prints there have been. Earlier contents stay to be seen. */
export function Sheets({ form, subject, what, sheets }: SheetProps) {
  const latest = sheets.some((one) => one.stage === "completed") ? "completed" : "issued";
  const [stage, setStage] = useState<SheetView["stage"]>();
  const shown = stage ?? latest;
  if (sheets.length === 0) return null;
  return (
    <Section
      title="印刷"
      note={STAGES[shown]}
      actions={
        sheets.length > 1 && (
          <Button size="s" onClick={() => setStage(shown === "issued" ? "completed" : "issued")}>
            {STAGES[shown === "issued" ? "completed" : "issued"]}を見る
          </Button>
        )
      }
    >
      <Sheet key={shown} sent={{ form, subject, stage: shown }} what={what} />
      <Prints prints={sheets.find((one) => one.stage === shown)?.prints ?? []} />
    </Section>
  );
}

/** One stage of a form: the buttons, then the paper. */
function Sheet({ sent, what }: { readonly sent: Key; readonly what: string }) {
  const { session } = useDesk();
  const { printing, print } = usePrinting(sent, what);
  return (
    <div className={styles["sheet"]}>
      {session.user?.role !== "auditor" && (
        <div className={styles["ways"]}>
          <Button
            icon={Printer}
            busy={printing.doing === "printer" ? "印刷しています" : undefined}
            onClick={() => void print("printer")}
          >
            2部印刷
          </Button>
          <Button
            icon={FileDown}
            busy={printing.doing === "file" ? "保存しています" : undefined}
            onClick={() => void print("file")}
          >
            PDFに保存
          </Button>
        </div>
      )}
      <Unprinted printing={printing} />
      <Paper sent={sent} />
    </div>
  );
}

/** Why nothing came out. */
export function Unprinted({ printing }: { readonly printing: Printing }) {
  return (
    <>
      {printing.fault && <Failure fault={printing.fault} />}
      {printing.why !== undefined && <Notice tone="error">{printing.why}</Notice>}
    </>
  );
}

/** The form as it will be on paper. */
export function Paper({ sent }: { readonly sent: Key }) {
  const view = useView("preview", sent);
  return (
    <Shown view={view} what="印刷の見本">
      {({ pdf, title }) => <PdfView pdf={pdf} title={title} />}
    </Shown>
  );
}

function Prints({ prints }: { readonly prints: SheetView["prints"] }) {
  if (prints.length === 0) return <p>まだ印刷していません。</p>;
  return (
    <Table
      caption="印刷の記録"
      columns={[
        { head: "日時", cell: (one) => moment(one.at), wrap: "none" },
        { head: "部数", cell: (one) => `${one.copies}部`, align: "end" },
        { head: "出力先", cell: (one) => one.target },
        {
          head: "記録",
          cell: (one) =>
            linkTo({ id: String(one.seq), label: grouped(one.seq) }, () => pathTo.entry(one.seq)),
          align: "end",
        },
        { head: "PDFのSHA-256", cell: (one) => one.pdfSha256 },
      ]}
      rows={prints}
      keyOf={(one) => String(one.seq)}
    />
  );
}
