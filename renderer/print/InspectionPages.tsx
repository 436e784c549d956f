/** What an inspection sees, on as many pages as it takes: the browser breaks them, never within a line. */
import { useLayoutEffect } from "react";
import { eraDate, eraDateTime } from "../../shared/forms/era.ts";
import type { Drawn } from "../../shared/forms/printed.ts";
import { term } from "../../shared/text/ja/forms.ts";
import { formText } from "../../shared/text/ja/formLabels.ts";
import { articleTitle, inspectionText as text } from "../../shared/text/ja/inspection.ts";
import type { Evidence, InspectionView } from "../../shared/views/inspection.ts";
import { Fields, Title } from "./blocks.tsx";
import styles from "./longSheet.module.css";

/** Draws them and says that they are there. */
export function InspectionPages({
  inspection,
  onDrawn,
}: {
  readonly inspection: InspectionView;
  readonly onDrawn: (drawn: Drawn) => void;
}) {
  useLayoutEffect(() => onDrawn({ pages: 1 }), [onDrawn]);
  const { contract, number, client, contractor, from, to, at, entries, requester } = inspection;
  return (
    <div className={styles["sheet"]}>
      {inspection.sample && <p className={styles["sample"]}>{formText.sample}</p>}
      <Title>{text.title}</Title>
      <Fields
        rows={[
          [{ label: formText.contractTitle, value: contract.label }],
          [
            { label: formText.contractNumber, value: number },
            { label: "期間", value: term(from, to) },
          ],
          [
            { label: "発注者", value: client },
            { label: "受注者", value: contractor },
          ],
          ...(requester === undefined ? [] : [[{ label: text.requester, value: requester }]]),
          [
            {
              label: "作成",
              value: `${eraDateTime(at)}(記録 ${entries.toLocaleString("ja-JP")}件の時点)`,
            },
          ],
        ]}
      />
      <p className={styles["limits"]}>{text.limits}</p>
      {inspection.articles.map(({ article, evidence, gaps, gapCount }) => (
        <section key={article}>
          <h2>
            第{article}条 {articleTitle[article]}
          </h2>
          <Gaps gaps={gaps} count={gapCount} />
          {evidence.map((one) => (
            <Records key={one.what} evidence={one} />
          ))}
        </section>
      ))}
    </div>
  );
}

function Gaps({ gaps, count }: { readonly gaps: readonly string[]; readonly count: number }) {
  if (gaps.length === 0) return <p className={styles["whole"]}>{text.noGaps}</p>;
  return (
    <ul className={styles["gaps"]}>
      {gaps.map((gap) => (
        <li key={gap}>
          {text.gaps}: {gap}
        </li>
      ))}
      {count > gaps.length && <li>{text.moreThanPaper(count - gaps.length)}</li>}
    </ul>
  );
}

function Records({ evidence: { what, count, rows } }: { readonly evidence: Evidence }) {
  return (
    <table className={styles["records"]}>
      <thead>
        <tr>
          <th scope="col" colSpan={2}>
            {what} {count.toLocaleString("ja-JP")}件
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.length === 0 && (
          <tr>
            <td colSpan={2}>{text.none}</td>
          </tr>
        )}
        {rows.map(({ on, text: said }, index) => (
          <tr key={index}>
            <td className={styles["on"]}>{eraDate(on)}</td>
            <td>{said}</td>
          </tr>
        ))}
        {count > rows.length && (
          <tr>
            <td colSpan={2}>{text.moreThanPaper(count - rows.length)}</td>
          </tr>
        )}
      </tbody>
    </table>
  );
}
