/** The articles one below the other: first what is missing, then what meets them. */
import { eraDate } from "../../../shared/forms/era.ts";
import { articleTitle, inspectionText as text } from "../../../shared/text/ja/inspection.ts";
import type { Evidence, InspectionView } from "../../../shared/views/inspection.ts";
import { Bullets, More } from "../../ui/Layout.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { grouped } from "../../ui/numbers.ts";
import { Section } from "../../ui/Section.tsx";
import { Table } from "../../ui/Table.tsx";

export function Articles({ inspection: { articles } }: { readonly inspection: InspectionView }) {
  const gaps = articles.reduce((sum, one) => sum + one.gapCount, 0);
  return (
    <>
      <p role="status">{gaps === 0 ? text.noGaps : `${text.gaps} ${grouped(gaps)}件`}</p>
      <p>{text.limits}</p>
      {articles.map((one) => (
        <Section key={one.article} title={`第${one.article}条 ${articleTitle[one.article] ?? ""}`}>
          <Gaps gaps={one.gaps} count={one.gapCount} />
          {one.evidence.map((records) => (
            <Records key={records.what} evidence={records} />
          ))}
        </Section>
      ))}
    </>
  );
}

function Gaps({ gaps, count }: { readonly gaps: readonly string[]; readonly count: number }) {
  if (count === 0) return <Notice tone="ok">{text.noGaps}</Notice>;
  return (
    <Notice tone="warning" title={`${text.gaps} ${grouped(count)}件`}>
      <Bullets items={gaps} />
      {count > gaps.length && <p>{text.more(count - gaps.length, count)}</p>}
    </Notice>
  );
}

function Records({ evidence: { what, count, rows } }: { readonly evidence: Evidence }) {
  if (count === 0)
    return (
      <p>
        {what}: {text.none}
      </p>
    );
  return (
    <More label={`${what} ${grouped(count)}件`}>
      <Table
        caption={what}
        captionHidden
        columns={[
          { head: "年月日", cell: ({ on }) => eraDate(on), wrap: "none" },
          { head: "内容", cell: ({ text: said }) => said },
        ]}
        rows={rows}
        keyOf={({ on, text: said }) => on + said}
      />
      {count > rows.length && <p>{text.more(count - rows.length, count)}</p>}
    </More>
  );
}
