/** Letting names and signatures go, once they have been kept for as long as the contract says. */
import { eraDate } from "../../../shared/forms/era.ts";
import { lacking } from "../../app/typed.ts";
import { Check } from "../../ui/TextField.tsx";
import { grouped } from "../../ui/numbers.ts";
import { Notice } from "../../ui/Notice.tsx";
import { KeyValue } from "../../ui/Section.tsx";
import type { ContractActSpec } from "./ContractAct.tsx";

interface Expire {
  readonly sure: boolean;
}

export const expirePersonal: ContractActSpec<Expire> = {
  name: "expire",
  what: "氏名と署名の消去",
  about:
    "保存期間を過ぎた氏名・ふりがな・電話番号と手書きの署名を、台帳から消します。記録そのものは残り、検証もこれまでどおりできます。",
  part: undefined,
  fresh: () => ({ sure: false }),
  lacks: ({ sure }) => lacking(!sure && "消してよいことを確かめてください。"),
  build: (_, { contract }, occurredAt) => ({
    type: "expirePersonal",
    occurredAt,
    contract: contract.id,
  }),
  fields: ({ draft, set, contract }) => (
    <>
      <What retention={contract.retention} />
      <Notice tone="warning" title="消したものは、もとに戻せません">
        印刷した用紙、書き出した証拠一式、バックアップには残ります。それぞれの保存期間に従って処分してください。
      </Notice>
      <Check
        label="保存期間を過ぎ、ほかに残す理由がないことを確かめました"
        checked={draft.sure}
        onValue={(sure) => set({ sure })}
      />
    </>
  ),
};

function What({ retention }: { readonly retention: About["retention"] }) {
  const { until, due } = retention;
  return (
    <KeyValue
      facts={[
        ["保存期間", until && `${eraDate(until)}まで`],
        ["消す氏名", due && `${grouped(due.persons)}人`],
        [
          "消す手書きの署名",
          due && `受渡票${grouped(due.slips)}件、訂正票・締め・引継書${grouped(due.signed)}件`,
        ],
        ["消す守衛の氏名", due && due.guards > 0 ? `${grouped(due.guards)}人` : undefined],
        ["次に回る分", due && due.rest > 0 ? `${grouped(due.rest)}件` : undefined],
        ["残す氏名", "ほかの契約、利用者登録、場所の鍵の管理に使われているもの"],
      ]}
    />
  );
}

type About = Parameters<ContractActSpec<Expire>["fields"]>[0]["contract"];
