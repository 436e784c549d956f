/** What was found, in the words that matter: whole or not, what was looked at, what this cannot show. */
import { FileDown } from "lucide-react";
import { useState } from "react";
import type { Fault } from "../../../shared/ipc/reply.ts";
import { heldText, witnessesText } from "../../../shared/text/ja/heads.ts";
import { missingHeads } from "../../../shared/text/ja/missingHeads.ts";
import {
  EARLIER_DOCUMENTS,
  FOLLOWS,
  followsText,
  LIMITS,
  VERIFY_REPORT,
  WHAT_TO_DO,
  countsText,
  headingOf,
} from "../../../shared/text/ja/verify.ts";
import type { Finding, VerifyReport } from "../../../shared/views/audit.ts";
import { ask } from "../../app/api.ts";
import { Failure } from "../../app/Failure.tsx";
import { pathTo } from "../../app/paths.ts";
import { IntoFile, ontoPaper, useLettingOut } from "../../app/useLettingOut.tsx";
import { Button } from "../../ui/Button.tsx";
import { moment } from "../../ui/dates.ts";
import { Bullets, Line } from "../../ui/Layout.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { grouped } from "../../ui/numbers.ts";
import { useSaid } from "../../ui/said.tsx";
import { KeyValue, Section } from "../../ui/Section.tsx";
import type { Column } from "../../ui/Table.tsx";
import { Table } from "../../ui/Table.tsx";

/** The verdict. */
export function Verdict({ report }: { readonly report: VerifyReport }) {
  return (
    <Section title={headingOf(report)}>
      {report.ok ? <Notice tone="ok">{LIMITS}</Notice> : <Unsound report={report} />}
      <KeyValue
        facts={[
          ["確かめたもの", countsText(report)],
          ["確かめた時点", `${moment(report.startedAt)}、記録${grouped(report.size)}件`],
          ["かかった時間", `${report.seconds.toFixed(1)}秒`],
        ]}
      />
      {report.earlierDocuments && <Notice tone="warning">{EARLIER_DOCUMENTS}</Notice>}
      {report.follows && (
        <Notice tone="info" title={FOLLOWS}>
          {followsText(report).join("")}
        </Notice>
      )}
      <Outside report={report} />
      <SaveReport />
      {!report.ok && <Findings report={report} />}
    </Section>
  );
}

/** What heads outside the file said of it. */
function Outside({ report }: { readonly report: VerifyReport }) {
  const { heads, size } = report;
  if (!heads) return null;
  const said = [...heads.results.map((result) => heldText(result, size)), ...witnessesText(heads)];
  return (
    <>
      {heads.missing?.map(missingHeads).map(({ title, says }) => (
        <Notice key={title} tone="warning" title={title}>
          {says}
        </Notice>
      ))}
      <p>台帳の外の控えとの照合</p>
      <Bullets items={said} />
    </>
  );
}

/** What comes first, what it means, what to do now. */
function Unsound({ report }: { readonly report: VerifyReport }) {
  const [first] = report.findings;
  return (
    <Notice tone="error" title={WHAT_TO_DO}>
      {report.firstBad !== undefined && (
        <p>
          最初の異常は
          <a href={pathTo.entry(report.firstBad)}>記録 {grouped(report.firstBad)}</a>
          です。それより前の記録は、この検証では異常がありませんでした。
        </p>
      )}
      {first && <p>{first.message}</p>}
    </Notice>
  );
}

const FINDINGS: readonly Column<Finding>[] = [
  {
    head: "記録",
    cell: ({ seq }) => (seq === undefined ? "" : <a href={pathTo.entry(seq)}>{grouped(seq)}</a>),
    align: "end",
  },
  { head: "異常", cell: ({ message }) => message },
];

function Findings({ report }: { readonly report: VerifyReport }) {
  const total = report.findings.length + report.more;
  return (
    <>
      <Table
        caption={`見つかった異常(${grouped(total)}件)`}
        columns={FINDINGS}
        rows={report.findings}
        keyOf={({ code, seq, subject }) => `${code} ${seq} ${subject}`}
      />
      {report.more > 0 && (
        <p>ほかに{grouped(report.more)}件あります。検証結果を保存すると、件数を残せます。</p>
      )}
    </>
  );
}

function SaveReport() {
  const [fault, setFault] = useState<Fault>();
  const say = useSaid();
  const out = useLettingOut(VERIFY_REPORT, (target) => ask("printReport", { target }));
  const save = async () => {
    const reply = await ask("saveReport", {});
    setFault(reply.ok ? undefined : reply.fault);
    if (reply.ok && reply.value.chosen) say(`検証結果を保存しました(${reply.value.path})`);
  };
  return (
    <>
      <Line>
        <Button size="s" icon={FileDown} onClick={() => void save()}>
          検証結果を保存する
        </Button>
        <IntoFile out={out} size="s" />
        <Button size="s" {...ontoPaper(out)}>
          印刷
        </Button>
      </Line>
      <p>ほかのプログラムで読むときは、保存するファイルの種類でJSONを選びます。</p>
      {fault && <Failure fault={fault} />}
      {out.trouble}
    </>
  );
}
