/** The papers that allowed something (根拠): what would, while it is typed; what did, under what was recorded. */
import {
  groundText,
  paperCorrected,
  paperNumber,
  paperTerm,
} from "../../shared/text/ja/grounds.ts";
import type { GroundView } from "../../shared/views/common.ts";
import styles from "./Grounds.module.css";
import type { Column } from "./Table.tsx";
import { Table } from "./Table.tsx";

interface GroundsProps {
  readonly grounds: readonly GroundView[];
  readonly hrefOf: (seq: number) => string;
}

/** A quiet line beside what is typed; nothing while nothing is known. */
export function GroundsLine({ grounds, hrefOf }: GroundsProps) {
  if (grounds.length === 0) return null;
  return (
    <section className={styles["quiet"]} aria-label="根拠">
      <p>根拠</p>
      <GroundList grounds={grounds} hrefOf={hrefOf} />
    </section>
  );
}

/** One paper a line, each with the entry that recorded it. */
export function GroundList({ grounds, hrefOf }: GroundsProps) {
  return (
    <ul className={styles["list"]}>
      {grounds.map((ground) => (
        <li key={keyOf(ground)}>
          {groundText(ground)} {recordedIn(ground, hrefOf)}
        </li>
      ))}
    </ul>
  );
}

/** All that is known of each paper. */
export function GroundTable({ grounds, hrefOf }: GroundsProps) {
  const columns: readonly Column<GroundView>[] = [
    { head: "条", cell: ({ article }) => `第${article}条`, wrap: "none" },
    { head: "文書", cell: ({ paper }) => paper, wrap: "none" },
    {
      head: "番号・日付",
      cell: (ground) => [paperNumber(ground), paperCorrected(ground)].filter(Boolean).join(" "),
    },
    { head: "だれ・どこ", cell: ({ about }) => about },
    { head: "有効な期間", cell: paperTerm },
    { head: "登録した記録", cell: (ground) => recordedIn(ground, hrefOf), wrap: "none" },
  ];
  return (
    <Table caption="この記録の根拠" captionHidden columns={columns} rows={grounds} keyOf={keyOf} />
  );
}

function recordedIn({ seq }: GroundView, hrefOf: GroundsProps["hrefOf"]) {
  return seq === undefined ? null : <a href={hrefOf(seq)}>記録 {seq}</a>;
}

function keyOf(ground: GroundView): string {
  return `${ground.rule} ${groundText(ground)} ${paperTerm(ground)}`;
}
