/** What is in doubt or lost, each with the next thing to record (Art. 18). */
import { Doubts } from "../../app/Doubts.tsx";
import { pathTo } from "../../app/paths.ts";
import { Notice } from "../../ui/Notice.tsx";
import { Page } from "../../ui/Page.tsx";
import { EmptyState } from "../../ui/Section.tsx";

/** The page. */
export function IncidentPage() {
  return (
    <Page title="事故">
      <Notice
        tone="info"
        title="漏えい・紛失・盗難・改ざんは、そのおそれの段階で発注者に報告します"
      >
        <p>契約が終わった後も同じです(特記事項 第18条)。</p>
      </Notice>
      <Doubts
        empty={
          <EmptyState action={<a href={pathTo.assets()}>情報資産の一覧を見る</a>}>
            保留(隔離)または所在不明の情報資産はありません。見つからないものは、一覧から選んで記録します。
          </EmptyState>
        }
      />
    </Page>
  );
}
