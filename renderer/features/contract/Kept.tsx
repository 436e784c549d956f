/** How a place is kept shut, what may cross its border, and what was found out about it as a cloud service. */
import { shortDate } from "../../../shared/forms/era.ts";
import { permitDirection } from "../../../shared/text/ja/words.ts";
import type { ContractView, EvaluationView, PlaceRow } from "../../../shared/views/contract.ts";
import { KeyValue } from "../../ui/Section.tsx";
import { More } from "../../ui/Layout.tsx";
import { limitsOf } from "./limits.ts";
import { Terms } from "./terms.tsx";

/** What is known of a place beside its designation. */
export function Kept(props: { readonly place: PlaceRow; readonly contract: ContractView }) {
  const { place, contract } = props;
  const { lock, keyCustodian, permits, managedArea, kind, evaluation } = place;
  return (
    <>
      {lock !== undefined && <div>{lock}</div>}
      {keyCustodian && <div>鍵: {keyCustodian.label}</div>}
      {managedArea && (
        <Terms
          terms={permits.map((one) => ({
            ...one,
            what: `${permitDirection[one.direction]}の許可`,
            limits: limitsOf(one, contract),
          }))}
          none="持込み・持出しの許可なし"
        />
      )}
      {kind === "cloud" && <Evaluation evaluation={evaluation} />}
    </>
  );
}

function Evaluation({ evaluation: known }: { readonly evaluation: EvaluationView | undefined }) {
  if (!known) return "クラウドの評価なし";
  const { evaluatedOn, evaluator, countries, certifications, conclusion } = known;
  return (
    <>
      <div>
        評価 {shortDate(evaluatedOn)} {evaluator.label}
      </div>
      <More label="評価の内容">
        <KeyValue
          facts={[
            ["保存される国", countries?.join("、") ?? OPEN],
            ["準拠法", known.governingLaw ?? OPEN],
            ["合意管轄", known.jurisdiction ?? OPEN],
            ["目的外利用の禁止", known.purposeClause ?? OPEN],
            ["認定・認証", certifications && certificationText(certifications)],
            ["結論", conclusion ? CONCLUSION[conclusion] : OPEN],
            ["理由", known.grounds ?? OPEN],
            ["設定の誤りの防止", known.safeguards ?? OPEN],
            ["最後の消去", known.deletion ?? OPEN],
          ]}
        />
      </More>
    </>
  );
}

const OPEN = "未確認";

const CONCLUSION = {
  trusted: "信頼性が十分である",
  notTrusted: "信頼性が十分でない",
} as const;

function certificationText(all: NonNullable<EvaluationView["certifications"]>): string {
  if (all.length === 0) return "なし";
  return all
    .map(({ name, expiresOn }) =>
      expiresOn === undefined ? name : `${name}(${shortDate(expiresOn)}まで)`,
    )
    .join("、");
}
