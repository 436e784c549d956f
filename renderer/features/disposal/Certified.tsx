/** What was handed to the vendor against its certificates: the papers, the three lists, what the client decided. */
import { comparedWith } from "../../../shared/domain/certified.ts";
import { eraDate } from "../../../shared/forms/era.ts";
import { differenceText } from "../../../shared/text/ja/certified.ts";
import type { CertifiedView } from "../../../shared/views/certified.ts";
import type { DestructionView } from "../../../shared/views/disposal.ts";
import { moment } from "../../ui/dates.ts";
import { grouped } from "../../ui/numbers.ts";
import { Notice } from "../../ui/Notice.tsx";
import { Section } from "../../ui/Section.tsx";
import type { Column } from "../../ui/Table.tsx";
import { Table } from "../../ui/Table.tsx";
import { ThreeLists } from "./ThreeLists.tsx";

type Paper = CertifiedView["papers"][number];
type Decision = CertifiedView["decisions"][number];

/** Whether something is open. */
export function differs({ unnamed, unknown }: CertifiedView): boolean {
  return unnamed.length > 0 || unknown.length > 0;
}

/** All of it, for the page of the destruction. */
export function Certified({ work }: { readonly work: DestructionView }) {
  const { certified } = work;
  if (certified.papers.length === 0) return null;
  const { unnamed, unknown } = certified;
  const open = { unnamed: unnamed.length, unknown: unknown.length };
  return (
    <>
      {differs(certified) && (
        <Notice tone="warning" title={`処分業者の証明書と差異があります(${differenceText(open)})`}>
          処分業者に確かめ、補完または差替えの証明書を登録するか、発注者の書面による決定を記録してください(特記事項
          第14条)。それまで、廃棄証明書の発行・確認と契約の完結はできません。
        </Notice>
      )}
      <Papers certified={certified} />
      <ThreeLists
        compared={comparedWith(
          { units: certified.handed, besides: certified.besides },
          certified.papers,
        )}
      />
      <Decisions decisions={certified.decisions} />
    </>
  );
}

const PAPERS: readonly Column<Paper>[] = [
  { head: "番号", cell: ({ number }) => number },
  { head: "日付", cell: ({ date }) => eraDate(date), wrap: "none" },
  { head: "証明した業者", cell: ({ issuer }) => issuer },
  { head: "記載された番号", cell: ({ marks }) => `${grouped(marks.length)}件`, wrap: "none" },
  { head: "扱い", cell: ({ replaces }) => (replaces ? "差替え" : ""), wrap: "none" },
  { head: "写し", cell: ({ scan }) => scan?.name ?? "" },
];

/** The vendor's papers, in the order they came. */
export function Papers({ certified: { papers } }: { readonly certified: CertifiedView }) {
  if (papers.length === 0) return null;
  return (
    <Section title="処分業者の証明書" note={`${papers.length}通`}>
      <Table
        caption="処分業者の証明書"
        columns={PAPERS}
        rows={papers}
        keyOf={({ number, at }) => `${number}/${at}`}
      />
    </Section>
  );
}

const DECISIONS: readonly Column<Decision>[] = [
  { head: "記録", cell: ({ at }) => moment(at), wrap: "none" },
  { head: "文書", cell: ({ document, date }) => `${document}(${eraDate(date)})` },
  { head: "決定の内容", cell: ({ reason }) => reason },
  { head: "証明書にないもの", cell: ({ unnamed }) => unnamed.join("、") },
  { head: "渡していない番号", cell: ({ unknown }) => unknown.join("、") },
];

function Decisions({ decisions }: { readonly decisions: readonly Decision[] }) {
  if (decisions.length === 0) return null;
  return (
    <Section title="差異についての発注者の決定">
      <Table
        caption="差異についての発注者の決定"
        columns={DECISIONS}
        rows={decisions}
        keyOf={({ at }) => at}
      />
    </Section>
  );
}
