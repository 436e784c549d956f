/** The terms of everything the program is made of. */
import { pathTo } from "../../app/paths.ts";
import { Shown } from "../../app/Shown.tsx";
import { useView } from "../../app/useView.ts";
import { Raw } from "../../ui/Layout.tsx";
import { Page } from "../../ui/Page.tsx";

/** The page. The terms are in the words of those who gave them. */
export function LicencesPage() {
  return (
    <Page title="使用している部品のライセンス" back={{ href: pathTo.settings(), label: "設定" }}>
      <Shown view={useView("licences", {})} what="ライセンス">
        {(text) => <Raw label="ライセンスの全文">{text}</Raw>}
      </Shown>
    </Page>
  );
}
