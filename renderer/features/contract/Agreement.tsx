/** What the contract text leaves open, as it was answered for this contract. */
import { method } from "../../../shared/text/ja/words.ts";
import type { ContractView } from "../../../shared/views/contract.ts";
import { QUESTIONS } from "../../app/agreement/questions.ts";
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
            ["台帳の保存", `契約終了後 ${settings.retentionYears}年`],
            ["押印", answer("seals", settings.seals)],
            ["期間の締め", answer("closing", settings.closing ?? "none")],
            ["受注者の場所の間の移動", MOVES[settings.moveConfirmation]],
            ["発行日と受渡日の開き", `${settings.slipGapDays}日を超えるときは、理由の記録を求める`],
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

const MOVES: Readonly<Record<Settings["moveConfirmation"], string>> = {
  notify: "受注者の管理責任者が行い、発注者へ連絡する",
  official: "発注者の指定職員の確認が必要",
};

/** The answer that was chosen, with what it means. */
function answer(question: keyof typeof QUESTIONS, id: string): string {
  const chosen = QUESTIONS[question].choices.find((one) => one.id === id);
  return chosen ? `${chosen.label}。${chosen.detail}` : id;
}
