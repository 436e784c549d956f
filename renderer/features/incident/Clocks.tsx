/** By when the client should know, and the law's own two deadlines beside it; all run from 覚知日時. */
import { eraDate } from "../../../shared/forms/era.ts";
import type { IncidentView } from "../../../shared/views/incident.ts";
import { moment } from "../../ui/dates.ts";
import { Soft } from "../../ui/Layout.tsx";
import { Section } from "../../ui/Section.tsx";
import type { Column } from "../../ui/Table.tsx";
import { Table } from "../../ui/Table.tsx";
import { ClockBadge } from "./badges.tsx";

interface Row {
  readonly what: string;
  readonly why: string;
  readonly by: string;
  readonly met: string | undefined;
  readonly clock: IncidentView["clocks"]["first"];
}

const COLUMNS: readonly Column<Row>[] = [
  {
    head: "すること",
    cell: ({ what, why }) => (
      <>
        {what}
        <br />
        <Soft>{why}</Soft>
      </>
    ),
  },
  { head: "期限の目安", cell: ({ by }) => by, wrap: "none" },
  { head: "状況", cell: ({ clock }) => <ClockBadge clock={clock} /> },
  { head: "実施", cell: ({ met }) => met ?? "", wrap: "none" },
];

/** The table of deadlines. */
export function Clocks({ incident }: { readonly incident: IncidentView }) {
  return (
    <Section title="期限" note={`覚知 ${moment(incident.learnedAt)} から`}>
      <Table
        caption="期限"
        captionHidden
        columns={COLUMNS}
        rows={rowsOf(incident)}
        keyOf={({ what }) => what}
      />
    </Section>
  );
}

function rowsOf({ clocks: { first, early, final }, malicious }: IncidentView): readonly Row[] {
  return [
    {
      what: "発注者への第一報",
      why: "特記事項 第18条第1項(速やかに。時間は契約の取り決め)",
      by: moment(first.by),
      met: first.metAt && moment(first.metAt),
      clock: first,
    },
    {
      what: "個人情報保護委員会等への速報",
      why: "個人情報の保護に関する法令。発注者へ通知した受注者は、自らの報告を要しません",
      by: eraDate(early.by),
      met: early.metAt && `${eraDate(early.metAt)} 発注者へ通知`,
      clock: early,
    },
    {
      what: "書面による最終報告(確報)",
      why: `特記事項 第18条第2項、法令の確報の期限${malicious ? "(不正の目的のおそれ)" : ""}`,
      by: eraDate(final.by),
      met: final.metAt && `${eraDate(final.metAt)} 提出`,
      clock: final,
    },
  ];
}
