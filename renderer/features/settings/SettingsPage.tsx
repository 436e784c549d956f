/** Who may sign in, what this program is, and what must be kept safe. */
import { FileInput, UserPlus } from "lucide-react";
import { role as roleWords } from "../../../shared/text/ja/words.ts";
import type { AccountRow, SessionView } from "../../../shared/views/session.ts";
import { useDesk, useMayRecord } from "../../app/ledger.tsx";
import { pathTo } from "../../app/paths.ts";
import { Shown } from "../../app/Shown.tsx";
import { useView } from "../../app/useView.ts";
import { ButtonLink } from "../../ui/Button.tsx";
import { Bullets, Line } from "../../ui/Layout.tsx";
import { mono } from "../../ui/links.tsx";
import { grouped } from "../../ui/numbers.ts";
import { Page, PrimaryLink } from "../../ui/Page.tsx";
import { KeyValue, Section } from "../../ui/Section.tsx";
import type { Column } from "../../ui/Table.tsx";
import { Table } from "../../ui/Table.tsx";
import { HeadsSection } from "./HeadsSection.tsx";
import { ROLE_TEXT } from "./roleText.ts";
import { Witnesses } from "./Witnesses.tsx";

/** The page. */
export function SettingsPage() {
  const { session } = useDesk();
  const mayRecord = useMayRecord();
  return (
    <Page
      title="設定"
      action={
        mayRecord && (
          <PrimaryLink href={pathTo.newAccount()} icon={UserPlus}>
            利用者を登録する
          </PrimaryLink>
        )
      }
    >
      <Self session={session} />
      <Accounts />
      {mayRecord && <Lists />}
      <Safekeeping session={session} />
      <HeadsSection />
      <Witnesses />
      <About session={session} />
    </Page>
  );
}

/** What a ledger begins with, where it stands in files already. */
function Lists() {
  return (
    <Section title="一覧の取込">
      <p>情報資産・人・場所の一覧を、CSVまたはExcelのファイルから登録できます。</p>
      <Line>
        <ButtonLink size="s" icon={FileInput} href={pathTo.importList("assets")}>
          ファイルから取り込む
        </ButtonLink>
      </Line>
    </Section>
  );
}

function Self({ session }: { readonly session: SessionView }) {
  const { user } = session;
  if (!user) return null;
  return (
    <Section title="自分">
      <KeyValue
        facts={[
          ["ログイン名", user.login],
          ["役割", roleWords[user.role]],
          ["自動ロック", `操作のないまま${grouped(session.idleMinutes)}分で、ロックします`],
        ]}
      />
      <Line>
        {user.role === "auditor" ? (
          <p>パスワードを変えるときは、管理責任者に依頼して、新しい利用者を登録します。</p>
        ) : (
          <ButtonLink size="s" href={pathTo.password()}>
            パスワードを変える
          </ButtonLink>
        )}
      </Line>
    </Section>
  );
}

function Accounts() {
  const mayRecord = useMayRecord();
  const { session } = useDesk();
  const own = session.user?.account;
  return (
    <Shown view={useView("accounts", {})} what="利用者">
      {(accounts) => (
        <Section title="利用者" note={`${grouped(accounts.length)}人`}>
          <Table
            caption="利用者"
            captionHidden
            columns={[...COLUMNS, ...(mayRecord ? [closing(own)] : [])]}
            rows={accounts}
            keyOf={({ account }) => account}
          />
          <Bullets
            items={(["manager", "staff", "auditor"] as const).map(
              (role) => `${roleWords[role]}: ${ROLE_TEXT[role]}`,
            )}
          />
        </Section>
      )}
    </Shown>
  );
}

const COLUMNS: readonly Column<AccountRow>[] = [
  { head: "ログイン名", cell: ({ login }) => login },
  { head: "役割", cell: ({ role }) => roleWords[role], wrap: "none" },
  { head: "人", cell: ({ name }) => name ?? "登録なし" },
  { head: "状態", cell: ({ closed }) => (closed ? "停止" : "使えます"), wrap: "none" },
];

function closing(own: string | undefined): Column<AccountRow> {
  return {
    head: "操作",
    cell: ({ account, login, closed }) => {
      if (closed) return "";
      if (account === own) return "自分の利用者は停止できません";
      return (
        <ButtonLink
          size="s"
          look="text"
          tone="danger"
          href={pathTo.closeAccount(account)}
          aria-label={`${login} を停止する`}
        >
          停止する
        </ButtonLink>
      );
    },
  };
}

/** Where things lie, and what would be lost with them. */
function Safekeeping({ session }: { readonly session: SessionView }) {
  const { ledger } = session;
  if (!ledger) return null;
  return (
    <Section title="台帳と鍵の保管">
      <KeyValue
        facts={[
          ["台帳のファイル", mono(ledger.path)],
          ["鍵のファイル", mono(`${ledger.path}-key`)],
        ]}
      />
      <Bullets
        items={[
          "台帳と鍵は、同じフォルダに置いたまま使います。どちらも失わないように、別の場所にバックアップを取ってください。",
          "パスフレーズは紙に書き、台帳とは別に、金庫などで保管してください。失うと、利用者が全員いなくなったときや、ほかの端末で記録を続けるときに、この台帳へ記録できなくなります。",
          "印刷した受渡票と証明書は、台帳が書き換えられていないことを示す控えになります。捨てずに保管してください。",
        ]}
      />
      <Line>
        <ButtonLink size="s" href={pathTo.backups()}>
          バックアップ
        </ButtonLink>
        <ButtonLink size="s" href={pathTo.setupSheet()}>
          初期設定控を見る
        </ButtonLink>
      </Line>
    </Section>
  );
}

function About({ session }: { readonly session: SessionView }) {
  return (
    <Section title="このプログラム">
      <KeyValue
        facts={[
          ["版", session.version],
          ["実行環境", `Electron ${session.electron}`],
        ]}
      />
      <Line>
        <ButtonLink size="s" href={pathTo.licences()}>
          使用している部品のライセンスを見る
        </ButtonLink>
      </Line>
    </Section>
  );
}
