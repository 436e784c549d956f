/** The 初期設定控: what it is for, how it looks, and getting it onto paper. */
import { FileDown, Printer } from "lucide-react";
import { useState } from "react";
import type { Fault } from "../../../shared/ipc/reply.ts";
import { ask } from "../../app/api.ts";
import { Failure } from "../../app/Failure.tsx";
import { useDesk } from "../../app/ledger.tsx";
import { pathTo } from "../../app/paths.ts";
import { Shown } from "../../app/Shown.tsx";
import { useView } from "../../app/useView.ts";
import { Button, ButtonLink } from "../../ui/Button.tsx";
import { Bullets } from "../../ui/Layout.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Page, PrimaryButton } from "../../ui/Page.tsx";
import { PdfView } from "../../ui/PdfView/PdfView.tsx";
import { useSaid } from "../../ui/said.tsx";

type Target = "printer" | "file";

interface Going {
  readonly doing?: Target;
  readonly fault?: Fault;
  readonly why?: string;
}

/** The page. */
export function SetupSheetPage() {
  const { session } = useDesk();
  const view = useView("setupSheet", {});
  const say = useSaid();
  const [{ doing, fault, why }, setGoing] = useState<Going>({});
  const print = async (target: Target) => {
    setGoing({ doing: target });
    const reply = await ask("printSetupSheet", { target });
    if (!reply.ok) return setGoing({ fault: reply.fault });
    if (!reply.value.printed) return setGoing({ why: reply.value.why });
    setGoing({});
    const { path } = reply.value;
    return say(
      path === undefined ? "初期設定控を印刷しました" : `初期設定控を保存しました(${path})`,
    );
  };
  return (
    <Page
      title="初期設定控"
      action={
        session.user?.role === "auditor" ? undefined : (
          <>
            <ButtonLink href={pathTo.home()}>ホームへ</ButtonLink>
            <Button
              icon={FileDown}
              busy={doing === "file" ? "保存しています" : undefined}
              onClick={() => void print("file")}
            >
              PDFに保存
            </Button>
            <PrimaryButton
              icon={Printer}
              busy={doing === "printer" ? "印刷しています" : undefined}
              onClick={() => void print("printer")}
            >
              印刷
            </PrimaryButton>
          </>
        )
      }
    >
      <Bullets
        items={[
          "台帳の公開鍵と、パスフレーズの保管先を、台帳の外に控えておくための紙です。秘密の内容は印刷されません。",
          "2部印刷して手で書き入れ、1部を発注者に渡します。受渡票や検証用一式を確かめる人は、この紙の公開鍵と見比べます。",
        ]}
      />
      {fault && <Failure fault={fault} />}
      {why !== undefined && <Notice tone="error">{why}</Notice>}
      <Shown view={view} what="印刷の見本">
        {({ pdf, title }) => <PdfView pdf={pdf} title={title} />}
      </Shown>
    </Page>
  );
}
