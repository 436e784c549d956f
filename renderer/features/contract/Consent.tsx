/** One consent of the client: for what and until when, and folded what its application said (Art. 6(2)). */
import type { ConsentView, ContractView } from "../../../shared/views/contract.ts";
import { More } from "../../ui/Layout.tsx";
import { KeyValue } from "../../ui/Section.tsx";
import { limitsOf } from "./limits.ts";
import { Terms } from "./terms.tsx";

const EXTENT = { part: "業務の一部", main: "主要な部分", whole: "業務の全部" } as const;

/** The consent. */
export function Consent(props: { readonly consent: ConsentView; readonly contract: ContractView }) {
  const { consent, contract } = props;
  return (
    <>
      <Terms terms={[{ ...consent, what: consent.work }]} none="" />
      <More label="承諾の内容">
        <KeyValue facts={factsOf(consent, contract)} />
      </More>
    </>
  );
}

/** Only what the paper says; what it leaves open is not invented. */
function factsOf(
  consent: ConsentView,
  contract: ContractView,
): readonly (readonly [string, string | undefined])[] {
  const { application, reason, information, measures, supervision } = consent;
  const { extent, responsible, under } = consent;
  return [
    ["申請書", application],
    ["再委託する理由", reason],
    ["取り扱う情報", information],
    ["安全性・信頼性の対策", measures],
    ["管理・監督の方法", supervision],
    ["業務の範囲", extent && EXTENT[extent]],
    ["責任者", responsible?.label],
    ["再委託元", under?.label],
    ["範囲", scopeText(consent, contract)],
  ];
}

function scopeText({ scope }: ConsentView, contract: ContractView): string {
  if (!scope) return "限定なし";
  const { assets } = scope;
  return [
    ...limitsOf(scope, contract),
    ...(assets === undefined ? [] : [`情報資産: 指定の${assets}点`]),
  ].join(" / ");
}
