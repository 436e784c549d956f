/** The corrections of something on its own page: what stood there and what is right, and the way to another. */
import { PencilLine } from "lucide-react";
import type { Subject } from "../../shared/domain/commands/correction.ts";
import { correctedThing } from "../../shared/text/ja/correctedThing.ts";
import type { CorrectionRow } from "../../shared/views/correction.ts";
import { ButtonLink } from "../ui/Button.tsx";
import { CorrectionStateBadge } from "../ui/StateBadge.tsx";
import { Section } from "../ui/Section.tsx";
import type { Column } from "../ui/Table.tsx";
import { Table } from "../ui/Table.tsx";
import { useMayRecord } from "./ledger.tsx";
import { pathTo } from "./paths.ts";

/** A line of one correction, with where it belongs. */
interface CorrectedRow {
  readonly of: CorrectionRow;
  readonly line: CorrectionRow["lines"][number];
}

const COLUMNS: readonly Column<CorrectedRow>[] = [
  { head: "訂正票", cell: ({ of }) => of.number, wrap: "none" },
  { head: "状態", cell: ({ of }) => <CorrectionStateBadge state={of.state} />, wrap: "none" },
  { head: "項目", cell: ({ line }) => line.field, wrap: "none" },
  { head: "訂正前", cell: ({ line }) => <s>{line.before}</s> },
  { head: "訂正後", cell: ({ line }) => line.after },
];

const ABOUT: Column<CorrectedRow> = {
  head: "対象",
  cell: ({ of: { subject } }) => `${correctedThing[subject.kind]} ${subject.label}`,
};

type LineRow = CorrectionRow["lines"][number];

const LINES: readonly Column<LineRow>[] = [
  { head: "項目", cell: (line) => line.field, wrap: "none" },
  { head: "訂正前", cell: (line) => <s>{line.before}</s> },
  { head: "訂正後", cell: (line) => line.after },
];

/** The lines of one correction, before and after side by side. */
export function CorrectedLines({ lines }: { readonly lines: readonly LineRow[] }) {
  return (
    <Table
      caption="訂正前と訂正後"
      captionHidden
      columns={LINES}
      rows={lines}
      keyOf={(line) => line.field}
    />
  );
}

/** 訂正 */
export function Corrections(props: {
  readonly of: Subject;
  readonly corrections: readonly CorrectionRow[];
}) {
  const { of, corrections } = props;
  const mayRecord = useMayRecord();
  return (
    <Section
      title="訂正"
      note={corrections.length === 0 ? "なし" : `${corrections.length}件`}
      actions={
        mayRecord && (
          <ButtonLink size="s" icon={PencilLine} href={pathTo.correct(of)}>
            記録の誤りを訂正する
          </ButtonLink>
        )
      }
    >
      {corrections.length > 0 && (
        <CorrectedTable caption="訂正前と訂正後" corrections={corrections} />
      )}
    </Section>
  );
}

/** Before and after, a row a field. */
export function CorrectedTable(props: {
  readonly caption: string;
  /** Of different things: each row says what it is about. */
  readonly mixed?: boolean;
  readonly corrections: readonly CorrectionRow[];
}) {
  const rows = props.corrections.flatMap((of) => of.lines.map((line) => ({ of, line })));
  return (
    <Table
      caption={props.caption}
      captionHidden
      columns={props.mixed ? [...COLUMNS.slice(0, 2), ABOUT, ...COLUMNS.slice(2)] : COLUMNS}
      rows={rows}
      keyOf={({ of, line }) => of.id + line.field}
      hrefOf={({ of }) => pathTo.correction(of.id)}
    />
  );
}
