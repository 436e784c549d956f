/** What a verification found, on as many pages as it takes. */
import { useLayoutEffect } from "react";
import { eraDateTime } from "../../shared/forms/era.ts";
import type { Drawn } from "../../shared/forms/printed.ts";
import type { VerificationSheet } from "../../shared/forms/verificationSheet.ts";
import { formText } from "../../shared/text/ja/formLabels.ts";
import { heldText, witnessesText } from "../../shared/text/ja/heads.ts";
import { missingText } from "../../shared/text/ja/missingHeads.ts";
import {
  EARLIER_DOCUMENTS,
  FOLLOWS,
  LIMITS,
  VERIFY_AGAIN,
  VERIFY_REPORT,
  WHAT_TO_DO,
  countsText,
  followsText,
  headingOf,
} from "../../shared/text/ja/verify.ts";
import type { VerifyReport } from "../../shared/views/audit.ts";
import { Fields, Title } from "./blocks.tsx";
import styles from "./longSheet.module.css";

/** Draws them and says that they are there. */
export function VerificationPages({
  verification,
  onDrawn,
}: {
  readonly verification: VerificationSheet;
  readonly onDrawn: (drawn: Drawn) => void;
}) {
  useLayoutEffect(() => onDrawn({ pages: 1 }), [onDrawn]);
  const { title, sample, origin, vkey, report, printedAt } = verification;
  return (
    <div className={styles["sheet"]}>
      {sample && <p className={styles["sample"]}>{formText.sample}</p>}
      <Title>{VERIFY_REPORT}</Title>
      <Fields
        rows={[
          [{ label: "結果", value: headingOf(report) }],
          [{ label: "台帳の名称", value: title }],
          [{ label: "ファイル", value: report.path }],
          [{ label: "台帳の識別名", value: origin }],
          [{ label: "公開鍵", value: vkey }],
          [
            { label: "確かめた時点", value: eraDateTime(report.startedAt) },
            { label: "記録", value: `${report.size.toLocaleString("ja-JP")}件` },
          ],
          [{ label: "先頭のハッシュ値", value: report.root ?? "計算できません" }],
          [{ label: "確かめたもの", value: countsText(report) }],
          [
            { label: "かかった時間", value: `${report.seconds.toFixed(1)}秒` },
            { label: "作成", value: eraDateTime(printedAt) },
          ],
        ]}
      />
      {report.earlierDocuments && <p className={styles["limits"]}>{EARLIER_DOCUMENTS}</p>}

      <Before report={report} />
      <Findings report={report} />
      <Outside report={report} />
      <h2>この結果が示さないこと</h2>
      <p className={styles["limits"]}>{LIMITS}</p>
      <h2>もう一度確かめるには</h2>
      <p className={styles["limits"]}>{VERIFY_AGAIN}</p>
    </div>
  );
}

/** The ledgers before this one, and how many of their entries were lost. */
function Before({ report }: { readonly report: VerifyReport }) {
  const said = followsText(report);
  if (said.length === 0) return null;
  return (
    <>
      <h2>{FOLLOWS}</h2>
      {said.map((line) => (
        <p key={line} className={styles["whole"]}>
          {line}
        </p>
      ))}
    </>
  );
}

function Findings({ report }: { readonly report: VerifyReport }) {
  const { ok, findings, more, firstBad } = report;
  if (ok) return null;
  return (
    <>
      <h2>見つかった異常</h2>
      <p className={styles["gaps"]}>{WHAT_TO_DO}</p>
      {firstBad !== undefined && (
        <p className={styles["whole"]}>最初の異常は記録 {firstBad} です。</p>
      )}
      <table className={styles["records"]}>
        <tbody>
          {findings.map(({ code, seq, subject, message }) => (
            <tr key={`${code} ${seq} ${subject}`}>
              <td className={styles["on"]}>{seq === undefined ? "" : `記録 ${seq}`}</td>
              <td>{message}</td>
            </tr>
          ))}
          {more > 0 && (
            <tr>
              <td colSpan={2}>ほか{more.toLocaleString("ja-JP")}件</td>
            </tr>
          )}
        </tbody>
      </table>
    </>
  );
}

/** What heads outside the file said of it, and who vouches for which. */
function Outside({ report: { heads, size } }: { readonly report: VerifyReport }) {
  const said = heads
    ? [
        ...(heads.missing ?? []).map(missingText),
        ...heads.results.map((result) => heldText(result, size)),
        ...witnessesText(heads),
      ]
    : ["台帳の外の控えとは照合していません。"];
  return (
    <>
      <h2>台帳の外の控えとの照合</h2>
      {said.map((line) => (
        <p key={line} className={styles["whole"]}>
          {line}
        </p>
      ))}
    </>
  );
}
