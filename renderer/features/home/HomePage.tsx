/** What needs doing, most urgent first; then what is held, by state, by place and by month. */
import { Plus } from "lucide-react";
import { useContract, useOnlyContract } from "../../app/contract.tsx";
import { useDesk } from "../../app/ledger.tsx";
import { pathTo } from "../../app/paths.ts";
import { Shown } from "../../app/Shown.tsx";
import { useView } from "../../app/useView.ts";
import { missingHeads } from "../../../shared/text/ja/missingHeads.ts";
import type { HomeView } from "../../../shared/views/home.ts";
import { Notice } from "../../ui/Notice.tsx";
import { Page, PrimaryLink } from "../../ui/Page.tsx";
import { Section } from "../../ui/Section.tsx";
import { grouped } from "../../ui/numbers.ts";
import { Held } from "./Held.tsx";
import styles from "./Home.module.css";
import { Months } from "./Months.tsx";
import { Preparing } from "./Preparing.tsx";
import { Todos } from "./Todos.tsx";

/** Home. */
export function HomePage() {
  const { session } = useDesk();
  const { contracts, contract } = useContract();
  const only = useOnlyContract();
  const view = useView("home", only);
  const manager = session.user?.role === "manager";
  return (
    <Page
      title="ホーム"
      beside={
        contract && <p className={styles["only"]}>契約 {contract.number} だけを表示しています</p>
      }
      action={
        manager &&
        contracts &&
        contracts.length > 0 && (
          <PrimaryLink href={pathTo.newSlip()} icon={Plus}>
            受渡を始める
          </PrimaryLink>
        )
      }
    >
      {session.ledger?.missingHeads.map(missingHeads).map(({ title, says }) => (
        <Notice
          key={title}
          tone="warning"
          title={title}
          actions={<a href={pathTo.checkPaper()}>控えとの照合へ</a>}
        >
          {says}
        </Notice>
      ))}
      {manager && <Preparing contracts={contracts} />}
      <Shown view={view} what="ホーム">
        {(home) => <Everything home={home} />}
      </Shown>
    </Page>
  );
}

function Everything({ home }: { readonly home: HomeView }) {
  return (
    <>
      <Section title="要対応" note={home.todos.length > 0 && `${grouped(home.todos.length)}件`}>
        <Todos home={home} />
      </Section>
      <Section title="預かり中" note={`${grouped(home.held)}点`}>
        <Held home={home} />
      </Section>
      <Section title="受領と返却・廃棄の推移" note="月ごとの点数">
        <Months months={home.months} />
      </Section>
    </>
  );
}
