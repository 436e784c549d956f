/** Destruction, from instruction to accepted certificate: what waits where, and since when. */
import { Plus } from "lucide-react";
import { shortDate } from "../../../shared/forms/era.ts";
import { method, technique } from "../../../shared/text/ja/words.ts";
import type { DisposalView } from "../../../shared/views/disposal.ts";
import { useOnlyContract } from "../../app/contract.tsx";
import { useMayRecord } from "../../app/ledger.tsx";
import { pathTo } from "../../app/paths.ts";
import { Shown } from "../../app/Shown.tsx";
import { useView } from "../../app/useView.ts";
import { shortMoment } from "../../ui/dates.ts";
import { grouped } from "../../ui/numbers.ts";
import { Page, PrimaryLink } from "../../ui/Page.tsx";
import { EmptyState, Section } from "../../ui/Section.tsx";
import type { Column } from "../../ui/Table.tsx";
import { Table } from "../../ui/Table.tsx";
import { CertificateBadge, InstructionBadge } from "./badges.tsx";
import { sinceDays } from "./words.ts";

/** The page. */
export function DisposalPage() {
  const view = useView("disposals", useOnlyContract());
  const mayRecord = useMayRecord();
  return (
    <Page
      title="廃棄"
      action={
        mayRecord && (
          <PrimaryLink href={pathTo.newInstruction()} icon={Plus}>
            廃棄の指示を登録する
          </PrimaryLink>
        )
      }
    >
      <Shown view={view} what="廃棄の一覧">
        {(disposal) => <Everything disposal={disposal} />}
      </Shown>
    </Page>
  );
}

function Everything({ disposal }: { readonly disposal: DisposalView }) {
  const { instructions, ready, destructions, certificates } = disposal;
  const uncertified = destructions.filter((one) => !one.certificate && one.units > 0);
  const unaccepted = certificates.filter((one) => !one.accepted);
  if (instructions.length === 0) {
    return (
      <EmptyState>
        廃棄の指示はまだ登録されていません。廃棄は、発注者の指示を登録してから始めます(特記事項
        第14条)。
      </EmptyState>
    );
  }
  return (
    <>
      <List
        title="1. 廃棄の指示"
        none="進行中の指示はありません。"
        columns={INSTRUCTIONS}
        rows={instructions.filter(isOpen)}
        hrefOf={pathTo.instruction}
      />
      <List
        title="2. 実施を待つ廃棄票"
        none="実施を待つものはありません。"
        columns={READY}
        rows={ready.map((one) => ({ ...one, id: one.slip.id }))}
        hrefOf={pathTo.newDestruction}
      />
      <List
        title="3. 証明書を待つ実施記録"
        none="証明書を待つものはありません。"
        columns={DESTRUCTIONS}
        rows={uncertified}
        hrefOf={pathTo.destruction}
      />
      <List
        title="4. 発注者の確認を待つ証明書"
        none="確認を待つものはありません。"
        columns={CERTIFICATES}
        rows={unaccepted}
        hrefOf={pathTo.certificate}
      />
      <Done disposal={disposal} />
    </>
  );
}

/** An instruction that still has something to be done, or to be accepted. */
function isOpen({ withdrawn, disposed, units }: Instruction): boolean {
  return !withdrawn && disposed < units;
}

/** What is over is still there to be found. */
function Done({ disposal: { instructions, certificates } }: { readonly disposal: DisposalView }) {
  const done = certificates.filter((one) => one.accepted);
  const over = instructions.filter((one) => !isOpen(one));
  return (
    <>
      {done.length > 0 && (
        <List
          title="終わった廃棄"
          none=""
          columns={CERTIFICATES}
          rows={done}
          hrefOf={pathTo.certificate}
        />
      )}
      {over.length > 0 && (
        <List
          title="終わった指示・撤回された指示"
          none=""
          columns={INSTRUCTIONS}
          rows={over}
          hrefOf={pathTo.instruction}
        />
      )}
    </>
  );
}

function List<R extends { readonly id: string }>(props: {
  readonly title: string;
  readonly none: string;
  readonly columns: readonly Column<R>[];
  readonly rows: readonly R[];
  readonly hrefOf: (id: string) => string;
}) {
  const { title, none, columns, rows, hrefOf } = props;
  return (
    <Section title={title} note={`${grouped(rows.length)}件`}>
      {rows.length === 0 ? (
        <p>{none}</p>
      ) : (
        <Table
          caption={title}
          captionHidden
          columns={columns}
          rows={rows}
          keyOf={({ id }) => id}
          hrefOf={({ id }) => hrefOf(id)}
        />
      )}
    </Section>
  );
}

type Instruction = DisposalView["instructions"][number];
type Ready = DisposalView["ready"][number] & { readonly id: string };
type Destruction = DisposalView["destructions"][number];
type Certificate = DisposalView["certificates"][number];

const count = (units: number) => `${grouped(units)}点`;

const INSTRUCTIONS: readonly Column<Instruction>[] = [
  { head: "指示の番号", cell: (one) => one.number },
  { head: "状態", cell: (one) => <InstructionBadge order={one} /> },
  { head: "区分", cell: (one) => method[one.method] },
  { head: "期限", cell: (one) => shortDate(one.deadline), wrap: "none" },
  { head: "未着手", cell: (one) => count(one.waiting), align: "end" },
  { head: "手続中", cell: (one) => count(one.underway), align: "end" },
  { head: "実施済", cell: (one) => count(one.destroyed), align: "end" },
  { head: "廃棄済", cell: (one) => count(one.disposed), align: "end" },
];

const READY: readonly Column<Ready>[] = [
  { head: "廃棄票", cell: ({ slip }) => `${slip.label} の実施を記録する` },
  { head: "場所", cell: ({ place }) => place.label },
  { head: "点数", cell: ({ units }) => count(units), align: "end" },
];

const DESTRUCTIONS: readonly Column<Destruction>[] = [
  { head: "実施日時", cell: (one) => shortMoment(one.endedAt), wrap: "none" },
  { head: "待っている日数", cell: (one) => `実施から${sinceDays(one.endedAt)}`, wrap: "none" },
  { head: "場所", cell: (one) => one.place.label },
  { head: "技法", cell: (one) => technique[one.technique] },
  { head: "点数", cell: (one) => count(one.units), align: "end" },
];

const CERTIFICATES: readonly Column<Certificate>[] = [
  { head: "証明書の番号", cell: (one) => one.number },
  {
    head: "状態",
    cell: (one) => <CertificateBadge accepted={one.accepted} withdrawn={one.withdrawn} />,
  },
  { head: "発行日", cell: (one) => shortDate(one.issuedOn), wrap: "none" },
  { head: "点数", cell: (one) => count(one.units), align: "end" },
];
