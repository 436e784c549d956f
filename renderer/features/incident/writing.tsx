/** Writing an edition of the 事故報告書: what the ledger knows stands in it already. */
import type { Certainty, IncidentKind, ReportEdition } from "../../../shared/domain/vocabulary.ts";
import { CERTAINTIES, INCIDENT_KINDS, REPORT_EDITIONS } from "../../../shared/domain/vocabulary.ts";
import { certainty, incidentKind, reportEdition } from "../../../shared/text/ja/recordWords.ts";
import { AttachField } from "../../app/AttachField.tsx";
import { peopleOptions, wordOptions } from "../../app/choices.ts";
import { Choices } from "../../ui/Choices.tsx";
import { DateField, DateTimeField } from "../../ui/DateField.tsx";
import { Narrow, Pair } from "../../ui/Layout.tsx";
import { Section } from "../../ui/Section.tsx";
import { Check, NumberField, Select, TextArea, TextField } from "../../ui/TextField.tsx";
import { CourseField } from "./CourseField.tsx";
import type { IncidentActSpec } from "./IncidentAct.tsx";
import type { ReportDraft } from "./reportDraft.ts";
import { freshReport, reportLacks, writing } from "./reportDraft.ts";

type Typing = Parameters<IncidentActSpec<ReportDraft>["fields"]>[0];

export const write: IncidentActSpec<ReportDraft> = {
  name: "write",
  what: "事故報告書",
  does: "作成",
  about:
    "特記事項 第18条第2項の書面です。作成すると「案」の付いた用紙ができ、発注者へ提出したことを記録すると「案」が外れます。対象の情報資産、発注者への報告と指示は、台帳の記録から印刷されます。",
  wide: true,
  fresh: freshReport,
  lacks: reportLacks,
  build: writing,
  when: "作成した日時",
  fields: (typing) => (
    <>
      <Narrow>
        <Judgement {...typing} />
      </Narrow>
      <Section title="状況(時系列)">
        <CourseField steps={typing.draft.course} onSteps={(course) => typing.set({ course })} />
      </Section>
      <Narrow>
        <Words {...typing} />
        <Around {...typing} />
        <Signed {...typing} />
      </Narrow>
    </>
  ),
};

function Judgement({ draft, set }: Typing) {
  return (
    <>
      <Choices
        label="報告区分"
        help="終結には、提出した最終報告が必要です。"
        choices={REPORT_EDITIONS.map((id) => ({ id, label: reportEdition[id] }))}
        value={draft.edition}
        // The choices are the editions, and below the kinds and certainties.
        onValue={(edition) => set({ edition: edition as ReportEdition })}
      />
      <Pair>
        <Select
          label="種別"
          options={wordOptions(incidentKind, INCIDENT_KINDS)}
          value={draft.kind}
          onValue={(kind) => set({ kind: kind as IncidentKind })}
        />
        <Select
          label="可能性の段階"
          options={wordOptions(certainty, CERTAINTIES)}
          value={draft.certainty}
          onValue={(sure) => set({ certainty: sure as Certainty })}
        />
      </Pair>
      <Check
        label="不正の目的によるおそれがある"
        checked={draft.malicious}
        onValue={(malicious) => set({ malicious })}
      />
      <NumberField
        label="対象の本人数"
        need="optional"
        help="分からないときは空けます。用紙には「調査中」と印刷します。"
        unit="人"
        maxLength={8}
        value={draft.persons}
        onValue={(persons) => set({ persons })}
      />
    </>
  );
}

function Words({ draft, set }: Typing) {
  const need = draft.edition === "final" ? "required" : "optional";
  return (
    <>
      <Text label="原因" need={need} value={draft.cause} onValue={(cause) => set({ cause })} />
      <Text
        label="応急処置"
        need="required"
        value={draft.measures}
        onValue={(measures) => set({ measures })}
      />
      <Text
        label="発注者の指示への対応状況"
        need="optional"
        value={draft.response}
        onValue={(response) => set({ response })}
      />
      <Text
        label="二次被害"
        need="optional"
        help="空けると「現時点で確認されていない」と印刷します。"
        value={draft.secondary}
        onValue={(secondary) => set({ secondary })}
      />
      <Text
        label="再発防止策"
        need={need}
        value={draft.prevention}
        onValue={(prevention) => set({ prevention })}
      />
    </>
  );
}

function Text(props: {
  readonly label: string;
  readonly need: "required" | "optional";
  readonly help?: string;
  readonly value: string;
  readonly onValue: (typed: string) => void;
}) {
  return <TextArea rows={4} maxLength={1000} {...props} />;
}

const POLICE = [
  { id: "notNeeded", label: "届け出ていない(不要と判断)" },
  { id: "planned", label: "届出の予定" },
  { id: "filed", label: "届け出た" },
] as const;

const NOTICE = [
  { value: "undecided", label: "発注者と協議中" },
  { value: "needed", label: "要" },
  { value: "notNeeded", label: "不要" },
] as const;

function Around({ draft, set }: Typing) {
  return (
    <>
      <Choices
        label="警察への届出"
        choices={POLICE}
        value={draft.police}
        onValue={(police) => set({ police: police as ReportDraft["police"] })}
      />
      {draft.police === "filed" && (
        <>
          <DateTimeField
            label="届出日時"
            need="required"
            value={draft.policeAt}
            onValue={(policeAt) => set({ policeAt })}
          />
          <TextField
            label="受理番号など"
            need="optional"
            maxLength={100}
            value={draft.policeReference}
            onValue={(policeReference) => set({ policeReference })}
          />
        </>
      )}
      <Select
        label="本人への通知"
        width="middle"
        options={NOTICE}
        value={draft.notice}
        onValue={(notice) => set({ notice: notice as ReportDraft["notice"] })}
      />
      <AttachField
        label="添付(受渡票・搬送記録・写真など)"
        purpose="photos"
        files={draft.attachments}
        onFiles={(attachments) => set({ attachments })}
      />
    </>
  );
}

function Signed({ draft, set, contract }: Typing) {
  const people = peopleOptions(contract, "contractor");
  return (
    <>
      <DateField
        label="報告書の日付"
        need="required"
        value={draft.issuedOn}
        onValue={(issuedOn) => set({ issuedOn })}
      />
      <Pair>
        <Select
          label="報告者"
          need="required"
          empty="選んでください"
          options={people}
          value={draft.author}
          onValue={(author) => set({ author })}
        />
        <Select
          label="責任者"
          need="required"
          empty="選んでください"
          options={people}
          value={draft.responsible}
          onValue={(responsible) => set({ responsible })}
        />
      </Pair>
    </>
  );
}
