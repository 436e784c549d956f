/** What was agreed, how far the contract is, and what is still to be done before it is over. */
import { Fragment } from "react";
import { eraDate } from "../../../shared/forms/era.ts";
import type { ContractView } from "../../../shared/views/contract.ts";
import { differenceText } from "../../../shared/text/ja/certified.ts";
import { useMayRecord } from "../../app/ledger.tsx";
import { pathTo } from "../../app/paths.ts";
import { Bullets } from "../../ui/Layout.tsx";
import { linkTo } from "../../ui/links.tsx";
import { grouped } from "../../ui/numbers.ts";
import { Notice } from "../../ui/Notice.tsx";
import { KeyValue, Section } from "../../ui/Section.tsx";
import { Table } from "../../ui/Table.tsx";

/** The overview. */
export function Overview({ contract }: { readonly contract: ContractView }) {
  return (
    <>
      <Closing contract={contract} />
      <Differences contract={contract} />
      <KeyValue
        facts={[
          ["契約番号", contract.number],
          ["件名", contract.title],
          ["発注者", contract.client.label],
          ["受注者", contract.contractor.label],
          ["宛先", contract.addressee],
          ["契約期間", <Term key="term" contract={contract} />],
          ["業務・利用目的", contract.purpose],
          ["終了", contract.ended && endedText(contract.ended)],
          ["氏名と署名の保存", retentionText(contract.retention)],
          ["登録した情報資産", `${grouped(contract.assets)}点`],
          ["未返還・未廃棄", outstanding(contract)],
        ]}
      />
      <Amendments contract={contract} />
    </>
  );
}

/** The term, and the way to a longer one while it runs. */
function Term({ contract }: { readonly contract: ContractView }) {
  const { id, from, to, ended, phase } = contract;
  const mayAmend = useMayRecord() && !ended && phase !== "completed";
  return (
    <>
      {eraDate(from)}から{eraDate(to)}まで{" "}
      {mayAmend && <a href={pathTo.contractAct(id, "amend")}>延長・変更する</a>}
    </>
  );
}

function retentionText({ years, until, expired }: ContractView["retention"]): string {
  if (until === undefined) return `完結から${years}年`;
  const kept = `${eraDate(until)}まで(完結から${years}年)`;
  return expired ? `${kept}。${eraDate(expired.at)}に消しました` : kept;
}

function outstanding({ id, outstanding: left }: ContractView) {
  return <a href={pathTo.contract(id, "outstanding")}>{grouped(left)}点</a>;
}

function endedText({ reason, on }: NonNullable<ContractView["ended"]>): string {
  return `${eraDate(on)}(${reason === "expired" ? "期間の満了" : "解除"})`;
}

/** How the contract came to say what it says, the last change first. */
function Amendments({ contract: { amendments } }: { readonly contract: ContractView }) {
  if (amendments.length === 0) return null;
  return (
    <Section title="契約の変更" note={`${amendments.length}回`}>
      {amendments.toReversed().map(({ document, date, changes, lapsing }, at) => (
        <Fragment key={amendments.length - at}>
          <Table
            caption={`${document}(${eraDate(date)})`}
            columns={[
              { head: "項目", cell: ({ label }) => label },
              { head: "変更前", cell: ({ before }) => before },
              { head: "変更後", cell: ({ after }) => after },
            ]}
            rows={changes}
            keyOf={({ label }) => label}
          />
          {lapsing.length > 0 && (
            <Notice tone="info" title="この変更では延長されていないもの(記録したとき)">
              <Bullets items={lapsing.map(({ what, until }) => `${what}: ${eraDate(until)}まで`)} />
            </Notice>
          )}
        </Fragment>
      ))}
    </Section>
  );
}

/** What Art. 14 asks once the term is over. */
function Closing({ contract }: { readonly contract: ContractView }) {
  if (contract.phase !== "closing") return null;
  const { outstanding: left, ended } = contract;
  const list = <a href={pathTo.contract(contract.id, "outstanding")}>未返還・未廃棄の一覧</a>;
  if (!ended) {
    return (
      <Notice tone="warning" title="契約期間が過ぎています">
        契約の終了を記録してください。未返還・未廃棄は{grouped(left)}点です({list})。
      </Notice>
    );
  }
  if (left === 0) {
    return (
      <Notice tone="ok">
        未返還・未廃棄の情報資産はありません。契約を完結できます(特記事項 第14条)。
      </Notice>
    );
  }
  return (
    <Notice tone="warning" title={`完結まで、あと${grouped(left)}点の返還または廃棄が残っています`}>
      {list}で、どれをどうするかを確かめてください。廃棄には発注者の指示が必要です(特記事項
      第14条)。
    </Notice>
  );
}

/** What a destroyer's certificates leave open stands in the way of the end too. */
function Differences({ contract }: { readonly contract: ContractView }) {
  if (contract.differences.length === 0) return null;
  return (
    <Notice tone="warning" title="処分業者の証明書との差異が残っています(特記事項 第14条)">
      <Bullets
        items={contract.differences.map(({ destruction, ...open }) => (
          <Fragment key={destruction.id}>
            {linkTo(destruction, pathTo.destruction)} {differenceText(open)}
          </Fragment>
        ))}
      />
    </Notice>
  );
}
