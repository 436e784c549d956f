/** The 初期設定控: what it is for, how it looks, and getting it onto paper. */
import { ask } from "../../app/api.ts";
import { useDesk } from "../../app/ledger.tsx";
import { pathTo } from "../../app/paths.ts";
import { Shown } from "../../app/Shown.tsx";
import { IntoFile, ontoPaper, useLettingOut } from "../../app/useLettingOut.tsx";
import { useView } from "../../app/useView.ts";
import { ButtonLink } from "../../ui/Button.tsx";
import { Bullets } from "../../ui/Layout.tsx";
import { Page, PrimaryButton } from "../../ui/Page.tsx";
import { PdfView } from "../../ui/PdfView/PdfView.tsx";

/** The page. */
export function SetupSheetPage() {
  const { session } = useDesk();
  const view = useView("setupSheet", {});
  const out = useLettingOut("初期設定控", (target) => ask("printSetupSheet", { target }));
  return (
    <Page
      title="初期設定控"
      action={
        session.user?.role === "auditor" ? undefined : (
          <>
            <ButtonLink href={pathTo.home()}>ホームへ</ButtonLink>
            <IntoFile out={out} />
            <PrimaryButton {...ontoPaper(out)}>印刷</PrimaryButton>
          </>
        )
      }
    >
      <Bullets
        items={[
          "台帳の公開鍵と、パスフレーズの保管先を、台帳の外に控えておくための紙です。秘密の内容は印刷されません。",
          "2部印刷して手で書き入れ、1部を発注者に渡します。受渡票や証拠一式を確かめる人は、この紙の公開鍵と見比べます。",
        ]}
      />
      {out.trouble}
      <Shown view={view} what="印刷の見本">
        {({ pdf, title }) => <PdfView pdf={pdf} title={title} />}
      </Shown>
    </Page>
  );
}
