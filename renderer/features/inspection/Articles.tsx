/** More than this is counted on the screen, and listed on paper and in the file. */
const SHOWN = 200;

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
  const gaps = articles.reduce((sum, one) => sum + one.gaps.length, 0);
  return (
    <>
      <p role="status">{gaps === 0 ? text.noGaps : `${text.gaps} ${grouped(gaps)}件`}</p>
      <p>{text.limits}</p>
      {articles.map((one) => (
        <Section key={one.article} title={`第${one.article}条 ${articleTitle[one.article] ?? ""}`}>
          {one.gaps.length === 0 ? (
            <Notice tone="ok">{text.noGaps}</Notice>
          ) : (
            <Notice tone="warning" title={`${text.gaps} ${grouped(one.gaps.length)}件`}>
              <Bullets items={one.gaps} />
            </Notice>
          )}
          {one.evidence.map((records) => (
            <Records key={records.what} evidence={records} />
          ))}
        </Section>
      ))}
    </>
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
        rows={rows.slice(0, SHOWN)}
        keyOf={({ on, text: said }) => on + said}
      />
      {count > SHOWN && <p>{text.more(count - SHOWN)}</p>}
    </More>
  );
}
