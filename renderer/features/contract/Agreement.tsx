/** What the contract text leaves open, as it was answered for this contract. */
import {
  settingLabel,
  settingText,
  weighedText,
  weightText,
} from "../../../shared/text/ja/settings.ts";
import { method } from "../../../shared/text/ja/words.ts";
import type { ContractView } from "../../../shared/views/contract.ts";
import { INCIDENT_SETTINGS } from "../../../shared/domain/incidentClocks.ts";
import { limitsOf } from "../../../shared/domain/limits.ts";
import type { Question } from "../../app/agreement/questions.ts";
import { MOVES, QUESTIONS } from "../../app/agreement/questions.ts";
import { KeyValue, Section } from "../../ui/Section.tsx";
import { Table } from "../../ui/Table.tsx";

type Settings = ContractView["settings"];

/** The answers in words, as they are now. */
export function Agreement(props: { readonly contract: ContractView }) {
  const { settings, amendments } = props.contract;
  return (
    <>
      <Section title="取り決め">
        <p>
          {amendments.length === 0
            ? "契約を登録したときの取り決めです。変えるときは、変更契約書などの文書とともに契約の変更を記録します。"
            : "いまの取り決めです。変更の経緯は「概要」と「記録」にあります。"}
        </p>
        <KeyValue
          facts={[
            ["発注者の受渡票の様式", answer("cityForm", settings.cityForm ? "yes" : "no")],
            ["管理責任者の代理", answer("delegation", settings.delegation)],
            ["「速やか」とする日数", `契約終了後 ${settings.promptDays}日まで`],
            ["運送業者と再委託", answer("courier", settings.courier)],
            ["廃棄の立会い", answer("witness", settings.witness)],
            ["台帳の保存", `契約の完結後 ${settings.retentionYears}年`],
            ["押印", answer("seals", settings.seals)],
            ["期間の締め", answer("closing", settings.closing ?? "none")],
            ["受注者の場所の間の移動", chosen(MOVES, settings.moveConfirmation)],
            ...details(settings),
            ...Object.entries(settings.severity).map(
              ([rule, weight]) => [weighedText(rule), weightText[weight]] as const,
            ),
          ]}
        />
      </Section>
      <Section title="情報の分類" note={`${settings.classification.length}段階`}>
        <Table
          caption="情報の分類"
          captionHidden
          columns={[
            { head: "記号", cell: (level) => level.code, wrap: "none" },
            { head: "名称", cell: (level) => level.label },
            {
              head: "高い分類",
              cell: ({ rank }) => (rank >= limitsOf(settings).highRank ? "施錠ケースを求める" : ""),
            },
            { head: "廃棄に必要な強さ", cell: (level) => `${method[level.least]}以上` },
          ]}
          rows={settings.classification.toSorted((a, b) => b.rank - a.rank)}
          keyOf={(level) => level.code}
        />
        <p>
          特定個人情報を含むもの、内容が未確認のものは、分類にかかわらず{method.destroy}が必要です。
        </p>
      </Section>
    </>
  );
}

const DETAILS = [
  "slipGapDays",
  "lateHours",
  "stocktakeDays",
  "certificateDays",
  "cloudMonths",
  "noticeDays",
  "incident",
  "closedDays",
] as const;

/** The details, each as it is in force. */
function details(settings: Settings): readonly (readonly [string, string])[] {
  const inForce = {
    ...settings,
    ...limitsOf(settings),
    incident: { ...INCIDENT_SETTINGS, ...settings.incident },
    closedDays: settings.closedDays ?? [],
  };
  return DETAILS.map((name) => [settingLabel(name), settingText(inForce, name)]);
}

/** The answer that was chosen, with what it means. */
function answer(question: keyof typeof QUESTIONS, id: string): string {
  return chosen(QUESTIONS[question], id);
}

function chosen({ choices }: Question, id: string): string {
  const one = choices.find((choice) => choice.id === id);
  return one ? `${one.label}。${one.detail}` : id;
}
