/** The written reports of an incident: each edition with its paper and whether the client has taken it. */
import { eraDate } from "../../../shared/forms/era.ts";
import { reportEdition, reportMeans } from "../../../shared/text/ja/recordWords.ts";
import type { IncidentView, ReportView } from "../../../shared/views/incident.ts";
import { useMayRecord } from "../../app/ledger.tsx";
import { pathTo } from "../../app/paths.ts";
import { Sheets } from "../../app/Sheets.tsx";
import { SignedCopies } from "../../app/SignedCopies.tsx";
import { ButtonLink } from "../../ui/Button.tsx";
import { moment } from "../../ui/dates.ts";
import { Line, More } from "../../ui/Layout.tsx";
import { KeyValue, Section } from "../../ui/Section.tsx";

/** Newest first: that is the one that counts. */
export function Reports({ incident }: { readonly incident: IncidentView }) {
  const mayRecord = useMayRecord() && incident.state === "open";
  const [newest, ...earlier] = incident.reports.toReversed();
  return (
    <Section
      title="事故報告書(書面)"
      note={`${incident.reports.length}件`}
      actions={
        mayRecord && (
          <ButtonLink size="s" href={pathTo.incidentAct(incident.id, "write")}>
            {newest ? "続きの報告書を作成する" : "事故報告書を作成する"}
          </ButtonLink>
        )
      }
    >
      {newest ? (
        <Report incident={incident} report={newest} />
      ) : (
        <p>
          まだ作成していません。事故発生の理由にかかわらず、書面による報告が必要です(特記事項
          第18条第2項)。
        </p>
      )}
      {earlier.map((report) => (
        <More key={report.id} label={`${report.number} ${reportEdition[report.edition]}`}>
          <Report incident={incident} report={report} />
        </More>
      ))}
    </Section>
  );
}

function Report(props: { readonly incident: IncidentView; readonly report: ReportView }) {
  const { incident, report } = props;
  const mayRecord = useMayRecord() && incident.state === "open";
  const { submitted } = report;
  return (
    <>
      <KeyValue
        facts={[
          ["番号", report.number],
          ["報告区分", reportEdition[report.edition]],
          ["作成日", eraDate(report.issuedOn)],
          ["報告者", report.author],
          [
            "提出",
            submitted
              ? `${moment(submitted.at)} ${submitted.to}(${reportMeans[submitted.means]})`
              : "まだ提出していません",
          ],
          ["受理", submitted?.receipt],
        ]}
      />
      {!submitted && mayRecord && (
        <Line>
          <ButtonLink size="s" href={pathTo.submitReport(incident.id, report.id)}>
            提出を記録する
          </ButtonLink>
        </Line>
      )}
      <Sheets
        form="incidentReport"
        subject={report.id}
        what={`事故報告書 ${report.number}`}
        sheets={report.sheets}
      />
      <SignedCopies form="incidentReport" subject={report.id} scans={report.scans} />
    </>
  );
}
