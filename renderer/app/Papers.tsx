/** Papers where they are shown: what each says, the corrections of it, and the way to another. */
import type { CorrectedPaper } from "../../shared/domain/commands/correction.ts";
import { shortDate } from "../../shared/forms/era.ts";
import { correctedThing } from "../../shared/text/ja/correctedThing.ts";
import type { PaperRow } from "../../shared/views/correction.ts";
import { ButtonLink } from "../ui/Button.tsx";
import { More } from "../ui/Layout.tsx";
import { grouped } from "../ui/numbers.ts";
import { Section } from "../ui/Section.tsx";
import type { Column } from "../ui/Table.tsx";
import { Table } from "../ui/Table.tsx";
import { useMayRecord } from "./ledger.tsx";
import { pathTo } from "./paths.ts";
import { useView, valueOf } from "./useView.ts";

interface PapersProps {
  readonly contract: string;
  readonly kinds: readonly CorrectedPaper[];
  /** The one thing they are about; all of the contract where none is named. */
  readonly about?: string;
}

/** 文書の記録 */
export function Papers({ contract, kinds, about }: PapersProps) {
  const mayRecord = useMayRecord();
  const all = valueOf(useView("papers", { contract })) ?? [];
  const papers = all.filter(
    ({ subject }) =>
      kinds.some((kind) => kind === subject.kind) && (about === undefined || subject.id === about),
  );
  if (papers.length === 0) return null;
  const corrected = papers.filter(({ corrections }) => corrections.length > 0).length;
  const note = `${grouped(papers.length)}件${corrected > 0 ? `、うち訂正${grouped(corrected)}件` : ""}`;
  return (
    <Section title="文書の記録と訂正" note={note}>
      <More label="文書の番号・日付・期間の誤りを訂正する">
        <Table
          caption="文書の記録と訂正"
          captionHidden
          columns={mayRecord ? [...COLUMNS, CORRECT] : COLUMNS}
          rows={papers}
          keyOf={keyOf}
        />
      </More>
    </Section>
  );
}

const keyOf = ({ subject }: PaperRow) => [subject.kind, subject.id, subject.nth].join("/");

const COLUMNS: readonly Column<PaperRow>[] = [
  { head: "文書", cell: ({ subject }) => correctedThing[subject.kind], wrap: "none" },
  { head: "番号・だれ・どこ", cell: ({ subject }) => subject.label },
  { head: "日付", cell: ({ date }) => shortDate(date), wrap: "none" },
  { head: "期間・期限", cell: (row) => termOf(row), wrap: "none" },
  {
    head: "訂正票",
    cell: ({ corrections }) =>
      corrections.map(({ id, label }) => (
        <div key={id}>
          <a href={pathTo.correction(id)}>{label}</a>
        </div>
      )),
  },
];

function termOf({ from, to }: PaperRow): string {
  if (from === undefined) return to === undefined ? "" : `${shortDate(to)}まで`;
  return `${shortDate(from)}〜${to === undefined ? "" : shortDate(to)}`;
}

const CORRECT: Column<PaperRow> = {
  head: "操作",
  cell: ({ subject }) => (
    <ButtonLink
      size="s"
      href={pathTo.correct(subject)}
      aria-label={`${correctedThing[subject.kind]} ${subject.label} の記録を訂正する`}
    >
      訂正する
    </ButtonLink>
  ),
};
