/** All corrections, newest first. */
import { useOnlyContract } from "../../app/contract.tsx";
import { CorrectedTable } from "../../app/Corrections.tsx";
import { pathTo } from "../../app/paths.ts";
import { Shown } from "../../app/Shown.tsx";
import { useView } from "../../app/useView.ts";
import { grouped } from "../../ui/numbers.ts";
import { Page } from "../../ui/Page.tsx";
import { EmptyState } from "../../ui/Section.tsx";

/** 訂正票の一覧 */
export function CorrectionListPage() {
  const view = useView("corrections", useOnlyContract());
  return (
    <Page title="訂正票の一覧" back={{ href: pathTo.slips(), label: "受渡票の一覧" }}>
      <Shown view={view} what="訂正票の一覧">
        {(corrections) =>
          corrections.length === 0 ? (
            <EmptyState>
              訂正票はまだありません。情報資産・受渡票・搬送・文書のページの「記録の誤りを訂正する」から起票します。
            </EmptyState>
          ) : (
            <CorrectedTable
              mixed
              caption={`訂正票 ${grouped(corrections.length)}件`}
              corrections={corrections}
            />
          )
        }
      </Shown>
    </Page>
  );
}
