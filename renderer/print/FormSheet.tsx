/** A form as it will come out of the printer, with the two ways to let it out. Used wherever a form can be printed. */
import { Download, Printer } from "lucide-react";
import { useEffect, useState } from "react";
import type { Returned, Sent } from "../../shared/ipc/contract.ts";
import type { Reply } from "../../shared/ipc/reply.ts";
import { Failure } from "../app/Failure.tsx";
import { ask } from "../app/api.ts";
import { useDesk } from "../app/ledger.tsx";
import { newId } from "../app/newId.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { Notice, Said } from "../ui/Notice.tsx";
import { PdfView } from "../ui/PdfView/PdfView.tsx";
import { Asking } from "../ui/Section.tsx";
import styles from "./FormSheet.module.css";

/** Which form: the slip or certificate, and how far it had got. */
type FormKey = Sent<"preview">;
type Target = Sent<"print">["target"];

/** The real pages of a form, and buttons to print both copies or keep them as a PDF. */
export function FormSheet(form: FormKey) {
  return <Sheet key={`${form.form} ${form.subject} ${form.stage}`} form={form} />;
}

function Sheet({ form }: { readonly form: FormKey }) {
  const shown = useShown(form);
  if (!shown) return <Asking>印刷の内容を準備しています</Asking>;
  if (!shown.ok) return <Failure fault={shown.fault} />;
  const { pdf, title } = shown.value;
  return (
    <div className={styles["sheet"]}>
      <PdfView pdf={pdf} title={title} />
      <Printing form={form} />
    </div>
  );
}

/** The same in a dialog. */
export function FormDialog({ onClose, ...key }: FormKey & { readonly onClose: () => void }) {
  return (
    <Dialog title="印刷" wide close="閉じる" onClose={onClose}>
      <FormSheet {...key} />
    </Dialog>
  );
}

/** Asked once: after a print the next one would look different, but not what is on the paper now. */
function useShown({ form, subject, stage }: FormKey): Reply<Returned<"preview">> | undefined {
  const [reply, setReply] = useState<Reply<Returned<"preview">>>();
  useEffect(() => {
    let wanted = true;
    void ask("preview", { form, subject, stage }).then((answer) => wanted && setReply(answer));
    return () => {
      wanted = false;
    };
  }, [form, subject, stage]);
  return reply;
}

function Printing({ form }: { readonly form: FormKey }) {
  const { session } = useDesk();
  const [busy, setBusy] = useState<Target>();
  const [reply, setReply] = useState<Reply<Returned<"print">>>();
  if (session.user?.role === "auditor") return null;
  const print = (target: Target) => {
    if (busy !== undefined) return;
    setBusy(target);
    setReply(undefined);
    void ask("print", { ...form, id: newId(), target }).then((answer) => {
      setBusy(undefined);
      setReply(answer);
    });
  };
  return (
    <div className={styles["printing"]}>
      <div className={styles["result"]}>{reply && <Result reply={reply} />}</div>
      <Button
        icon={Download}
        busy={busy === "file" ? "保存しています" : undefined}
        onClick={() => print("file")}
      >
        PDFに保存する
      </Button>
      <Button
        look="fill"
        icon={Printer}
        busy={busy === "printer" ? "印刷しています" : undefined}
        onClick={() => print("printer")}
      >
        2部印刷する
      </Button>
    </div>
  );
}

function Result({ reply }: { readonly reply: Reply<Returned<"print">> }) {
  if (!reply.ok) return <Failure fault={reply.fault} />;
  const { value } = reply;
  if (!value.printed) return <Notice tone="warning">{value.why}</Notice>;
  const { seq, path } = value;
  return (
    <Said>
      {path === undefined ? "印刷しました" : `${path} に保存しました`}(記録{" "}
      {seq.toLocaleString("ja-JP")})
    </Said>
  );
}
